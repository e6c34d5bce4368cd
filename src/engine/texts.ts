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
  nothingNow: 'I have not booked or changed anything just now. Tell me what you would like, or ask me what you have booked.',
  whatNext: 'What would you like to do?',
  goBackTo: (wish: string): string => `Shall we go back to: **${wish}**?`,
  startedOver: 'All right, let us start afresh. What would you like to do?',
  nothingToRepeat: 'I have not said anything yet. What can I do for you?',
  backWithTheBot: 'I am back. What would you like to do?',
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

/** The button, and the words, that bring the bot back. */
export const backToTheBot = 'Back to the assistant';

/** Said when the conversation goes to the people of the business, with how else to reach them. */
export function handedOver(business: Business): string {
  const ways = [business.phone, business.email].filter((way) => way !== undefined);
  const sooner = ways.length > 0 ? ` If it is urgent, you can reach them at ${ways.join(' or ')}.` : '';
  return `I have passed this on to the people of **${business.name}**, with everything said here so far. They will answer in this chat; until then I keep quiet.${sooner}`;
}

export const ownerOnTheirOwn = 'You are the person whom I would ask. Tell me what you need, and I will do what I can.';
