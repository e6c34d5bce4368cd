import type { Business } from '../domain/people/business.ts';
import type { LocalDate } from '../domain/time/types.ts';
import type { BookedFact, Projection } from './projection.ts';
import { openOn } from './projection.ts';
import type { ExpectedAppointment, Scenario } from './scenario.ts';
import { matches } from './user/seen.ts';
import { ME } from './world.ts';

const ENDED = new Set(['cancelled', 'declined', 'expired']);

function isThat(fact: BookedFact, expected: ExpectedAppointment, me: string): boolean {
  const customer = expected.customer === ME ? me : expected.customer;
  return (
    (customer === undefined || fact.customer === customer) &&
    (expected.name === undefined || fact.name.toLowerCase() === expected.name.toLowerCase()) &&
    (expected.service === undefined || fact.service === expected.service) &&
    (expected.provider === undefined || fact.provider === expected.provider) &&
    (expected.start === undefined || fact.start === expected.start) &&
    (expected.between === undefined || (fact.start >= expected.between[0] && fact.start <= expected.between[1])) &&
    fact.state === (expected.state ?? 'confirmed') &&
    (expected.party === undefined || fact.party === expected.party)
  );
}

const shown = ({ customer, service, provider, start, state, party }: BookedFact): string =>
  `${customer} ${service} ${provider} ${start} ${state}${party > 1 ? ` x${party}` : ''}`;

/** Every expected entry takes one fact; the most particular ones choose first. What is missing and what is left over. */
function compare(
  facts: readonly BookedFact[],
  expected: readonly ExpectedAppointment[],
  me: string,
): { missing: string[]; surplus: BookedFact[] } {
  const left = [...facts];
  const missing: string[] = [];
  const particular = [...expected].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
  for (const each of particular) {
    const at = left.findIndex((fact) => isThat(fact, each, me));
    if (at < 0) missing.push(JSON.stringify(each));
    else left.splice(at, 1);
  }
  return { missing, surplus: left };
}

const lines = (entries: readonly Readonly<Record<string, unknown>>[]): string =>
  entries
    .map((entry) => JSON.stringify(Object.fromEntries(Object.entries(entry).sort())))
    .sort()
    .join('\n');

export type End = {
  readonly projection: Projection;
  readonly business: Business;
  readonly before: { readonly projection: Projection; readonly business: Business };
  /** Everything the bot wrote. */
  readonly said: string;
  readonly turns: number;
  readonly me: string;
};

/** What is not as the scenario expects; empty when it passed. */
export function grade({ expect }: Scenario, end: End): readonly string[] {
  const { projection, before, me } = end;
  const wrong: string[] = [];
  const living = compare(
    projection.living,
    expect.appointments.filter(({ state }) => !ENDED.has(state ?? 'confirmed')),
    me,
  );
  const ended = compare(
    projection.ended,
    expect.appointments.filter(({ state }) => ENDED.has(state ?? 'confirmed')),
    me,
  );
  for (const each of [...living.missing, ...ended.missing]) wrong.push(`missing: ${each}`);
  for (const fact of living.surplus) wrong.push(`not expected: ${shown(fact)}`);
  const blocked = expect.blocked ?? before.projection.blocked;
  if (lines(blocked) !== lines(projection.blocked)) wrong.push(`blocked: ${lines(projection.blocked) || 'nothing'}`);
  if (expect.hours) {
    for (const { provider, date, windows } of expect.hours) {
      const open = openOn(end.business, provider, date as LocalDate).join(' ');
      if (open !== windows.map(({ from, to }) => `${from}-${to}`).join(' '))
        wrong.push(`hours of ${provider} on ${date}: ${open || 'closed'}`);
    }
  } else if (JSON.stringify(end.business.providers) !== JSON.stringify(before.business.providers))
    wrong.push('hours were changed');
  wrong.push(...gradeLine(expect.waitlist, end));
  for (const pattern of expect.mustSay ?? []) if (!matches(end.said, pattern)) wrong.push(`never said: ${pattern}`);
  for (const pattern of expect.mustNotSay ?? []) if (matches(end.said, pattern)) wrong.push(`said: ${pattern}`);
  if (expect.maxTurns !== undefined && end.turns > expect.maxTurns)
    wrong.push(`took ${end.turns} turns, at most ${expect.maxTurns}`);
  return wrong;
}

function gradeLine(expected: Scenario['expect']['waitlist'], { projection, before, me }: End): string[] {
  if (!expected) return lines(before.projection.waitlist) === lines(projection.waitlist) ? [] : ['the waitlist was changed'];
  const left = projection.waitlist.filter(({ state }) => state === 'waiting' || state === 'offered' || state === 'booked');
  const wrong: string[] = [];
  for (const each of expected) {
    const at = left.findIndex(
      (entry) =>
        entry.service === each.service &&
        entry.provider === each.provider &&
        entry.from === each.from &&
        entry.to === (each.to ?? each.from) &&
        entry.state === (each.state ?? 'waiting') &&
        (each.customer === undefined || entry.customer === (each.customer === ME ? me : each.customer)),
    );
    if (at < 0) wrong.push(`not on the waitlist: ${JSON.stringify(each)}`);
    else left.splice(at, 1);
  }
  return [...wrong, ...left.map((entry) => `not expected on the waitlist: ${JSON.stringify(entry)}`)];
}
