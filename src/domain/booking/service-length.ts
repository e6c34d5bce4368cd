import { DomainError } from '../errors.ts';
import type { Service } from '../people/business.ts';
import { MINUTE_MS } from '../time/types.ts';

/** Every length that can be booked, the usual one first. @example lengthsOf(massage) //=> [60, 90] */
export const lengthsOf = (service: Service): number[] => [
  service.durationMinutes,
  ...(service.lengths ?? []).map(({ durationMinutes }) => durationMinutes),
];

/** The length that an appointment keeps when it moves: its own where it is still offered, else the usual one. */
export const keptLength = (
  service: Service,
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number },
): number => {
  const minutes = (endsAt - startsAt) / MINUTE_MS;
  return lengthsOf(service).includes(minutes) ? minutes : service.durationMinutes;
};

/**
 * The service at one of its lengths, with that length's price and deposit; the usual one when none is named. Fails with INVALID_INPUT; `details.lengths`
 * has those there are.
 * @example atLength(massage, 90).price.amountMinor //=> 12000
 */
export function atLength(service: Service, durationMinutes: number | undefined): Service {
  if (durationMinutes === undefined || durationMinutes === service.durationMinutes) return service;
  const length = service.lengths?.find((one) => one.durationMinutes === durationMinutes);
  if (!length) {
    throw new DomainError(
      'INVALID_INPUT',
      `durationMinutes: expected one of ${lengthsOf(service).join(', ')}, got ${durationMinutes}`,
      {
        path: 'durationMinutes',
        lengths: lengthsOf(service),
      },
    );
  }
  const { deposit: _usual, ...rest } = service;
  return { ...rest, durationMinutes, price: length.price, ...(length.deposit && { deposit: length.deposit }) };
}
