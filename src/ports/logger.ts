/** Structured fields only; never message text, tokens or contact details (DESIGN §8). */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  child(fields: LogFields): Logger;
}

/** Counters and timings behind `/metrics`; a label set must stay small. */
export interface Metrics {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
  observeMs(name: string, milliseconds: number, labels?: Readonly<Record<string, string>>): void;
}
