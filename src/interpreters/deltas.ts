import type { InterpretOptions } from '../ports/interpreter.ts';

/** Passes deltas on until an attempt that had sent some has failed. */
export class Deltas {
  private readonly onDelta: InterpretOptions['onDelta'];
  private sent = false;
  private silent = false;

  constructor(onDelta: InterpretOptions['onDelta']) {
    this.onDelta = onDelta;
  }

  forAttempt(): Pick<InterpretOptions, 'onDelta'> {
    const { onDelta } = this;
    if (!onDelta) return {};
    if (this.silent) return { onDelta: () => undefined }; // still a stream, so that it fails and is retried as one
    return {
      onDelta: (text) => {
        this.sent = true;
        onDelta(text);
      },
    };
  }

  attemptFailed(): void {
    this.silent ||= this.sent;
  }
}
