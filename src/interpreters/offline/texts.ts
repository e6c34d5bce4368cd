import type { Business } from '../../domain/people/business.ts';
import type { Expectation } from '../../ports/channel.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';

/** Every sentence the offline interpreter says itself; what tools found, tools say. */
export const texts = {
  thanks: 'You’re welcome! Is there anything else I can do?',
  goodbye: 'Goodbye, and see you soon!',
  free: (what: string): string => `${what} is free. May I have your name, and a phone number or e-mail address for the booking?`,
  freeFor: (what: string, name: string): string =>
    `${what} is free, ${name}. Which phone number or e-mail address shall I put on the booking?`,
  freeForCustomer: (what: string, name: string | undefined): string =>
    name
      ? `${what} is free for ${name}. What is their phone number or e-mail address?`
      : `${what} is free. Whose booking is it? I need a name, and a phone number or e-mail address.`,
  notedWhichTime: 'Thank you, I have noted that. Which of the times would you like?',
  otherService: (service: string): string =>
    `A booking keeps its service when it moves. I can book ${service} for you as a new appointment, and cancel the old one.`,
  allRight: 'All right. Just write when you need me.',
  nothingPending: 'All right, there is nothing pending. What would you like to do?',
  smallTalk: 'Thank you for asking! I am a booking assistant, so appointments are what I am good at.',
  yesToWhat: 'Good. What would you like to do?',
  noToWhat: 'All right. What would you like instead?',
  whyContact:
    'I need a name and one way to reach you, a phone number or an e-mail address, so that the booking is yours and you hear of any change. Nothing is booked without it.',
  anotherTime: 'No problem. Which day or time would suit you better?',
  sorry: 'I am sorry that this is not going well. Tell me what you need in a few words, or I can give you a person to talk to.',
  troubles: 'Sorry, something went wrong on our side just now. Please try once more.',
  noRight: 'Sorry, that is not something I can do in this chat.',
  moveOrCancel: 'I am sorry to hear that. Shall I move your booking to another time, or cancel it?',
  rightContact: 'Of course. What should it be: the name, the phone number or the e-mail address?',
  cancelOrLeave: 'Shall I cancel the booking itself, or leave it as it is?',
  noSuchBooking: (labels: readonly string[]): string =>
    `I cannot find a booking like that. You have ${labels.join('; ')}. ${labels.length === 1 ? 'Do you mean that one?' : 'Which one do you mean?'}`,
  placeOrHour: (label: string, hour: number): string => `Do you mean ${label}, or ${hour} o’clock?`,
  which: 'Which one do you mean?',
  sayYes: 'To go ahead, just say “yes” or press Confirm.',
  whichTime: 'Which of these times would you like?',
  whichBooking: 'Which booking do you mean?',
  whatWithBooking: (label: string): string => `What shall I do with **${label}**?`,
  contactWanted:
    'I could not read a name, phone number or e-mail address in that. Could you write it like “Ana Silva, 020 7946 0142”?',
  nameWanted: 'What name shall I put the booking under?',
  hoursWanted: 'Which hours shall I set? For example: “Monday to Friday 9 to 5, except 12 to 1”.',
  blockWanted: 'Which time shall I block? For example: “tomorrow 2 to 4” or “24 to 26 December”.',
  unblockWanted: 'Which blocked time shall I open again? For example: “tomorrow 2 to 4”.',
  openWanted: 'Which extra time shall I open? For example: “this Saturday 10 to 2”.',
  calendarUrlWanted:
    'Gladly. Send me the link of that calendar in iCal format: in Google Calendar it is “Secret address in iCal format”, in Outlook “Publish calendar”, in Apple “Public calendar”.',
  holidaysWanted: 'Shall you be closed on public holidays, or open as on other days?',
  oneByOne: (bookings: readonly { readonly handle: string; readonly label: string }[]): string =>
    bookings.length === 0
      ? 'There are no bookings then that could be moved.'
      : `I move bookings one at a time, so that each new time is free. It concerns:\n\n${bookings.map(({ handle, label }) => `- ${label} (${handle})`).join('\n')}\n\nSay for example “move ${bookings[0]?.handle ?? 'booking B1'} to 4 pm”.`,
  howLate: 'How many minutes late are you running?',
  whichDayToCancel: 'Which day shall I clear? I list its bookings first, and nothing is cancelled without your yes.',
  cancelling: (bookings: readonly { readonly label: string }[], atOnce: number): string => {
    const names = bookings.map(({ label }) => `- ${label}`).join('\n');
    const [first] = bookings;
    if (bookings.length === 1 && first) return `That concerns one booking: ${first.label}.`;
    const rest =
      bookings.length > atOnce
        ? `\n\nOne yes can hold ${atOnce} cancellations, so these are the first ${atOnce}. Say it again afterwards for the rest.`
        : '';
    return `That concerns ${bookings.length} bookings:\n\n${names}${rest}`;
  },
  talkToPerson: 'Talk to a person',
  tellThem: 'Tell them',
  moveMine: 'Move my booking',
  youAreLate: ({ name, phone }: Business): string =>
    `Thank you for letting me know. Shall I pass that on to **${name}**?${phone === undefined ? '' : ` You can also call them at ${phone}.`} I can move your booking to a later time, too.`,
  youAreHere: ({ name, phone }: Business): string =>
    `Welcome! I am only the booking assistant and cannot see the door. Shall I tell **${name}** that you are there?${phone === undefined ? '' : ` You can also call them at ${phone}.`}`,
  itIs: (what: string): string => `It is ${what}.`,
} as const;

