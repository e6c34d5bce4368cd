import type { Expectation } from '../../ports/channel.ts';
import type { HandleLabel, InterpretContext, Suggestion } from '../../ports/interpreter.ts';
import { spokenLocale } from '../../domain/wording/languages.ts';
import { wordingOf } from '../../domain/wording/wording.ts';
import type { Wording } from '../../domain/wording/wording.ts';

/** What the offline interpreter says itself, in the language of the conversation; what tools found, tools say. */
export const spoken = ({ locale }: Pick<InterpretContext, 'locale'>): Wording => wordingOf(locale);

/** What this assistant can do for whoever speaks, in one sentence. */
export const whatICanDo = (context: InterpretContext): string =>
  spoken(context).say(context.role === 'customer' ? 'offline.customerCan' : 'offline.staffCan', {
    business: context.business.name,
  });

/** Says plainly that no person is answering. */
export const iAmABot = (context: InterpretContext): string =>
  [
    spoken(context).say('offline.iAmABot', { business: context.business.name }),
    whatICanDo(context),
    spoken(context).say('offline.canPassOn'),
  ].join(' ');

export const hello = (context: InterpretContext): string =>
  [spoken(context).say('offline.hello'), whatICanDo(context), spoken(context).say('offline.whatWouldYouLike')].join(' ');
export const notMine = (context: InterpretContext): string => `${spoken(context).say('offline.notMine')} ${whatICanDo(context)}`;
export const help = (context: InterpretContext): string =>
  `${whatICanDo(context)} ${spoken(context).say('offline.ownWords', { example: exampleFor(context) })}`;

function exampleFor(context: InterpretContext): string {
  const { say } = spoken(context);
  const service = context.business.services[0]?.name;
  if (context.role !== 'customer') return say('offline.exampleBlock');
  return service === undefined ? say('offline.exampleAppointment') : say('offline.exampleWish', { service });
}

type SlotSaid = {
  readonly service: string;
  readonly provider?: string | undefined;
  readonly people?: number | undefined;
  readonly when: string;
};

/** A time with what it is for, as a part of a sentence. @example 'Haircut with Maya on Friday 27 November 2026, 15:00' */
export function slotInWords({ service, provider, people, when }: SlotSaid, context: InterpretContext): string {
  const { say } = spoken(context);
  return [
    service,
    ...(provider === undefined ? [] : [say('offline.freeWith', { provider })]),
    ...(people === undefined ? [] : [say('offline.freePeople', { people })]),
    say('offline.freeOn', { when }),
  ].join(' ');
}

/** A thing that was offered, as a button that says its name. */
export const named = ({ label, said }: HandleLabel): Suggestion => (said === undefined ? label : { label: said, say: label });
/** As the person reads it. */
export const shownName = ({ label, said }: Pick<HandleLabel, 'label' | 'said'>): string => said ?? label;

/** Dates and times as the conversation writes them. */
export const dateLocale = ({ locale, business }: InterpretContext): string => spokenLocale(locale, business.locale);

/** What was waited for is waited for still. */
export const keepExpects = ({ expects }: InterpretContext): { expects?: Expectation } => (expects ? { expects } : {});

/** Buttons for somebody who does not know what to say. */
export function startingPoints(context: InterpretContext): readonly Suggestion[] {
  const { button } = spoken(context);
  const service = context.business.services[0]?.name;
  return context.role === 'customer'
    ? [
        service === undefined ? button('offline.bookAppointment') : button('engine.bookService', { service }),
        button('offline.whatHaveIBooked'),
        button('engine.whatDoYouOffer'),
        button('engine.whenAreYouOpen'),
      ]
    : [button('engine.todayAtWork'), button('engine.showHours'), button('engine.blockTomorrow')];
}

const QUESTIONS: Partial<Record<Expectation, (context: InterpretContext) => string>> = {
  service: (context) =>
    spoken(context).say('offline.askService', { services: context.business.services.map(({ name }) => name).join(', ') }),
  provider: (context) =>
    context.role === 'customer'
      ? spoken(context).say('offline.askProvider', { providers: context.business.providers.map(({ name }) => name).join(', ') })
      : spoken(context).say('staff.whose', { names: spoken(context).anyOf(context.business.providers.map(({ name }) => name)) }),
  date: (context) => spoken(context).say('offline.askDate'),
  time: (context) => spoken(context).say('offline.askTime'),
  slot: (context) => spoken(context).say('offline.askSlot'),
  confirmation: (context) => spoken(context).say('offline.askConfirmation'),
  name: (context) => spoken(context).say('offline.nameWanted'),
  contact: (context) => spoken(context).say('offline.contactWanted'),
};

/** What to ask when words were not understood: as specific as what is pending. */
export const askAgain = (context: InterpretContext): string =>
  `${spoken(context).say('offline.notUnderstood')} ${QUESTIONS[context.expects ?? 'anything']?.(context) ?? whatICanDo(context)}`;
