import type { Provider } from '../../src/domain/people/business.ts';
import type { ToolContext, ToolFailure } from '../contract.ts';
import { meansAnyone, pickNamed } from './named.ts';
import { fail } from './results.ts';
import { listWords, spoken } from './words.ts';
import type { Wording } from '../../src/domain/wording/wording.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** Columns an owner may mean with "everyone"; a provider runs only their own. */
type Default = 'all' | 'ask';

/**
 * Whose calendar is meant. Owners name a provider or everyone; nothing said means the only one, or all (`all`), or a question (`ask`).
 * Providers always mean their own, and naming another is refused.
 */
export function columnsFor(said: string | null, context: ToolContext, otherwise: Default): readonly Provider[] | ToolFailure {
  const { business, principal } = context;
  const { providers } = business;
  const names = providers.map(({ name }) => name);
  const words = wordingOf(context.locale);
  if (principal.role === 'customer') return fail('FORBIDDEN', 'Calendars are for the people who run them.');
  if (principal.role === 'provider') return ownColumn(said, principal.providerId, providers, words);
  if (said === null) return providers.length === 1 || otherwise === 'all' ? providers : askWhose(names, words);
  if (meansAnyone(said)) return providers;
  const picked = pickNamed(said, providers);
  if (picked.one) return [picked.one];
  if (picked.several.length > 1)
    return askWhose(
      picked.several.map(({ name }) => name),
      words,
    );
  return fail('NOT_FOUND', `There is nobody called "${spoken(said)}". Providers: ${names.join(', ')}.`, {
    alternatives: names,
    view: {
      text: words.say('staff.nobodyCalled', {
        said: spoken(said),
        names: words.allOf(names.map(spoken)),
        count: names.length,
      }),
      offers: names.map((name) => ({ label: name, say: name })),
      expects: 'provider',
    },
  });
}

function ownColumn(
  said: string | null,
  own: string,
  providers: readonly Provider[],
  { say }: Wording,
): readonly Provider[] | ToolFailure {
  const self = providers.filter(({ id }) => id === own);
  if (said === null || meansAnyone(said) || /^(me|my|mine|myself|i)$/i.test(said.trim())) return self;
  const picked = pickNamed(said, providers);
  if (!picked.one || picked.one.id === own) return self;
  return fail('FORBIDDEN', 'A provider sees and changes only their own calendar.', {
    view: { text: say('staff.ownOnly', { provider: spoken(picked.one.name) }), expects: 'anything' },
  });
}

const askWhose = (names: readonly string[], { say, anyOf }: Wording): ToolFailure =>
  fail('AMBIGUOUS', `Whose calendar? ${listWords(names, 'or')}, or everyone.`, {
    alternatives: [...names, 'everyone'],
    view: {
      text: say('staff.whose', { names: anyOf(names.map(spoken)) }),
      offers: [...names.map((name) => ({ label: name, say: name })), { label: say('label.everyone'), say: 'everyone' }],
      expects: 'provider',
    },
  });
