import type { Answer } from '../../src/domain/booking/answers.ts';
import { checkAnswers } from '../../src/domain/booking/answers.ts';
import { asDomainError } from '../../src/domain/errors.ts';
import type { Question, Service } from '../../src/domain/people/business.ts';
import type { DraftAnswer } from '../../src/ports/interpreter.ts';
import type { Row } from '../../src/ports/channel.ts';
import { z } from 'zod';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { fail } from './results.ts';
import { spokenLine } from './words.ts';
import type { Wording } from '../../src/domain/wording/wording.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** How a booking tool takes answers to the service's own questions. */
export const answersInput = z
  .array(
    z.strictObject({
      question: z.string().describe('The question, as the tool asked it.'),
      answer: z.string().nullable().describe('In the person’s own words; null when they skip it.'),
    }),
  )
  .nullish()
  .describe('Answers given now to questions that this tool asked; null when there are none.');
export type GivenAnswers = z.infer<typeof answersInput>;

type Asked = { readonly service: Service; readonly question: Question };

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SKIPPED = '';

function expectation({ kind, options }: Question, { say, anyOf }: Wording): string {
  if (kind === 'choice') return say('ask.choose', { options: anyOf((options ?? []).map(spokenLine)) });
  if (kind === 'yes_no') return say('ask.yesOrNo');
  return kind === 'number' ? say('ask.number') : say('ask.shorter');
}

/** Puts a question to the person. Nothing is written before it is answered. */
function ask({ service, question }: Asked, lead: string, answers: readonly DraftAnswer[], { say }: Wording): ToolFailure {
  const { id, text, kind, options = [], required } = question;
  const shown = kind === 'choice' ? options : kind === 'yes_no' ? ['Yes', 'No'] : [];
  const labelOf = (option: string): string =>
    kind !== 'yes_no' ? option : option === 'Yes' ? say('label.yes') : say('label.no');
  const skip = required ? [] : [{ label: say('label.skip'), say: 'skip' }];
  return fail(
    'INVALID_INPUT',
    `Before this can be booked, ask the person: <data>${text}</data>${required ? '' : ' (they may skip it)'} Then call again with it in answers, beside what was given.`,
    {
      alternatives: shown,
      draft: { answers: answers.length > 0 ? answers : null, asked: { service: service.name, question: id } },
      view: {
        text: [lead, spokenLine(text), required ? '' : say('ask.maySkip')].filter(Boolean).join(' '),
        offers: [...shown.map((option) => ({ label: labelOf(option), say: option })), ...skip],
        expects: 'anything',
      },
    },
  );
}

/** The question that an answer belongs to: by its words, or the one that was asked last. */
function questionOf(said: string, all: readonly Asked[], { draft: { asked } }: ToolContext): Asked | undefined {
  const wanted = normal(said);
  const named = all.find(({ question }) => normal(question.text) === wanted || question.id === said);
  return (
    named ??
    all.find(({ service, question }) => service.name === asked?.service && question.id === asked.question) ??
    (all.length === 1 ? all[0] : undefined)
  );
}

/**
 * The services' questions, with the answers kept and those given now. Staff are not asked. Gives the answers to keep, or a failure that asks the next
 * question that is open.
 */
export function takeAnswers(
  given: GivenAnswers,
  services: readonly Service[],
  context: ToolContext,
  lead: string,
): { readonly answers: readonly DraftAnswer[] } | ToolFailure {
  const distinct = services.filter((service, index) => services.findIndex(({ id }) => id === service.id) === index);
  const all = distinct.flatMap((service) => (service.questions ?? []).map((question): Asked => ({ service, question })));
  const words = wordingOf(context.locale);
  let answers = context.draft.answers ?? [];
  for (const { question: said, answer } of given ?? []) {
    const found = questionOf(said, all, context);
    if (!found) continue;
    const { service, question } = found;
    const value = answer?.trim() ?? SKIPPED;
    if (value === SKIPPED && question.required) return ask(found, words.say('ask.needed'), answers, words);
    try {
      const [stored] = value === SKIPPED ? [] : checkAnswers([question], [{ questionId: question.id, value }]);
      const kept = answers.filter((one) => one.service !== service.name || one.question !== question.id);
      answers = [...kept, { service: service.name, question: question.id, value: stored?.value ?? SKIPPED }];
    } catch (thrown) {
      if (asDomainError(thrown).code !== 'INVALID_INPUT') throw thrown;
      return ask(found, expectation(question, words), answers, words);
    }
  }
  const open = all.find(
    ({ service, question }) => !answers.some((one) => one.service === service.name && one.question === question.id),
  );
  return open && context.principal.role === 'customer' ? ask(open, lead, answers, words) : { answers };
}

/** As the booking stores them. */
export const answersFor = (service: Service, answers: readonly DraftAnswer[]): Answer[] =>
  answers
    .filter((one) => one.service === service.name && one.value !== SKIPPED)
    .filter((one) => service.questions?.some(({ id }) => id === one.question))
    .map(({ question, value }) => ({ questionId: question, value }));

/** Question and answer, for whoever may see the booking. @example answerRows(service, answers) //=> [{ label: 'First visit?', value: 'yes' }] */
export const answerRows = (service: Service | undefined, answers: readonly Answer[] | undefined): Row[] =>
  (answers ?? []).flatMap(({ questionId, value }) => {
    const question = service?.questions?.find(({ id }) => id === questionId);
    return question ? [{ label: question.text, value }] : [];
  });

/** The same in one line. @example answerLine(service, answers) //=> 'First visit? yes' */
export const answerLine = (service: Service | undefined, answers: readonly Answer[] | undefined): string =>
  answerRows(service, answers)
    .map(({ label, value }) => `${label.replace(/[?:]?\s*$/, '')}: ${value}`)
    .join('; ');
