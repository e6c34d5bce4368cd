import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { METRIC_HELP } from '../../src/logging/metric-help.ts';
import { createMetrics } from '../../src/logging/metrics.ts';

const valueOf = (text: string, line: string): number => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? NaN : Number(found.slice(line.length + 1));
};

describe('metrics', () => {
  test('counts by label set, one by one or several at once', async () => {
    const metrics = createMetrics();
    metrics.count('http_requests_total', { route: '/', status: '200' });
    metrics.count('almanac_http_requests', { status: '200', route: '/' }, 4);
    metrics.count('http_requests_total', { route: '/', status: '500' });
    const text = await metrics.render();
    expect(valueOf(text, 'almanac_http_requests_total{route="/",status="200"}')).toBe(5);
    expect(valueOf(text, 'almanac_http_requests_total{route="/",status="500"}')).toBe(1);
    expect(text).toContain(`# HELP almanac_http_requests_total ${METRIC_HELP['almanac_http_requests_total'] ?? ''}`);
  });

  test('times in seconds, in buckets', async () => {
    const metrics = createMetrics();
    for (const milliseconds of [1.5, 1.8, 400]) metrics.observeMs('almanac_turn_ms', milliseconds);
    const text = await metrics.render();
    expect(valueOf(text, 'almanac_turn_seconds_bucket{le="0.002"}')).toBe(2);
    expect(valueOf(text, 'almanac_turn_seconds_count')).toBe(3);
    expect(valueOf(text, 'almanac_turn_seconds_sum')).toBeCloseTo(0.4033, 9);
  });

  test('other labels than at first neither throw nor get lost', async () => {
    const metrics = createMetrics();
    metrics.count('answers', { by: 'offline' });
    metrics.count('answers', { by: 'offline', model: 'x' });
    metrics.count('answers');
    const text = await metrics.render();
    expect(valueOf(text, 'almanac_answers_total{by="offline"}')).toBe(2);
    expect(valueOf(text, 'almanac_answers_total{by=""}')).toBe(1);
  });

  test('a label that never stops growing does not fill memory', async () => {
    const metrics = createMetrics();
    for (let n = 0; n < 1_000; n++) metrics.count('grows', { id: String(n) });
    const text = await metrics.render();
    expect(text.split('\n').filter((line) => line.startsWith('almanac_grows_total{'))).toHaveLength(301);
    expect(valueOf(text, 'almanac_grows_total{id="other"}')).toBe(700);
  });

  test('two registries do not mix, and the process figures are there when asked for', async () => {
    const one = createMetrics({ processMetrics: true });
    const other = createMetrics();
    one.count('only_here');
    expect(await other.render()).not.toContain('only_here');
    expect(await one.render()).toMatch(/process_resident_memory_bytes \d+/);
    expect(one.contentType).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  test('what the product counts and times has a description, and no description is left over', async () => {
    const roots = ['src', 'adapters'];
    const files = roots.flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    );
    const metrics = createMetrics();
    const calls = files
      .filter((name) => name.endsWith('.ts') && !name.startsWith(join('src', 'logging')))
      .flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/metrics\??\s*\.(count|observeMs)\(\s*'([^']+)'/g)]);
    for (const [, kind, name] of calls) {
      if (kind === 'count') metrics.count(name ?? '');
      else metrics.observeMs(name ?? '', 1);
    }
    const used = [...(await metrics.render()).matchAll(/^# HELP (\S+) (.*)$/gm)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(0);
    expect([...new Set(used)].sort()).toEqual(Object.keys(METRIC_HELP).sort());
  });
});
