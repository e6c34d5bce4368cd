import type { Worded } from '../shape.ts';

export const notify: Worded<'notify'> = {
  title: 'Mensagem a quem tem horário marcado',
  summary: 'Enviar uma mensagem a {{people}}',
  to: 'Para',
  notReached: 'Fora de alcance por aqui',
  booking: '{{service}} com {{provider}} em {{when}}',
  late: '**{{business}}**: estamos atrasados. O seu horário ({{booking}}) vai começar cerca de {{minutes}} minutos mais tarde, por volta de {{time}}. Pedimos desculpa pela espera.',
  message: '**{{business}}** sobre o seu horário ({{booking}}): {{message}}',
  nobody: 'Ninguém está marcado nessa altura, então não há a quem avisar.',
  nobodyLate: 'O horário de ninguém que ainda vem fica atrasado, então não há a quem avisar.',
  whatToSay: 'O que devo dizer, e a quem?',
  sent: 'Enviado a {{people}}.',
  callThem: 'Estas pessoas não marcaram por chat, por favor telefone: {{people}}.',
};
