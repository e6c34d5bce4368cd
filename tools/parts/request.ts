import { atLength, lengthsOf } from '../../src/domain/booking/service-length.ts';
import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import type { Draft } from '../../src/ports/interpreter.ts';
import type { Offer, ToolContext, ToolFailure } from '../contract.ts';
import type { FoundBooking } from './bookings.ts';
import { meansAnyone, pickNamed } from './named.ts';
import { fail } from './results.ts';
import type { Voice } from './voice.ts';
import { sayMoney, voiceFor } from './voice.ts';
import { lengthWords, listWords, spoken } from './words.ts';
import type { Wording } from '../../src/domain/wording/wording.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** Which service, by whom. `note`: something to tell first, because what was asked for before could not be kept. */
export type Resolved = {
  readonly service: Service;
  readonly provider?: Provider;
  readonly anyProvider: boolean;
  /** It shall be with none of these. */
  readonly excluded?: readonly Provider[];
  readonly note?: string;
};

/** Nothing says which service: the person must choose. */
export type ServiceMissing = { readonly missing: 'service' };

export const doing = (business: Business, service: Service): readonly Provider[] =>
  business.providers.filter(({ id }) => service.providerIds?.includes(id) ?? true);

const sayOffers = (names: readonly string[], before = '') => names.map((name) => ({ label: name, say: `${before}${name}` }));

/** @example lengthsWords(massage, voice) //=> '1 hour or 1 hour 30 minutes' */
export const lengthsWords = (service: Service, voice: Pick<Voice, 'locale'>): string =>
  wordingOf(voice.locale).anyOf(lengthsOf(service).map((minutes) => lengthWords(minutes, voice)));
/** In the same order. */
export const pricesWords = (service: Service, voice: Voice): string =>
  wordingOf(voice.locale).anyOf(lengthsOf(service).map((minutes) => sayMoney(atLength(service, minutes).price, voice)));

/** Services as a list with length and price. */
export function serviceList(business: Business, context: Pick<ToolContext, 'timeZone' | 'locale'>): string {
  const voice = voiceFor(business, context);
  const { say } = wordingOf(voice.locale);
  return business.services
    .map((service) => ({ service: service.name, length: lengthsWords(service, voice), price: pricesWords(service, voice) }))
    .map((line) => say('ask.serviceLine', line))
    .join('\n');
}

const allInOne = (names: readonly string[], { say }: Wording): Offer => ({
  label: names.length === 2 ? say('ask.bothInOneVisit') : say('ask.allInOneVisit'),
  say: `${names.join(' and ')} in one visit`,
});

/** The service that the words name, else the draft's, the moved booking's, or the only one. */
export function resolveService(
  said: string | null,
  context: ToolContext,
  moving?: FoundBooking,
): Service | ServiceMissing | ToolFailure {
  const { business, draft } = context;
  const { services } = business;
  const names = services.map(({ name }) => name);
  const words = wordingOf(context.locale);
  if (said !== null) {
    const picked = pickNamed(said, services);
    if (picked.one) return picked.one;
    if (picked.several.length > 1) {
      const several = picked.several.map(({ name }) => name);
      return fail('AMBIGUOUS', `"${spoken(said)}" may be ${listWords(several, 'or')}: ask which.`, {
        alternatives: several,
        view: {
          text: words.say('ask.doYouMean', { choices: words.anyOf(several) }),
          offers: [...sayOffers(several), ...(/\band\b|[&+]/i.test(said) ? [allInOne(several, words)] : [])],
          expects: 'service',
        },
      });
    }
    return fail('NOT_FOUND', `There is no service "${spoken(said)}". Services: ${names.join(', ')}.`, {
      alternatives: names,
      view: {
        text: [
          words.say('ask.noSuchService', { business: spoken(business.name), said: spoken(said) }),
          serviceList(business, context),
        ].join('\n\n'),
        offers: sayOffers(names),
        expects: 'service',
      },
    });
  }
  const byId = services.find(({ id }) => id === moving?.appointment.serviceId);
  const drafted = services.find(({ name }) => name === draft.service);
  const [only] = services;
  return (moving ? byId : drafted) ?? (services.length === 1 && only ? only : { missing: 'service' });
}

