import type { Worded } from '../shape.ts';

export const title: Worded<'title'> = {
  with: '{{service}} bei {{provider}}',
  appointmentWith: 'Termin bei {{provider}}',
  anAppointment: 'ein Termin',
  people_one: '{{title}} für {{count}} Person',
  people_other: '{{title}} für {{count}} Personen',
  party: '{{title}}, für {{count}}',
  at: '{{title}} in {{place}}',
  online: '{{title}}, per Video',
  of: '{{title}} für {{customer}}',
  slotWith: '{{when}} bei {{provider}}',
  part: '{{service}} {{time}}',
  partWith: '{{service}} {{time}} bei {{provider}}',
  andThen: '{{first}}, dann {{second}}',
  when: '{{title}}, {{when}}',
  whose: '{{customer}}: {{title}}',
  sameAtOnce: '{{service}} für {{count}} Personen, zur gleichen Zeit',
  sameInOrder: '{{service}} für {{count}} Personen, nacheinander',
  severalAtOnce: '{{services}} gleichzeitig',
  partsAt: '{{service}}, {{time}} Uhr, bei {{providers}}',
};
