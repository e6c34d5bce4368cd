import type { Location } from '../../src/domain/people/business.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import type { ToolFailure } from '../contract.ts';
import { pickNamed } from './named.ts';
import { fail } from './results.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Words that many places have; alone they name none. */
const COMMON =
  /^(?:the|at|our|studio|clinic|practice|salon|shop|branch|office|house|street|road|room|centre|center|online|main)$/i;

/** How a place may be called: its name, and any word of it that no other place has. */
function callsOf(place: Location, places: readonly Location[]): string[] {
  const wordsOf = ({ name }: Location): string[] => name.match(/[\p{L}\p{N}’']{3,}/gu) ?? [];
  const others = new Set(
    places.filter(({ id }) => id !== place.id).flatMap((other) => wordsOf(other).map((word) => word.toLowerCase())),
  );
  return [place.name, ...wordsOf(place).filter((word) => !COMMON.test(word) && !others.has(word.toLowerCase()))];
}

/** Words cut where a place is named, each piece with the place that it speaks of. @example 'Tuesdays 10-4 at Andheri' → 'Tuesdays 10-4', Andheri */
export function piecesByPlace(
  text: string,
  places: readonly Location[],
): { readonly words: string; readonly locationId?: LocationId }[] {
  const mentions = places
    .flatMap((place) => {
      const calls = callsOf(place, places).map(escaped).join('|');
      const pattern = new RegExp(`(?:\\b(?:at|in|from)\\s+)?(?:the\\s+)?(?<![\\p{L}\\d])(?:${calls})(?![\\p{L}\\d])`, 'giu');
      return [...text.matchAll(pattern)].map((found) => ({
        id: place.id,
        start: found.index,
        end: found.index + found[0].length,
      }));
    })
    .sort((a, b) => a.start - b.start);
  const [first] = mentions;
  if (!first) return [{ words: text }];
  const saysHours = (words: string): boolean => /\d|\p{L}{3}day/iu.test(words);
  const leads = !saysHours(text.slice(0, first.start));
  return mentions
    .map(({ id, start, end }, index) =>
      leads
        ? { words: text.slice(end, mentions[index + 1]?.start), locationId: id }
        : { words: text.slice(mentions[index - 1]?.end ?? 0, start), locationId: id },
    )
    .concat(leads ? [] : [{ words: text.slice(mentions.at(-1)?.end ?? 0) } as { words: string; locationId: LocationId }])
    .filter(({ words }) => saysHours(words));
}

/** The place that the words name; a question where there is none of that name. */
export function placeNamed(said: string, places: readonly Location[], locale: string): Location | ToolFailure {
  const wanted = said.trim().toLowerCase();
  const called = places.filter((place) => callsOf(place, places).some((call) => call.toLowerCase() === wanted));
  const picked = called.length === 1 ? { one: called[0] } : pickNamed(said, places);
  if (picked.one) return picked.one;
  const names = places.map(({ name }) => name);
  return fail('NOT_FOUND', `There is no place called "${spoken(said)}". Places: ${names.join(', ')}.`, {
    alternatives: names,
    view: {
      text: wordingOf(locale).say('staff.noSuchPlace', {
        said: spoken(said),
        names: wordingOf(locale).allOf(names.map(spoken)),
        count: names.length,
      }),
      expects: 'place',
    },
  });
}
