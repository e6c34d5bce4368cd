import { readPlaceWish } from '../../../domain/language/place-wish.ts';
import { findPlaces } from '../../../domain/language/places.ts';
import { call, calling, findSlots } from '../outcome.ts';
import { wantedIn } from '../relative.ts';
import type { Handler } from './handler.ts';

const ASKS_WHERE =
  /\b(?:do|have|are|is|got|any)\b.*\b(?:places?|branch(?:es)?|offices?|locations?|studios?|salons?|clinics?|shops?|based|another one|one) (?:also |anywhere )?(?:in|near|around)\b/i;

/** "Do it in Hamburg", "can we do it online instead?": another place for what is being asked for; one that the business has not is the tool's to say. */
export const elsewhere: Handler = (turn, { intent }, reading) => {
  const { context, done } = turn;
  const { business, draft, expects } = context;
  const { text } = reading;
  if (context.role !== 'customer' || done.length > 0 || expects === 'place' || expects === 'name') return undefined;
  const place = readPlaceWish(text);
  // "Online or at the office?" is a question of its own.
  if (place === undefined || /\bor\b/i.test(text)) return undefined;
  if (ASKS_WHERE.test(text)) return calling(call('business_info', { topic: 'location', about: null }));
  if (draft.goal !== 'book' && draft.goal !== 'move') return undefined;
  if (draft.service === undefined || (intent !== undefined && intent !== 'book' && intent !== 'move')) return undefined;
  const [known, ...others] = findPlaces(text, business.locations);
  const said = known && others.length === 0 ? known.name : place;
  return said === draft.place ? undefined : calling(findSlots({ ...wantedIn(reading, context), place: said }));
};
