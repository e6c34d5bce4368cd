import type { Worded } from '../shape.ts';

export const title: Worded<'title'> = {
  with: '{{service}} com {{provider}}',
  appointmentWith: 'Horário com {{provider}}',
  anAppointment: 'um horário',
  people_one: '{{title}} para {{count}} pessoa',
  people_other: '{{title}} para {{count}} pessoas',
  party: '{{title}}, para {{count}}',
  at: '{{title}} em {{place}}',
  online: '{{title}}, on-line',
  of: '{{title}} para {{customer}}',
  slotWith: '{{when}} com {{provider}}',
  part: '{{service}} {{time}}',
  partWith: '{{service}} {{time}} com {{provider}}',
  andThen: '{{first}}, depois {{second}}',
  when: '{{title}}, {{when}}',
  whose: '{{customer}}: {{title}}',
  sameAtOnce: '{{service}} para {{count}} pessoas, no mesmo horário',
  sameInOrder: '{{service}} para {{count}} pessoas, uma após a outra',
  severalAtOnce: '{{services}} ao mesmo tempo',
  partsAt: '{{service}}, {{time}}, com {{providers}}',
};
