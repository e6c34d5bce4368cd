import { asFailure } from './errors.ts';

/** Takes each event of a stream; what goes wrong on the way is a failure of a stream that had begun. */
export async function streamed<Event>(events: AsyncIterable<Event>, take: (event: Event) => void): Promise<void> {
  try {
    for await (const event of events) take(event);
  } catch (thrown) {
    throw asFailure(thrown, true);
  }
}
