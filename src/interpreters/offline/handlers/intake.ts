import { readChoice } from '../../../domain/language/choice.ts';
import { mentionsIn } from '../../../domain/language/mentions.ts';
import { cardinalOf } from '../../../domain/language/number-words.ts';
import type { Question, Service } from '../../../domain/people/business.ts';
import type { InterpretContext } from '../../../ports/interpreter.ts';
import type { Clause } from '../clauses.ts';
import { calling, takeSlot } from '../outcome.ts';
import type { Reading } from '../reading.ts';
import { relativePhrase } from '../relative.ts';
import { termsSaid } from '../terms-said.ts';
import type { Handler } from './handler.ts';

const servicesOf = ({ business, draft }: InterpretContext): readonly Service[] =>
  [draft.service, ...(draft.also ?? [])].flatMap((name) => business.services.find((service) => service.name === name) ?? []);

/** The service's question that waits for an answer. */
export function openQuestion(context: InterpretContext): Question | undefined {
  const { asked, goal } = context.draft;
  if (!asked || goal !== 'book') return undefined;
  return servicesOf(context)
    .find(({ name }) => name === asked.service)
    ?.questions?.find(({ id }) => id === asked.question);
}

/** Whether the services at hand ask for something that is not answered yet. */
export const hasOpenQuestions = (context: InterpretContext): boolean =>
  servicesOf(context).some(({ name, questions }) =>
    questions?.some(({ id }) => !context.draft.answers?.some((answer) => answer.service === name && answer.question === id)),
  );

const CORRECTS =
  /^\W*(?:actually|no,|wait|sorry|hmm+|oh|make it|change|can (?:we|you|i)|could|what about|how about|rather|let[’']s)\b|\binstead\b/i;
const SKIPS =
  /^\W*(?:skip(?: it| this| that)?|pass|none|nope|no|nothing|n\/?a|no thanks|(?:i[’']?d )?(?:rather|prefer) not.*|not sure|don[’']?t know)\W*$/i;
const ELSEWHERE: ReadonlySet<string | undefined> = new Set(['cancel', 'move', 'list', 'human']);

/** Words that are about something else than the question. */
function turnsAway({ kind }: Question, { intent }: Clause, reading: Reading, context: InterpretContext): boolean {
  const { acts, text, phrase, service, provider } = reading;
  if (acts.cancelFlow || acts.startOver || acts.human || (acts.repeat && acts.pure) || ELSEWHERE.has(intent)) return true;
  if (intent === 'info' && (text.includes('?') || kind !== 'text')) return true;
  const names = (phrase ?? service ?? provider) !== undefined;
  if (CORRECTS.test(text) && relativePhrase(reading, context) !== undefined) return true;
  return names && (kind === 'choice' || kind === 'yes_no' || CORRECTS.test(text));
}

/** "120 minutes", "3 of us", "online", alone: of the booking, whatever was asked. */
const changesTerms = (reading: Reading, context: InterpretContext): boolean =>
  reading.text.split(/\s+/).length <= FEW_WORDS && Object.keys(termsSaid(reading, context, undefined)).length > 0;
const FEW_WORDS = 4;

/** The option that words choose: named, or by its place. */
export function optionSaid(text: string, options: readonly string[]): string | undefined {
  const exact = options.find((option) => option.toLowerCase() === text.trim().toLowerCase());
  if (exact !== undefined) return exact;
  const named = mentionsIn(
    text,
    options.map((name) => ({ id: name, name })),
  ).filter(({ score, negated }) => score >= 0.8 && negated !== true);
  const [only, ...others] = new Set(named.map(({ id }) => id));
  if (only !== undefined) return others.length === 0 ? only : undefined;
  return options[readChoice(text, options.length) ?? -1];
}

function numberSaid(text: string): string | undefined {
  const digits = /-?\d+(?:[.,]\d+)?/.exec(text)?.[0].replace(',', '.');
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const spelled = words.map((word) => cardinalOf(word)).find((value) => value !== undefined);
  return digits ?? (spelled === undefined ? undefined : String(spelled));
}

/** The answer as the tools take it; null skips, undefined is none. */
function answerIn(question: Question, clause: Clause, reading: Reading, context: InterpretContext): string | null | undefined {
  const { text, acts } = reading;
  const { kind, options = [], required } = question;
  const fits =
    kind === 'choice'
      ? optionSaid(text, options)
      : kind === 'number'
        ? numberSaid(text)
        : kind === 'yes_no'
          ? acts.affirm && !acts.negate
            ? 'yes'
            : acts.negate
              ? 'no'
              : undefined
          : undefined;
  if (fits !== undefined && !ELSEWHERE.has(clause.intent)) return fits;
  if (turnsAway(question, clause, reading, context) || changesTerms(reading, context)) return undefined;
  if (acts.skip || (required !== true && SKIPS.test(text))) return null;
  return text;
}

/** An answer to what the service wants to know, whatever else its words could mean. */
export const intake: Handler = ({ context, done, text }, clause, reading) => {
  const question = openQuestion(context);
  if (!question || done.length > 0 || text === '' || context.pressed?.handle !== undefined) return undefined;
  const answer = answerIn(question, clause, reading, context);
  return answer === undefined ? undefined : calling(takeSlot(context.draft, null, [{ question: question.text, answer }]));
};

/** Another option for a question that was answered already: "actually, short hair". */
export const changedAnswer: Handler = ({ context, done }, { intent }, { text, phrase, service, provider }) => {
  const { draft } = context;
  const given = draft.answers ?? [];
  if (done.length > 0 || intent !== undefined || given.length === 0 || draft.goal !== 'book') return undefined;
  if ((phrase ?? service ?? provider) !== undefined || draft.asked) return undefined;
  for (const { name, questions = [] } of servicesOf(context))
    for (const { id, kind, text: question, options = [] } of questions) {
      const before = given.find((answer) => answer.service === name && answer.question === id);
      const option = kind === 'choice' && before ? mentionedOption(text, options) : undefined;
      if (option !== undefined && option !== before?.value) return calling(takeSlot(draft, null, [{ question, answer: option }]));
    }
  return undefined;
};

const mentionedOption = (text: string, options: readonly string[]): string | undefined =>
  /\p{L}{3}/u.test(text) && readChoice(text, options.length) === undefined ? optionSaid(text, options) : undefined;
