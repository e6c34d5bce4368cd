// Prints "passed failed" of a Jest result file (--json --outputFile); a suite that could not run counts as one failure, a missing file too.
// With --no-skips a skipped test counts as failed: where CI brings what a test needs, nothing may be left out.
import { readFileSync } from 'node:fs';

const [file, flag] = process.argv.slice(2);
let result;
try {
  result = JSON.parse(readFileSync(file, 'utf8'));
} catch (thrown) {
  console.error(`count-tests: no result in ${file}: ${thrown.message}`);
  console.log('0 1');
  process.exit(0);
}
const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0, numPendingTests = 0, success = false } = result;
const failed = numFailedTests + numRuntimeErrorTestSuites + (flag === '--no-skips' ? numPendingTests : 0);
console.log(`${numPassedTests} ${failed === 0 && !success ? 1 : failed}`);
for (const suite of result.testResults ?? []) {
  if (suite.status === 'failed' && (suite.assertionResults ?? []).length === 0)
    console.error(`failed: ${suite.name} could not run\n${(suite.message ?? '').slice(0, 1500)}`);
  for (const test of suite.assertionResults ?? []) {
    if (test.status === 'failed')
      console.error(`failed: ${suite.name}: ${test.fullName}\n${(test.failureMessages ?? []).join('\n').slice(0, 1500)}`);
    if (test.status === 'pending') console.error(`skipped: ${suite.name}: ${test.fullName}`);
  }
}
