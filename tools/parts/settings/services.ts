import { minorDigits } from '../../../src/domain/time/format.ts';
import type { ServiceChange } from '../../../src/services/edit-services.ts';
import type { ToolFailure } from '../../contract.ts';
import { columnsFor } from '../columns.ts';
import { fail } from '../results.ts';
import type { Setting } from './setting.ts';
import { serviceSetting, servicesMeant } from './service-setting.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';

export const PRICE_STEPS = ['to', 'up', 'down', 'percent_up', 'percent_down'] as const;
export type PriceStep = (typeof PRICE_STEPS)[number];
export const LENGTH_STEPS = ['to', 'longer', 'shorter'] as const;
type LengthStep = (typeof LENGTH_STEPS)[number];

const priceAfter = (before: number, amount: number, step: PriceStep, digits: number): number => {
  const minor = Math.round(amount * 10 ** digits);
  switch (step) {
    case 'to':
      return minor;
    case 'up':
      return before + minor;
    case 'down':
      return before - minor;
    case 'percent_up':
      return Math.round(before * (1 + amount / 100));
    case 'percent_down':
      return Math.round(before * (1 - amount / 100));
  }
};

/** "Raise the haircut to 50", "all prices up 5 %". */
export const priceSetting: Setting<{ readonly service: string; readonly amount: number; readonly step: PriceStep }> =
  serviceSetting(({ service, amount, step }, _whose, context) => {
    const meant = servicesMeant(service, context);
    if ('ok' in meant) return meant;
    const changes = meant.map(({ id, price }): ServiceChange => ({
      serviceId: id,
      priceMinor: priceAfter(price.amountMinor, amount, step, minorDigits(price.currency)),
    }));
    return changes.every(({ priceMinor = 0 }) => priceMinor >= 0) ? changes : belowNothing(context.locale);
  });

const belowNothing = (locale: string): ToolFailure =>
  fail('INVALID_INPUT', 'amount: a price cannot be below nothing; ask what it shall cost.', {
    view: { text: wordingOf(locale).say('settings.priceBelowNothing'), expects: 'anything' },
  });

/** "Make haircuts an hour", "colour 15 minutes longer". */
export const lengthSetting: Setting<{ readonly service: string; readonly minutes: number; readonly step: LengthStep }> =
  serviceSetting(({ service, minutes, step }, _whose, context) => {
    const meant = servicesMeant(service, context);
    if ('ok' in meant) return meant;
    const by = { to: 0, longer: minutes, shorter: -minutes }[step];
    return meant.map(({ id, durationMinutes }): ServiceChange => ({
      serviceId: id,
      durationMinutes: step === 'to' ? minutes : durationMinutes + by,
    }));
  });

/** "Theo does colour now, too", "Priya no longer does haircuts". */
export const doneBySetting: Setting<{ readonly service: string; readonly does: boolean }> = serviceSetting(
  ({ service, does }, whose, context) => {
    const meant = servicesMeant(service, context);
    if ('ok' in meant) return meant;
    const columns = columnsFor(whose, context, 'ask');
    if ('ok' in columns) return columns;
    const everybody = context.business.providers.map(({ id }) => id);
    const named = columns.map(({ id }) => id);
    const changes = meant.map(({ id, providerIds = everybody }): ServiceChange => {
      const who = does
        ? everybody.filter((one) => named.includes(one) || providerIds.includes(one))
        : providerIds.filter((one) => !named.includes(one));
      return { serviceId: id, providerIds: who.length === everybody.length ? null : who };
    });
    const { say } = wordingOf(context.locale);
    return changes.every(({ providerIds }) => providerIds?.length !== 0)
      ? changes
      : fail('INVALID_INPUT', 'Somebody must do the service.', {
          view: { text: say('settings.somebodyMustDo'), expects: 'anything' },
        });
  },
);
