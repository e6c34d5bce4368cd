import { pino } from 'pino';
import type { LogFields, Logger } from '../ports/logger.ts';
import { prettyLine } from './pretty.ts';
import { redact } from './redact.ts';

/** Takes whole lines; standard output is one. */
export type LogSink = { write(line: string): unknown };

export type LoggerOptions = {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** For people at a terminal instead of JSON lines. */
  readonly pretty?: boolean;
  readonly colour?: boolean;
  /** Standard output when absent. */
  readonly sink?: LogSink;
};

type Level = 'debug' | 'info' | 'warn' | 'error';

/** Fields as a log may keep them; `level`, `time` and `event` are the line's own. */
function cleanFields(fields: LogFields | undefined): Record<string, unknown> {
  const { level, time, event, ...others } = (redact(fields ?? {}) ?? {}) as Record<string, unknown>;
  const moved = { ...(level === undefined ? {} : { level_: level }), ...(time === undefined ? {} : { time_: time }) };
  return { ...others, ...moved, ...(event === undefined ? {} : { event_: event }) };
}

function wrap(inner: ReturnType<typeof pino>): Logger {
  const write = (level: Level, event: string, fields?: LogFields): void => {
    if (inner.isLevelEnabled(level)) inner[level](cleanFields(fields), event);
  };
  return {
    debug(event, fields) {
      write('debug', event, fields);
    },
    info(event, fields) {
      write('info', event, fields);
    },
    warn(event, fields) {
      write('warn', event, fields);
    },
    error(event, fields) {
      write('error', event, fields);
    },
    child: (fields) => wrap(inner.child(cleanFields(fields))),
  };
}

/**
 * Structured lines `{ level, time (epoch ms), event, …fields }`. Message text, tokens and contact details are taken out of every field
 * before it is written, whatever the caller passes (see redact.ts).
 * @example createLogger({ level: 'info' }).info('listening', { port: 3000 }) // {"level":30,"time":…,"event":"listening","port":3000}
 */
export function createLogger({ level, pretty = false, colour = false, sink = process.stdout }: LoggerOptions): Logger {
  const out: LogSink = pretty
    ? {
        write(line) {
          sink.write(`${prettyLine(line.trimEnd(), colour)}\n`);
        },
      }
    : sink;
  return wrap(
    pino(
      { level, base: null, messageKey: 'event', serializers: { err: (value: unknown) => value } },
      { write: (line: string) => void out.write(line) },
    ),
  );
}
