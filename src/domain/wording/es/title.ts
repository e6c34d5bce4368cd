import type { Worded } from '../shape.ts';

export const title: Worded<'title'> = {
  with: '{{service}} con {{provider}}',
  appointmentWith: 'Cita con {{provider}}',
  anAppointment: 'una cita',
  people_one: '{{title}} para {{count}} persona',
  people_other: '{{title}} para {{count}} personas',
  party: '{{title}}, para {{count}}',
  at: '{{title}} en {{place}}',
  online: '{{title}}, en línea',
  of: '{{title}} para {{customer}}',
  slotWith: '{{when}} con {{provider}}',
  part: '{{service}} {{time}}',
  partWith: '{{service}} {{time}} con {{provider}}',
  andThen: '{{first}}, luego {{second}}',
  when: '{{title}}, {{when}}',
  whose: '{{customer}}: {{title}}',
  sameAtOnce: '{{service}} para {{count}} personas, a la misma hora',
  sameInOrder: '{{service}} para {{count}} personas, una tras otra',
  severalAtOnce: '{{services}} a la misma hora',
  partsAt: '{{service}}, {{time}}, con {{providers}}',
};
