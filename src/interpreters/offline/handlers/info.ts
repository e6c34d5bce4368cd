import { call, calling } from '../outcome.ts';
import type { Handler } from './handler.ts';

/** A question about the business. */
export const info: Handler = (turn, { intent, topic }, { service, provider, text }) => {
  if (intent !== 'info') return undefined;
  if (turn.context.role !== 'customer' && topic === 'hours') return calling(call('view_hours', { provider: provider ?? null }));
  const subject = topic === 'services' || topic === 'prices' ? (service ?? null) : (provider ?? service ?? null);
  const about = topic === undefined ? text.slice(0, 80) : subject;
  return calling(call('business_info', { topic: topic ?? 'other', about }));
};
