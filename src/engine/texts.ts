import type { Business } from '../domain/people/business.ts';
import type { Principal } from '../domain/people/principal.ts';

/** Every fixed sentence of the engine, in one place. */
export const texts = {
  proposal: 'Here is what I have. Shall I go ahead?',
  proposalAgain: 'Shall I still go ahead with this?',
  declined: 'All right, I have not done that. What would you like instead?',
  nothingToDecline: 'There is nothing waiting for your yes at the moment.',
  expired: 'That offer has run out, so I did nothing. Let me look again: just say what you would like.',
  voided: 'That offer was replaced by a later one, so I did nothing with it.',
  staleButton: 'That button is from earlier and no longer works. Tell me in words and I will look it up again.',
  again: 'That is already done:',
  busyStore: 'Sorry, I cannot reach my records right now. Your message is safe with me and I will answer as soon as I can.',
  interpreterDown: 'Sorry, I could not work that out just now. Please try once more, or say it in other words.',
  emptyMessage: 'I received an empty message. What would you like to do?',
  tooLong: 'That message is too long for me. Could you say it in fewer words?',
  dropped: 'No problem, I have dropped that. Anything else?',
  notDoneYet: 'Nothing has been booked or changed yet.',
  whatNext: 'What would you like to do?',
} as const;

export const choiceLabels = { confirm: 'Confirm', decline: 'No, change it' } as const;

/** The first thing a person reads. */
export function greeting(
  business: Business,
  principal: Principal,
): { readonly text: string; readonly suggestions: readonly string[] } {
  if (principal.role !== 'customer')
    return {
      text: `Hello! I am the assistant of **${business.name}**. I can show your day, block time or change hours. What do you need?`,
      suggestions: ['What does today look like?', 'Block tomorrow 12-1', 'Show the opening hours'],
    };
  const first = business.services[0]?.name;
  return {
    text: `Hi, welcome to **${business.name}**! I can find a time, book it, move it or cancel it. What can I do for you?`,
    suggestions: [...(first ? [`Book: ${first}`] : []), 'What do you offer?', 'When are you open?'],
  };
}

/** How a person reaches people instead of the bot. */
export function humanContact(business: Business): string {
  const ways = [business.phone, business.email].filter((way) => way !== undefined);
  return ways.length > 0
    ? `I have noted that you would like to speak with a person. You can reach ${business.name} at ${ways.join(' or ')}.`
    : `I have noted that you would like to speak with a person at ${business.name}.`;
}
