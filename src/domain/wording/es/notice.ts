import type { Worded } from '../shape.ts';

export const notice: Worded<'notice'> = {
  offer:
    'Buenas noticias de la lista de espera: ha quedado libre **{{what}}** ({{price}}). Se le guarda solo a usted hasta: {{deadline}}. ¿Se la reservo?',
  offerRequest:
    'Buenas noticias de la lista de espera: ha quedado libre **{{what}}** ({{price}}). Se le guarda solo a usted hasta: {{deadline}}. ¿Se la reservo? Después {{provider}} tendrá que aceptarla.',
  takeIt: 'Aceptar',
  noThanks: 'No, gracias',
  pass: 'Rechazada: {{what}}',
  offerTitle: 'Una hora para usted',
  heldForYou: 'guardada para usted',
  offerGone:
    'La hora que le guardaba ({{date}}) ha pasado a la siguiente persona. Usted conserva su puesto en la lista de espera para otras horas.',
  unanswered:
    'Lo siento: {{business}} no ha respondido a tiempo a su solicitud de **{{title}}** ({{when}}), así que no está reservada. ¿Busco otra hora?',
  yourAppointment: 'Su cita',
  handedBack: '{{by}} me ha devuelto la conversación; soy el asistente. ¿En qué puedo ayudarle?',
};
