import { bookingBrain } from './openai-booking-brain.ts';
import type { OpenAiTalk } from './openai-talk.ts';

/** The booking story over the wire: a booking is made, moved and cancelled; every request of it is in `now.server`. */
export async function tellBookingStory({ server, talk }: OpenAiTalk): Promise<void> {
  server.think(bookingBrain);
  await talk.say(
    'Hi, could I get a haircut with Maya on Friday afternoon?',
    'the second one',
    'I am Ann Lee and my mail is ann@example.com',
  );
  await talk.press(/^Confirm/);
  await talk.say('thanks! can I move it to Monday morning?', 'the first one', 'yes please', 'what have I booked?', 'cancel it');
  await talk.press(/^Confirm/);
  await talk.say('when are you open on Saturdays?');
}

/** What a request is for the model's prompt cache: tools, then messages or items, in the order in which the model reads them. */
export function promptBytes(body: string): { readonly whole: string; readonly untilVolatile: string } {
  const { tools, messages, input } = JSON.parse(body) as { tools?: unknown; messages?: unknown[]; input?: unknown[] };
  const lines = [JSON.stringify(tools ?? []), ...(messages ?? input ?? []).map((line) => JSON.stringify(line))];
  const volatile = lines.findIndex((line) => line.includes('"content":"# Now'));
  return { whole: lines.join('\n'), untilVolatile: lines.slice(0, volatile).join('\n') };
}
