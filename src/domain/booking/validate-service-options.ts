import type { Money, Question, Service, ServiceLength } from '../people/business.ts';
import { localDate } from '../time/wall.ts';
import { checkWhole, invalid, QUANTUM_MINUTES } from './validate-hours.ts';

const DAY_MINUTES = 1440;
const MOST_SEATS = 1000;
const MOST_QUESTIONS = 20;
const MOST_CHARACTERS = 200;

/** A whole amount in the currency of the business. Fails with INVALID_INPUT naming the field. */
export function checkMoney(path: string, { amountMinor, currency }: Money, expected: string): void {
  checkWhole(`${path}.amountMinor`, amountMinor, 0, Number.MAX_SAFE_INTEGER);
  if (currency !== expected) throw invalid(`${path}.currency`, `the currency of the business, ${expected}`, currency);
}

function checkDeposit(path: string, { price, deposit }: Pick<ServiceLength, 'price' | 'deposit'>, currency: string): void {
  if (!deposit) return;
  checkMoney(`${path}.deposit`, deposit, currency);
  if (deposit.amountMinor > price.amountMinor)
    throw invalid(`${path}.deposit.amountMinor`, `at most the price, ${price.amountMinor}`, deposit.amountMinor);
}

function checkLengths(path: string, service: Service, currency: string): void {
  const seen = new Set([service.durationMinutes]);
  service.lengths?.forEach((length, index) => {
    const at = `${path}.lengths[${index}]`;
    checkWhole(`${at}.durationMinutes`, length.durationMinutes, QUANTUM_MINUTES, DAY_MINUTES, QUANTUM_MINUTES);
    if (seen.has(length.durationMinutes)) throw invalid(`${at}.durationMinutes`, 'each length once', length.durationMinutes);
    seen.add(length.durationMinutes);
    checkMoney(`${at}.price`, length.price, currency);
    checkDeposit(at, length, currency);
  });
}

function checkQuestion(at: string, { id, text, kind, options }: Question): void {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) throw invalid(`${at}.id`, 'letters, digits, "-" or "_", at most 40', id);
  if (text.trim() === '' || text.length > MOST_CHARACTERS)
    throw invalid(`${at}.text`, `a question of 1 to ${MOST_CHARACTERS} characters`, text);
  if ((kind === 'choice') !== (options?.length ?? 0) > 0)
    throw invalid(`${at}.options`, 'options for a choice, and only there', options);
}

function checkQuestions(path: string, questions: readonly Question[]): void {
  if (questions.length > MOST_QUESTIONS) throw invalid(path, `at most ${MOST_QUESTIONS} questions`, questions.length);
  const seen = new Set<string>();
  questions.forEach((question, index) => {
    checkQuestion(`${path}[${index}]`, question);
    if (seen.has(question.id)) throw invalid(`${path}[${index}].id`, 'each id once', question.id);
    seen.add(question.id);
  });
}

/** What a service may have beyond length, notice and price: lengths, dates, limits, deposit, seats, questions. Fails with INVALID_INPUT naming the field. */
export function validateServiceOptions(path: string, service: Service, currency: string): void {
  const { bookableFrom, bookableTo, seats } = service;
  checkLengths(path, service, currency);
  checkDeposit(path, service, currency);
  if (bookableFrom !== undefined) localDate(bookableFrom, `${path}.bookableFrom`);
  if (bookableTo !== undefined) localDate(bookableTo, `${path}.bookableTo`);
  if (bookableFrom !== undefined && bookableTo !== undefined && bookableTo < bookableFrom)
    throw invalid(`${path}.bookableTo`, `a date from ${bookableFrom} on`, bookableTo);
  if (service.limitPerDay !== undefined) checkWhole(`${path}.limitPerDay`, service.limitPerDay, 1, 288);
  if (service.limitPerWeek !== undefined) checkWhole(`${path}.limitPerWeek`, service.limitPerWeek, 1, 2016);
  if (seats !== undefined) checkWhole(`${path}.seats`, seats, 1, MOST_SEATS);
  checkQuestions(`${path}.questions`, service.questions ?? []);
}