const CUSTOMER_CAN = 'I can find a time and book it, move or cancel a booking, list what you have booked, and answer questions';
const OWNER_CAN =
  'I can show your agenda and free time, set opening hours and holidays, block, swap or open time, connect your calendar, and book, move or cancel for a customer';

/** What this assistant can do for whoever speaks, in one sentence. */
export const whatICanDo = ({ role, business }: InterpretContext): string =>
  role === 'customer' ? `${CUSTOMER_CAN} about **${business.name}**.` : `${OWNER_CAN} for **${business.name}**.`;

/** Says plainly that no person is answering. */
export const iAmABot = (context: InterpretContext): string =>
  `I am the booking assistant of **${context.business.name}**, a program and not a person. ${whatICanDo(context)} I can also pass you on to a person.`;

export const hello = (context: InterpretContext): string => `Hello! ${whatICanDo(context)} What would you like?`;
export const notMine = (context: InterpretContext): string => `Sorry, that is beyond me. ${whatICanDo(context)}`;
export const help = (context: InterpretContext): string =>
  context.role === 'customer'
    ? `${whatICanDo(context)} Just say it in your own words, for example “${exampleWish(context.business)}”.`
    : `${whatICanDo(context)} Just say it in your own words, for example “block tomorrow 2 to 4”.`;

const exampleWish = ({ services }: Business): string => `${services[0]?.name ?? 'An appointment'} on Friday afternoon`;

/** What was waited for is waited for still. */
export const keepExpects = ({ expects }: InterpretContext): { expects?: Expectation } => (expects ? { expects } : {});

/** Buttons for somebody who does not know what to say. */
export const startingPoints = ({ role, business }: InterpretContext): readonly string[] =>
  role === 'customer'
    ? [
        `Book: ${business.services[0]?.name ?? 'an appointment'}`,
        'What have I booked?',
        'What do you offer?',
        'When are you open?',
      ]
    : ['What does today look like?', 'Show the opening hours', 'Block tomorrow 12-1'];

const QUESTIONS: Partial<Record<Expectation, (context: InterpretContext) => string>> = {
  service: ({ business }) => `Which service would you like: ${business.services.map(({ name }) => name).join(', ')}?`,
  provider: ({ business }) => `Who would you like to see: ${business.providers.map(({ name }) => name).join(', ')}, or anyone?`,
  date: () => 'Which day would suit you? You can say “Friday”, “tomorrow afternoon” or “3 December”.',
  time: () => 'What time would suit you? You can say “half past 3”, “10:30” or “in the afternoon”.',
  slot: () => 'Which of these times suits you? Name one, say “the first one”, or tell me another day.',
  confirmation: () => 'Shall I go ahead? Say “yes” or “no”, or tell me what to change.',
  name: () => texts.nameWanted,
  contact: () => texts.contactWanted,
};

/** What to ask when words were not understood: as specific as what is pending. */
export const askAgain = (context: InterpretContext): string =>
  `Sorry, I did not understand that. ${QUESTIONS[context.expects ?? 'anything']?.(context) ?? whatICanDo(context)}`;
