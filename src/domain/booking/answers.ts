import { DomainError } from '../errors.ts';
import type { Question } from '../people/business.ts';

/** One answer to a service's question, as stored. */
export type Answer = { readonly questionId: string; readonly value: string };

const MOST_CHARACTERS = 1000;
const YES_NO: Readonly<Record<string, string>> = { yes: 'yes', y: 'yes', true: 'yes', no: 'no', n: 'no', false: 'no' };

/** The stored form of what was said, undefined when it answers another kind of question. */
function stored({ kind, options }: Question, said: string): string | undefined {
  switch (kind) {
    case 'text':
      return said.length <= MOST_CHARACTERS ? said : undefined;
    case 'choice':
      return options?.find((option) => option.toLowerCase() === said.toLowerCase());
    case 'yes_no':
      return YES_NO[said.toLowerCase()];
    case 'number': {
      const value = Number(said);
      return Number.isFinite(value) ? String(value) : undefined;
    }
  }
}

function expected({ kind, options }: Question): string {
  if (kind === 'choice') return `one of ${(options ?? []).join(', ')}`;
  return kind === 'yes_no' ? 'yes or no' : kind === 'number' ? 'a number' : `at most ${MOST_CHARACTERS} characters`;
}

/**
 * Answers as they are stored, in the order of the questions; empty ones are left out. Fails with INVALID_INPUT: a required question without an answer
 * (unless `partly`, for staff), an answer that does not fit, or to no question; `details.path` is `answers.<question id>`.
 * @example checkAnswers([{ id: 'first', text: 'First visit?', kind: 'yes_no' }], [{ questionId: 'first', value: 'Yes' }]) //=> [{ questionId: 'first', value: 'yes' }]
 */
export function checkAnswers(questions: readonly Question[], answers: readonly Answer[], partly = false): Answer[] {
  const fail = (questionId: string, expectation: string): never => {
    const path = `answers.${questionId}`;
    throw new DomainError('INVALID_INPUT', `${path}: expected ${expectation}`, { path, questionId, expected: expectation });
  };
  const said = new Map(answers.map(({ questionId, value }) => [questionId, value.trim()]));
  for (const { questionId } of answers)
    if (!questions.some(({ id }) => id === questionId)) fail(questionId, 'a question of the service');
  return questions.flatMap((question): Answer[] => {
    const value = said.get(question.id) ?? '';
    if (value === '') return question.required && !partly ? fail(question.id, 'an answer') : [];
    return [{ questionId: question.id, value: stored(question, value) ?? fail(question.id, expected(question)) }];
  });
}
