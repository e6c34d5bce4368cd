const LEVEL_NAMES: Readonly<Record<string, string>> = { 20: 'debug', 30: 'info ', 40: 'WARN ', 50: 'ERROR' };
const COLOURS: Readonly<Record<string, string>> = { 20: '\u001b[2m', 40: '\u001b[33m', 50: '\u001b[31m' };
const RESET = '\u001b[0m';

const shown = (value: unknown): string =>
  typeof value === 'string' && /^[\w./:-]+$/.test(value) ? value : JSON.stringify(value);

/**
 * One JSON line of the log as a person reads it in a terminal; the stack of an error on its own lines. A line that is no log line comes back as it is.
 * @example prettyLine('{"level":30,"time":0,"event":"listening","port":3000}') //=> '00:00:00 info  listening port=3000'
 */
export function prettyLine(line: string, colour = false): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(line) as Record<string, unknown>;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return line;
    throw thrown;
  }
  const { level, time, event, stack, ...fields } = entry;
  const at = new Date(Number(time)).toISOString().slice(11, 19);
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${shown(value)}`);
  const head = `${at} ${LEVEL_NAMES[String(level)] ?? String(level)} ${String(event)}${rest.join('')}`;
  const tint = colour ? COLOURS[String(level)] : undefined;
  const lines = typeof stack === 'string' ? `${head}\n${stack}` : head;
  return tint === undefined ? lines : `${tint}${lines}${RESET}`;
}
