import { readChoice } from '../../../domain/language/choice.ts';
import type { WhenReading } from '../../../domain/language/types.ts';
import { resolveWhen } from '../../../domain/language/when.ts';
import { languageOf } from '../../../domain/wording/languages.ts';
import type { HandleLabel, InterpretContext } from '../../../ports/interpreter.ts';
import { wallOf } from '../../../domain/time/wall.ts';
import { allOf, extremeOf, withTime } from '../alternatives.ts';
import { bookingsOf, chooseBooking, chooseSlot, isOrdinal, loneNumber, slotsOf } from '../choosing.ts';
import { openingSpan, slotZone } from '../clocks.ts';
import { moveTo, wishBefore } from '../move-wish.ts';
import { call, calling, findSlots, saying, takeSlot, whenArg } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { keepExpects, named, shownName, spoken } from '../texts.ts';
import type { Reading } from '../reading.ts';
import type { Turn } from '../turn.ts';
import { isMoving } from '../turn.ts';
import type { Handler } from './handler.ts';

/** Which booking, when that was asked: "the Tuesday one". */
export const chooseListed: Handler = (turn, { intent }, reading) => {
  const { draft } = turn.context;
  // A booking that was shown because none was "like that": its button takes up what was asked of it.
  const shown = bookingsOf(turn.context).some(({ label }) => label === turn.text);
  const moving = isMoving(turn) || (shown && draft.goal === undefined && wishBefore(turn) !== undefined);
  // "The haircut", in answer to "which one?", wants no new one.
  const names = intent === undefined || (intent === 'book' && NAMES_ONE.test(reading.text));
  if (!names || draft.booking !== undefined || (draft.goal !== 'cancel' && !moving)) return undefined;
  if (bookingsOf(turn.context).length === 0) return undefined;
  const choice = chooseBooking(reading, turn.context);
  if (choice === undefined || 'none' in choice) return undefined;
  if ('several' in choice)
    return saying(spoken(turn.context).say('offline.whichBooking'), {
      suggestions: choice.several.map(named),
      expects: 'anything',
    });
  return calling(
    moving ? moveTo(choice.one, wishBefore(turn), turn) : call('cancel_appointment', { booking: choice.one.handle }),
  );
};

