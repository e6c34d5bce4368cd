/** Told later and unasked, in the language of the conversation. */
export const notice = {
  offer:
    'Good news from the waitlist: **{{what}}** has become free ({{price}}). It is held for you alone until {{deadline}}. Shall I book it for you?',
  offerRequest:
    'Good news from the waitlist: **{{what}}** has become free ({{price}}). It is held for you alone until {{deadline}}. Shall I book it for you? {{provider}} then still has to say yes.',
  takeIt: 'Take it',
  noThanks: 'No, thanks',
  pass: 'No: {{what}}',
  offerTitle: 'A time for you',
  heldForYou: 'held for you',
  offerGone:
    'The time on {{date}} that I held for you went to the next in line. You keep your place on the waitlist for other times.',
  unanswered:
    'I am sorry: {{business}} did not answer your request for **{{title}}** on {{when}} in time, so it is not booked. Shall I look for another time?',
  yourAppointment: 'Your appointment',
  handedBack: '{{by}} has handed you back to me, the assistant. What can I do for you?',
} as const;
