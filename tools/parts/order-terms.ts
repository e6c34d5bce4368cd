import { z } from 'zod';
import type { Answer } from '../../src/domain/booking/answers.ts';
import type { DomainError } from '../../src/domain/errors.ts';
import type { Service } from '../../src/domain/people/business.ts';
import type { Contact } from '../../src/domain/people/customer.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { placesOf } from './appointment-view.ts';
import { fail } from './results.ts';
import { serviceAt } from './service-at.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** Contact details in a write's arguments. */
export const contactShape = z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() });
export const contactOf = ({ name, phone, email }: z.infer<typeof contactShape>): Contact => ({
  name,
  ...(phone === undefined ? {} : { phone }),
  ...(email === undefined ? {} : { email }),
});

/** How long, for how many, where and with which answers: what a write's arguments say of it beside service, provider and time. */
export const termsShape = {
  durationMinutes: z.number().optional(),
  party: z.number().optional(),
  locationId: z.string().optional(),
  answers: z.array(z.object({ questionId: z.string(), value: z.string() })).optional(),
};
type TermsSaid = z.infer<z.ZodObject<typeof termsShape>>;
export type TermsArgs = {
  readonly durationMinutes?: number;
  readonly party?: number;
  readonly locationId?: LocationId;
  readonly answers?: readonly Answer[];
};

/** Only what was chosen: a service of one length and place says nothing. */
export const termsArgs = (
  service: Service,
  party: number,
  locationId: LocationId | undefined,
  answers: readonly Answer[],
): TermsArgs => ({
  ...((service.lengths ?? []).length > 0 ? { durationMinutes: service.durationMinutes } : {}),
  ...(party > 1 ? { party } : {}),
  ...(locationId === undefined ? {} : { locationId }),
  ...(answers.length > 0 ? { answers } : {}),
});

export const termsOf = ({ durationMinutes, party, locationId, answers }: TermsSaid): TermsArgs => ({
  ...(durationMinutes === undefined ? {} : { durationMinutes }),
  ...(party === undefined ? {} : { party }),
  ...(locationId === undefined ? {} : { locationId: asId<LocationId>(locationId) }),
  ...(answers === undefined ? {} : { answers }),
});

/** The service at the agreed length and place, where they are still offered. */
export const serviceAs = (service: Service, { durationMinutes, locationId }: TermsSaid): Service =>
  serviceAt(service, durationMinutes, locationId === undefined ? undefined : asId<LocationId>(locationId));

/** A service with several places, none of them chosen: the person must say which. */
export function askPlace(service: Service, { business, principal, locale }: ToolContext): ToolFailure | undefined {
  const { say, anyOf } = wordingOf(locale);
  const names = placesOf(business, service).map(({ name }) => spoken(name));
  if (names.length < 2 || principal.role !== 'customer') return undefined;
  return fail('AMBIGUOUS', `place: ${service.name} is given at ${names.join(' or ')}. Ask where, then find_slots with place.`, {
    alternatives: names,
    view: {
      text: say('ask.where', { places: anyOf(names) }),
      offers: names.map((name) => ({ label: name, say: name })),
      expects: 'place',
    },
  });
}

/** The business asks for something else than when the booking was prepared. */
export const questionsChanged = (
  { code, details }: DomainError,
  { locale }: { readonly locale: string },
): ToolFailure | undefined =>
  code === 'INVALID_INPUT' && details['questionId'] !== undefined
    ? fail('INVALID_INPUT', 'The questions of the service changed meanwhile: prepare the booking again.', {
        draft: { answers: null, asked: null },
        view: {
          text: wordingOf(locale).say('ask.questionsChanged'),
          offers: [{ label: wordingOf(locale).say('ask.yesBookIt'), say: 'book it' }],
          expects: 'anything',
        },
      })
    : undefined;