/** Who shall do it: named, kept from the draft or the moved booking, or anybody. */
export function resolveProvider(
  said: string | null,
  service: Service,
  context: ToolContext,
  moving?: FoundBooking,
): Omit<Resolved, 'service'> | ToolFailure {
  const { business, draft } = context;
  const able = doing(business, service);
  const words = wordingOf(context.locale);
  if (said === null) return keptProvider(context, service, able, words, moving);
  const picked = pickNamed(said, business.providers);
  if (meansAnyone(said) && picked.excluded.length === 0) return { anyProvider: true };
  const ableNames = able.map(({ name }) => name);
  if (picked.one && able.includes(picked.one)) return { provider: picked.one, anyProvider: false };
  if (picked.several.length > 1) {
    const several = picked.several.map(({ name }) => name);
    return fail('AMBIGUOUS', `"${spoken(said)}" may be ${listWords(several, 'or')}: ask which.`, {
      alternatives: several,
      view: {
        text: words.say('ask.doYouMean', { choices: words.anyOf(several) }),
        offers: sayOffers(several, 'with '),
        expects: 'provider',
      },
    });
  }
  if (!picked.one && picked.excluded.length > 0) {
    return besides(meansAnyone(said) ? picked.excluded : [...leftOut(draft, business), ...picked.excluded], service, able, words);
  }
  const why = ({ say, allOf, anyOf }: Wording): string =>
    picked.one
      ? say('ask.doesNotDo', {
          provider: spoken(picked.one.name),
          service: service.name,
          others: allOf(ableNames.map(spoken)),
          count: able.length,
        })
      : say('ask.nobodyCalled', { said: spoken(said), service: service.name, others: anyOf(ableNames.map(spoken)) });
  const anyone = { label: words.say('label.anyone'), say: 'anyone' };
  return fail('NOT_FOUND', `${why(wordingOf('en'))} "anyone" is possible too.`, {
    alternatives: ableNames,
    view: { text: why(words), offers: [...sayOffers(ableNames, 'with '), anyone], expects: 'provider' },
  });
}

/** Those the draft leaves out. */
const leftOut = ({ notProviders = [] }: Draft, { providers }: Business): readonly Provider[] =>
  providers.filter(({ name }) => notProviders.includes(name));

/** Anybody but those. Where nobody else does it, that is said, and whom it would be with. */
function besides(
  named: readonly Provider[],
  service: Service,
  able: readonly Provider[],
  { say, allOf }: Wording,
): Omit<Resolved, 'service'> | ToolFailure {
  const excluded = [...new Set(named)];
  const others = able.filter((provider) => !excluded.includes(provider));
  if (others.length > 0) return { anyProvider: true, excluded };
  const names = allOf(able.map(({ name }) => spoken(name)));
  const only = say('ask.nobodyElseDoes', { names, service: service.name, count: able.length });
  return fail('NOT_FOUND', `${only} Ask whether that would do.`, {
    alternatives: able.map(({ name }) => name),
    view: {
      text: only,
      offers: sayOffers(
        able.map(({ name }) => name),
        'with ',
      ),
      expects: 'provider',
    },
  });
}

function keptProvider(
  { draft, business }: ToolContext,
  service: Service,
  able: readonly Provider[],
  { say, allOf }: Wording,
  moving?: FoundBooking,
): Omit<Resolved, 'service'> {
  const drafted = draft.provider ?? undefined;
  if (moving && drafted === undefined && draft.anyProvider !== true) {
    const same = able.find(({ id }) => id === moving.appointment.providerId);
    return same ? { provider: same, anyProvider: false } : { anyProvider: true };
  }
  const excluded = leftOut(draft, business);
  if (drafted === undefined && excluded.length > 0 && able.some((provider) => !excluded.includes(provider)))
    return { anyProvider: true, excluded };
  if (drafted === undefined) return { anyProvider: draft.anyProvider === true };
  const provider = able.find(({ name }) => name === drafted);
  if (provider) return { provider, anyProvider: false };
  const others = allOf(able.map(({ name }) => spoken(name)));
  return {
    anyProvider: false,
    note: say('ask.lookedAtOthers', { provider: spoken(drafted), service: service.name, others }),
  };
}
