import { checkEmail, checkPhone } from '../../../src/domain/language/contact.ts';
import { resolveWhen } from '../../../src/domain/language/when.ts';
import type { Service } from '../../../src/domain/people/business.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import type { PreferredTime } from '../../../src/domain/people/preferences.ts';
import type { ProfileChange } from '../../../src/services/change-profile.ts';
import type { Expectation } from '../../../src/ports/channel.ts';
import type { ToolContext, ToolFailure } from '../../contract.ts';
import { checkName } from '../contact.ts';
import { meansAnyone } from '../named.ts';
import { resolveProvider, resolveService } from '../request.ts';
import { fail } from '../results.ts';
import { languageTag } from './language.ts';
import { plainSpeech, speechFor } from './words.ts';
import type { Speech } from './words.ts';

/** As the model gives it: what is null was not said. */
export type SaidDetails = {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly service: string | null;
  readonly provider: string | null;
  readonly time: string | null;
  readonly language: string | null;
};

type Problem = 'badName' | 'badPhone' | 'badEmail' | 'badLanguage' | 'unclearTime' | 'whatToChange';
const EXPECTS: Readonly<Partial<Record<Problem, Expectation>>> = {
  badName: 'name',
  badPhone: 'contact',
  badEmail: 'contact',
  unclearTime: 'time',
};

/** What is wrong with it, as the person reads it. */
export function refuseSaid(problem: Problem, context: ToolContext): ToolFailure {
  const text = ({ say }: Speech): string => say(`details.${problem}`);
  const expects = EXPECTS[problem] ?? 'anything';
  return fail('INVALID_INPUT', text(plainSpeech(context)), { view: { text: text(speechFor(context)), expects } });
}

const DAY_BEGINS = 360;
const DAY_ENDS = 1260;
const ANY_TIME = /\b(?:any ?time|whenever|no preference|does ?n[o’']?t matter)\b/i;

/** Words about times of the day, as a range; null takes the preference back. */
function timeSaid(said: string, { business, now, timeZone, locale }: ToolContext): PreferredTime | null | undefined {
  if (ANY_TIME.test(said)) return null;
  const reading = resolveWhen(said, { now, timeZone, locale: business.locale, language: locale });
  const times = [reading.time, ...reading.candidates.map(({ time }) => time)].filter((time) => time !== undefined);
  // Nobody means 10 at night by "around 10".
  const found = times.find(({ from }) => from >= DAY_BEGINS && from < DAY_ENDS) ?? times[0];
  return found && { from: found.from, to: Math.min(found.to, 1440) };
}

/** Who it shall always be; null: "anyone" takes it back. */
function providerSaid(said: string, service: Service | undefined, context: ToolContext): ProviderId | null | ToolFailure {
  if (meansAnyone(said)) return null;
  const { business, draft: _now, ...rest } = context;
  const [some] = business.services;
  if (!some) return null;
  // Without a service, whoever works here.
  const everybody = { ...some, providerIds: business.providers.map(({ id }) => id) };
  const found = resolveProvider(said, service ?? everybody, { ...rest, business, draft: {} });
  return 'ok' in found ? found : (found.provider?.id ?? null);
}

/** What was said, checked and by ids; a failure names what cannot be. */
export function changeIn(said: SaidDetails, context: ToolContext): ProfileChange | ToolFailure {
  const { business } = context;
  const read = <T>(field: keyof SaidDetails, reader: (text: string) => T): T | undefined => {
    const text = said[field];
    return text === null ? undefined : reader(text);
  };
  const name = read('name', checkName);
  if (said.name !== null && name === undefined) return refuseSaid('badName', context);
  const phone = read('phone', (text) => checkPhone(text, business.countryCode));
  if (said.phone !== null && phone === undefined) return refuseSaid('badPhone', context);
  const email = read('email', checkEmail);
  if (said.email !== null && email === undefined) return refuseSaid('badEmail', context);
  const time = read('time', (text) => timeSaid(text, context));
  if (said.time !== null && time === undefined) return refuseSaid('unclearTime', context);
  const language = read('language', languageTag);
  if (said.language !== null && language === undefined) return refuseSaid('badLanguage', context);
  const service = read('service', (text) => resolveService(text, context));
  if (service && 'missing' in service) return refuseSaid('whatToChange', context);
  if (service && 'ok' in service) return service;
  const provider = read('provider', (text) => providerSaid(text, service, context));
  if (provider !== null && typeof provider === 'object') return provider;
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(service ? { service: service.id } : {}),
    ...(provider === undefined ? {} : { provider }),
    ...(time === undefined ? {} : { time }),
    ...(language ? { language } : {}),
  };
}
