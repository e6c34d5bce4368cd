import type { Worded } from '../shape.ts';

export const notify: Worded<'notify'> = {
  title: 'Mensaje a quienes tienen cita',
  summary: 'Enviar un mensaje a {{people}}',
  to: 'Para',
  notReached: 'No localizable desde aquí',
  booking: '{{service}} con {{provider}} el {{when}}',
  late: '**{{business}}**: vamos con retraso. Su cita ({{booking}}) empezará unos {{minutes}} minutos más tarde, hacia las {{time}}. Disculpe la espera.',
  message: '**{{business}}** sobre su cita ({{booking}}): {{message}}',
  nobody: 'Nadie tiene cita entonces, así que no hay a quién avisar.',
  nobodyLate: 'A nadie que falte por venir se le retrasa la cita, así que no hay a quién avisar.',
  whatToSay: '¿Qué les digo, y a quiénes?',
  sent: 'Enviado a {{people}}.',
  callThem: 'No reservaron por chat, así que llámelos por favor: {{people}}.',
};
