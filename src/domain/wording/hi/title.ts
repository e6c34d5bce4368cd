import type { Worded } from '../shape.ts';

export const title: Worded<'title'> = {
  with: '{{provider}} के साथ {{service}}',
  appointmentWith: '{{provider}} के साथ अपॉइंटमेंट',
  anAppointment: 'एक अपॉइंटमेंट',
  people_one: '{{title}}, {{count}} व्यक्ति के लिए',
  people_other: '{{title}}, {{count}} लोगों के लिए',
  party: '{{title}}, {{count}} लोगों के लिए',
  at: '{{title}}, {{place}} में',
  online: '{{title}}, ऑनलाइन',
  of: '{{customer}} के लिए {{title}}',
  slotWith: '{{when}}, {{provider}} के साथ',
  part: '{{service}} {{time}}',
  partWith: '{{provider}} के साथ {{service}} {{time}}',
  andThen: '{{first}}, फिर {{second}}',
  when: '{{title}}, {{when}}',
  whose: '{{customer}}: {{title}}',
  sameAtOnce: '{{service}}, {{count}} लोगों के लिए, एक ही समय पर',
  sameInOrder: '{{service}}, {{count}} लोगों के लिए, एक के बाद एक',
  severalAtOnce: '{{services}} एक ही समय पर',
  partsAt: '{{providers}} के साथ {{service}}, {{time}}',
};
