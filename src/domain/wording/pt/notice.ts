import type { Worded } from '../shape.ts';

export const notice: Worded<'notice'> = {
  offer:
    'Boas notícias da lista de espera: **{{what}}** ficou livre ({{price}}). O horário está guardado só para você até {{deadline}}. Devo marcar para você?',
  offerRequest:
    'Boas notícias da lista de espera: **{{what}}** ficou livre ({{price}}). O horário está guardado só para você até {{deadline}}. Devo marcar para você? Depois {{provider}} ainda precisa aceitar.',
  takeIt: 'Aceitar',
  noThanks: 'Não, obrigado',
  pass: 'Não: {{what}}',
  offerTitle: 'Um horário para você',
  heldForYou: 'guardado para você',
  offerGone:
    'O horário que eu guardava para você ({{date}}) passou para a próxima pessoa. Você mantém seu lugar na lista de espera para outros horários.',
  unanswered:
    'Sinto muito: {{business}} não respondeu a tempo ao seu pedido de **{{title}}** ({{when}}), então não está marcado. Devo procurar outro horário?',
  yourAppointment: 'Seu horário',
  handedBack: '{{by}} devolveu a conversa a mim, o assistente. Como posso ajudar?',
};
