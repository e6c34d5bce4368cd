import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../ports/logger.ts';
import { METRIC_HELP } from './metric-help.ts';

export type PrometheusMetrics = Metrics & {
  readonly contentType: string;
  /** The text that Prometheus scrapes. */
  render(): Promise<string>;
};

type Labels = Readonly<Record<string, string>>;
type Known<Kind> = { readonly metric: Kind; readonly labelNames: readonly string[]; readonly seen: Set<string> };

const PREFIX = 'almanac_';
const SECONDS_BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];
/** More label sets than this of one metric are counted as `other`: a label that grows without end must not fill memory. */
const MAX_LABEL_SETS = 300;
const OTHER = 'other';

const prefixed = (name: string): string => (name.startsWith(PREFIX) ? name : `${PREFIX}${name}`);
/** Names are few: each is worked out once. */
function remembered(rename: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? rename(name);
    known.set(name, found);
    return found;
  };
}
const counterName = remembered((name) => `${prefixed(name).replace(/_total$/, '')}_total`);
const secondsName = remembered((name) => `${prefixed(name).replace(/_(ms|seconds)$/, '')}_seconds`);
const helpOf = (name: string): string => METRIC_HELP[name] ?? 'No description yet (src/logging/metric-help.ts)';

/** The labels under the names that the metric began with: Prometheus wants the same names in every line. */
function fitted({ labelNames, seen }: Known<unknown>, labels: Labels): Record<string, string> {
  const values: Record<string, string> = {};
  let key = '';
  for (const name of labelNames) {
    const value = (values[name] = labels[name] ?? '');
    key += `${value.length}:${value}`; // no two sets of values make one key
  }
  if (!seen.has(key) && seen.size >= MAX_LABEL_SETS) return Object.fromEntries(labelNames.map((name) => [name, OTHER]));
  seen.add(key);
  return values;
}

/**
 * Counters and timings for Prometheus. Names get the prefix `almanac_`; counters end in `_total`, timings in `_seconds`.
 * `processMetrics` adds memory, CPU and event-loop figures of this process.
 * @example createMetrics().count('bookings', { business: 'luna-hair' }) // almanac_bookings_total{business="luna-hair"} 1
 */
export function createMetrics({ processMetrics = false }: { readonly processMetrics?: boolean } = {}): PrometheusMetrics {
  const registry = new Registry();
  if (processMetrics) collectDefaultMetrics({ register: registry });
  const counters = new Map<string, Known<Counter>>();
  const timings = new Map<string, Known<Histogram>>();

  function counterOf(said: string, labels: Labels): Known<Counter> {
    const name = counterName(said);
    const known = counters.get(name);
    if (known) return known;
    const labelNames = Object.keys(labels);
    const metric = new Counter({ name, help: helpOf(name), labelNames, registers: [registry] });
    const made = { metric, labelNames, seen: new Set<string>() };
    counters.set(name, made);
    return made;
  }
  function timingOf(said: string, labels: Labels): Known<Histogram> {
    const name = secondsName(said);
    const known = timings.get(name);
    if (known) return known;
    const labelNames = Object.keys(labels);
    const metric = new Histogram({ name, help: helpOf(name), labelNames, buckets: SECONDS_BUCKETS, registers: [registry] });
    const made = { metric, labelNames, seen: new Set<string>() };
    timings.set(name, made);
    return made;
  }

  return {
    contentType: registry.contentType,
    render: () => registry.metrics(),
    count(name, labels = {}, by = 1) {
      const known = counterOf(name, labels);
      known.metric.inc(fitted(known, labels), by);
    },
    observeMs(name, milliseconds, labels = {}) {
      const known = timingOf(name, labels);
      known.metric.observe(fitted(known, labels), milliseconds / 1000);
    },
  };
}
