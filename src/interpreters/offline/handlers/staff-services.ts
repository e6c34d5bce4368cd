import { readAmountAlone, readServiceEdit } from '../../../domain/language/service-edit.ts';
import { weekdaysIn } from '../../../domain/language/weekdays.ts';
import { call, calling, saying } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { spoken } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';
import { minutesSaid } from '../../../domain/language/minutes-said.ts';

const setting = (change: Readonly<Record<string, unknown>>, provider?: string): Outcome =>
  calling(call('settings', { change, provider: provider ?? null }));

type Change = { readonly setting?: string; readonly amount?: number };

/** "No, 55", while a price waits for the yes. */
function otherAmount({ context, doneBefore, text }: Turn): Outcome | undefined {
  const last = doneBefore.at(-1);
  if (context.proposal === undefined || !last?.ok || last.name !== 'settings') return undefined;
  const change = last.args['change'] as Change | undefined;
  const amount = change?.setting === 'price' ? readAmountAlone(text) : undefined;
  return amount === undefined ? undefined : setting({ ...change, amount, step: 'to' });
}

/** A service’s name, after it was asked which one shall be different. */
function whichService({ refused }: Turn, service: string | undefined): Outcome | undefined {
  const change = refused?.name === 'settings' ? (refused.args['change'] as Change & { readonly service?: string }) : undefined;
  if (service === undefined || change?.service === undefined) return undefined;
  const { provider } = refused?.args as { readonly provider?: string | null };
  return setting({ ...change, service }, provider ?? undefined);
}

const isNameAlone = (text: string, intent: string | undefined): boolean =>
  intent === undefined || (intent === 'book' && text.trim().split(/\s+/).length <= 3);

/** A change that holds at once names no date. */
const FROM_NOW = /\b(?:from (?:now|today)|as of (?:now|today)|starting (?:now|today)|today|immediately|now)\b/i;

/** "Raise the haircut to 50", "make colour 2 hours", "Theo does colour now, too"; what cannot be changed in the chat is said. */
export const serviceEdits: Handler = (turn, { intent }, { text, service, provider, when }) => {
  if (!turn.has('settings') || turn.done.length > 0) return undefined;
  const minutes = when.durationMinutes ?? minutesSaid(text);
  const clock = when.time !== undefined && minutes !== undefined && when.time.exact !== true;
  const edit = readServiceEdit(text, {
    service: service !== undefined,
    provider: provider !== undefined && provider !== 'anyone',
    minutes: minutes !== undefined,
    when:
      !FROM_NOW.test(text) &&
      (when.day !== undefined || (when.excludedDays ?? []).length > 0 || weekdaysIn(text) !== undefined || clock),
  });
  if (!edit) return otherAmount(turn) ?? (isNameAlone(text, intent) ? whichService(turn, service) : undefined);
  const what = service ?? 'all';
  const { say, button } = spoken(turn.context);
  switch (edit.kind) {
    case 'price':
      return setting({ setting: 'price', service: edit.unknown ?? what, amount: edit.amount, step: edit.step });
    case 'length':
      return setting({ setting: 'length', service: what, minutes, step: edit.step });
    case 'done_by':
      return setting({ setting: 'done_by', service: what, does: edit.does }, provider);
    case 'catalogue':
      return saying(say('settings.servicesElsewhere'), { expects: 'anything' });
    case 'dated':
      return saying(say('settings.fromNowOnly'), { expects: 'anything' });
    case 'unclear':
      return saying(say('settings.priceOrMinutes', { number: edit.number, service: what }), {
        suggestions: [
          button('settings.setPrice', { service: what, number: edit.number }),
          button('settings.setLength', { service: what, number: edit.number }),
        ],
        expects: 'anything',
      });
    case 'personal':
      return saying(say('settings.sameForAll'), { expects: 'anything' });
  }
};