const NAMES_ONE =
  /^\W*(?:oh |um |it[’']?s |its )?(?:the|my|that) \S+(?: \S+)?(?: one| appointment| booking)?(?: please| pls)?\W*$/i;

const TAKING: ReadonlySet<string | undefined> = new Set([undefined, 'book', 'find_times', 'move']);

/** An offered time, chosen by words: its place, its time, or who gives it. */
export const chooseOffered: Handler = (turn, { intent }, reading) => {
  if (!TAKING.has(intent) || turn.context.draft.goal === 'cancel') return undefined;
  const choice = chooseSlot(reading, turn.context);
  if (choice === undefined || 'none' in choice) return undefined;
  if ('several' in choice)
    return saying(spoken(turn.context).say('offline.which'), {
      suggestions: choice.several.map(named),
      expects: 'slot',
    });
  const hour = hourBesidePlace(turn, reading.text, choice.one);
  if (hour !== undefined)
    return saying(spoken(turn.context).say('offline.placeOrHour', { place: shownName(choice.one), hour }), {
      suggestions: [named(choice.one), spoken(turn.context).button('offline.atHour', { hour })],
      expects: 'slot',
    });
  return calling(takeSlot(turn.context.draft, choice.one.handle));
};

/** A lone "3" that is the third of a list may be three o'clock all the same where not every free time was listed. */
function hourBesidePlace({ context, doneBefore }: Turn, text: string, chosen: HandleLabel): number | undefined {
  const number = loneNumber(text);
  if (number === undefined || chosen.startsAt === undefined) return undefined;
  if (wallOf(chosen.startsAt, slotZone(context)).minute % 720 === (number * 60) % 720) return undefined;
  const { total, slots } = doneBefore.findLast(({ name, ok }) => name === 'find_slots' && ok)?.data ?? {};
  const listedAll = !Array.isArray(slots) || typeof total !== 'number' || total <= slots.length;
  const { hours } = openingSpan(context);
  const open = hours !== undefined && [number, number + 12].some((hour) => hour * 60 >= hours.from && hour * 60 < hours.to);
  return listedAll || !open ? undefined : number;
}

/** "OK, book it" once a time is chosen. */
export const takeChosen: Handler = (turn, { intent }, { acts, phrase, service, provider }) => {
  const { draft } = turn.context;
  if (draft.slot === undefined || draft.goal === 'cancel' || (phrase ?? service ?? provider)) return undefined;
  if (turn.context.proposal !== undefined && acts.affirm)
    return saying(spoken(turn.context).say('offline.sayYes'), { expects: 'confirmation' });
  const waits = turn.context.expects !== 'anything';
  return (intent === 'book' || (intent === undefined && acts.affirm && waits)) && !acts.negate
    ? calling(takeSlot(draft, draft.slot))
    : undefined;
};

/** "The first one" or a plain yes, after "do you mean this Friday or next Friday?" */
export const chooseMeant: Handler = ({ refused, context, done }, { intent }, reading) => {
  const { acts, text, phrase, service, provider, when } = reading;
  if (!refused || refused.alternatives.length === 0 || done.length > 0) return undefined;
  const ordinal = intent === 'book' && isOrdinal(text);
  if (intent !== undefined && !ordinal && !(intent === 'find_times' && phrase === undefined)) return undefined;
  const inWords = refused.name === 'find_slots' ? amongDays(refused.alternatives, reading, context) : undefined;
  if (inWords !== undefined) return calling(findSlots({ when: inWords }));
  if (intent !== undefined && !ordinal) return undefined;
  const named =
    (service ?? provider) === undefined && refused.name === 'find_slots' ? oneOf(refused.alternatives, when, context) : undefined;
  if (named !== undefined) return calling(findSlots({ when: named }));
  const points = isOrdinal(text) || (when.earliest === true && (when.day ?? when.time) === undefined);
  if ((phrase ?? service ?? provider) !== undefined && !points) return undefined;
  const { alternatives } = refused;
  const [only] = alternatives;
  const yes = acts.pure && acts.affirm && !acts.negate;
  const chosen =
    alternatives[readChoice(text, alternatives.length) ?? -1] ?? (yes && alternatives.length === 1 ? only : undefined);
  if (chosen === undefined && !yes) return undefined;
  // What a call asks between is told us in English: in other languages the call asks once more.
  if (chosen === undefined)
    return languageOf(context.locale) === 'en'
      ? saying(spoken(context).say('offline.which'), { suggestions: alternatives, ...keepExpects(context) })
      : calling(call(refused.name, refused.args));
  const { services, providers } = context.business;
  if (refused.name !== 'find_slots') return again(refused, chosen, providers);
  const isName = (names: readonly { readonly name: string }[]): boolean => names.some(({ name }) => name === chosen);
  if (isName(services)) return calling(findSlots({ service: chosen }));
  return calling(findSlots(isName(providers) ? { provider: chosen } : { when: chosen }));
};

/** Days or times that were asked between, chosen by when they are, all at once, or with the hour added. */
function amongDays(alternatives: readonly string[], reading: Reading, context: InterpretContext): string | undefined {
  const { text, phrase, service, provider } = reading;
  const bare = (phrase ?? service ?? provider) === undefined;
  const named = bare ? (extremeOf(alternatives, text, context) ?? allOf(alternatives, text, context)) : undefined;
  return named ?? withTime(reading, context, alternatives);
}

/** The one of several days or times that the words fit: "saturday" among Friday at 15:00 and Saturday at 11:00. */
function oneOf(
  alternatives: readonly string[],
  { day, time, unexplained }: WhenReading,
  context: InterpretContext,
): string | undefined {
  if ((day ?? time) === undefined || unexplained.length > 0) return undefined;
  const { now, business } = context;
  const fitting = alternatives.filter((label) => {
    const at = resolveWhen(label, { now, timeZone: slotZone(context), locale: business.locale, language: 'en' });
    if (day && (!at.day || at.day.from < day.from || at.day.to > day.to)) return false;
    return !time || (at.time !== undefined && at.time.from >= time.from && at.time.from < time.to);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "The second one", when services or people were listed. */
export const chooseName: Handler = ({ context }, { intent }, { text, phrase, service, provider }) => {
  if ((intent !== undefined && intent !== 'book') || (phrase ?? service ?? provider) !== undefined) return undefined;
  const { services, providers } = context.business;
  const listed = context.expects === 'service' ? services : context.expects === 'provider' ? providers : [];
  const name = listed[readChoice(text, listed.length) ?? -1]?.name;
  if (name === undefined) return undefined;
  return calling(findSlots(context.expects === 'service' ? { service: name } : { provider: name }));
};

const THIS_ONE =
  /\b(?:this|that|the) one\b|^\W*(?:(?:yes|ok(?:ay)?|sure|please|fine|great|then|i[’']?ll|i will|let[’']?s|just|go ahead(?: and)?|can you|could you|pls)\W+)*(?:take|book|reserve|do|have|grab|get|go (?:on|for|with))(?: (?:me )?(?:it|that|this))?(?:\W+(?:please|pls|then|for me|now|in))*\W*$/i;

const SOONEST = /\b(?:asap|soonest|as soon as|(?:first|next) available|straight ?away|right away|urgent\w*|earliest)\b/i;

/** A yes to several offered times chooses none of them. */
export const yesToSeveral: Handler = ({ context, doneBefore }, { intent }, { acts, text, phrase, service, provider }) => {
  const taking = THIS_ONE.test(text);
  if (intent !== undefined && !(intent === 'book' && taking)) return undefined;
  if ((phrase ?? service ?? provider) !== undefined || acts.negate || (!acts.affirm && !taking)) return undefined;
  const slots = slotsOf(context);
  const [first] = slots;
  const pending = context.expects === 'slot' || (context.expects === 'date' && taking);
  if (!first || !pending || context.draft.goal === 'cancel' || context.draft.slot !== undefined) return undefined;
  // "As soon as possible" – "yes, book it": the soonest is what was asked for.
  const search = doneBefore.findLast(({ name, ok }) => name === 'find_slots' && ok);
  if (slots.length === 1 || (search && SOONEST.test(JSON.stringify(search.args['when'] ?? ''))))
    return calling(takeSlot(context.draft, first.handle));
  return slots.length > 1
    ? saying(spoken(context).say('offline.whichTime'), { suggestions: slots.map(named), expects: 'slot' })
    : undefined;
};

/** The refused call once more, with what was chosen in the place that was not clear. */
function again(
  { name, args }: { readonly name: string; readonly args: Readonly<Record<string, unknown>> },
  chosen: string,
  providers: readonly { readonly name: string }[],
): Outcome | undefined {
  if ('provider' in args && (chosen === 'everyone' || providers.some((provider) => provider.name === chosen)))
    return calling(call(name, { ...args, provider: chosen }));
  return 'when' in args ? calling(call(name, { ...args, when: whenArg(chosen) })) : undefined;
}
