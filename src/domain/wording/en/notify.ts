/** A message from the business to people who are booked. */
export const notify = {
  title: 'Message to people who are booked',
  summary: 'Send a message to {{people}}',
  to: 'To',
  notReached: 'Not reachable from here',
  booking: '{{service}} with {{provider}} on {{when}}',
  late: '**{{business}}**: we are running late. Your {{booking}} will begin about {{minutes}} minutes later, at about {{time}}. We are sorry for the wait.',
  message: '**{{business}}** about your {{booking}}: {{message}}',
  nobody: 'Nobody is booked then, so there is nobody to tell.',
  nobodyLate: 'Nobody who is still to come begins later then, so there is nobody to tell.',
  whatToSay: 'What shall I tell them? For example: “tell everyone tomorrow that the lift is out of order”.',
  sent: 'Sent to {{people}}.',
  callThem: 'They did not book in a chat, so please call them: {{people}}.',
} as const;
