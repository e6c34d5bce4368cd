import type { Worded } from '../shape.ts';

export const title: Worded<'title'> = {
  with: '{{service}} avec {{provider}}',
  appointmentWith: 'Rendez-vous avec {{provider}}',
  anAppointment: 'un rendez-vous',
  people_one: '{{title}} pour {{count}} personne',
  people_other: '{{title}} pour {{count}} personnes',
  party: '{{title}}, pour {{count}}',
  at: '{{title}} à {{place}}',
  online: '{{title}}, en ligne',
  of: '{{title}} pour {{customer}}',
  slotWith: '{{when}} avec {{provider}}',
  part: '{{service}} {{time}}',
  partWith: '{{service}} {{time}} avec {{provider}}',
  andThen: '{{first}}, puis {{second}}',
  when: '{{title}}, {{when}}',
  whose: '{{customer}} : {{title}}',
  sameAtOnce: '{{service}} pour {{count}} personnes, en même temps',
  sameInOrder: '{{service}} pour {{count}} personnes, l’une après l’autre',
  severalAtOnce: '{{services}} en même temps',
  partsAt: '{{service}}, {{time}}, avec {{providers}}',
};
