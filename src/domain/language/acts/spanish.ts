import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** Spanish, without accents; "(a|b) c" and "(c)" as in English. */
export const SPANISH: ActPhrases = {
  affirm: list(`
    si; sii; sip; si (si|por favor|claro|gracias|senor|senora); claro; claro que si; por supuesto; desde luego; vale; vale perfecto; de acuerdo; esta bien;
    esta perfecto; perfecto; correcto; asi es; exacto; exactamente; eso es; bueno; muy bien; dale; adelante; venga; confirmo; confirmar; confirmado; lo confirmo; asi esta (bien|perfecto); eso mismo; esa misma; (todo) (correcto|bien|perfecto|en orden); esta muy bien; suena (bien|genial|perfecto); por mi (bien|perfecto); me quedo con (esa|ese|eso); listo; hecho; seguro; obvio; andale; va bien; si (a eso|asi es|es correcto|correcto|perfecto|vale|quiero|lo quiero);
    me parece (bien|perfecto|genial); me viene bien; me va bien; me sirve; como no; genial; estupendo; excelente; ok gracias; sin problema; no hay problema;
    por que no; esa (me va bien|esta bien|misma); ese (me va bien|esta bien|mismo); la quiero; lo quiero; (si) (reservalo|reservala|resérvelo|hazlo|hagalo)`),
  negate: list(`
    no gracias; no por favor; para nada; todavia no; aun no; ahora no; hoy no; mejor no; de ninguna manera; no quiero; no lo quiero; no me (va|viene) bien; no me sirve;
    no puedo; tampoco; ninguno; ninguna; nada mas; eso es todo; no es correcto; incorrecto; esta mal; no nada mas; no eso es todo; que va; no creo; eso no; ese no; esa no; asi no; no es eso; no (asi no|eso no|es asi|es lo que quiero|es lo que pedi); no me gusta; ni hablar; en absoluto; nunca; jamas; (mejor) dejemoslo; no estoy seguro; no estoy segura; no (ahora|hoy|todavia|aun) (no)`),
  thanks: list(
    `gracias; muchas gracias; muchisimas gracias; mil gracias; gracias por (todo|su ayuda|tu ayuda|la ayuda); te lo agradezco; (te|se|os) lo agradezco (mucho); se agradece; muy amable; muchas gracias por (todo|su ayuda|tu ayuda|la ayuda); gracias de nuevo; agradecido; agradecida`,
  ),
  cancelFlow: list(`
    cancelar; cancela; cancelalo; cancele; cancelelo; olvidalo; olvidelo; dejalo; dejelo; dejalo asi; basta; alto; detente; mejor en otro momento; ya no (quiero|hace falta);
    he cambiado de idea; cambie de idea; no me interesa`),
  greeting: list(
    `hola; holaa; buenas; buenos dias; buen dia; buenas tardes; buenas noches; que tal; hola que tal; hola buenas; hola (buenos dias|buenas tardes|buenas noches|como estas|como esta); como estas; como esta; que hay`,
  ),
  goodbye: list(
    `adios; hasta (luego|pronto|manana|la vista); chao; chau; nos vemos; que tenga (un) buen dia; que tengas (un) buen dia; que (tengas|tenga|pases|pase) (un|una) (buen|buena|lindo|linda|feliz) (dia|tarde|noche|fin de semana); buen fin de semana; hasta otra; hasta la proxima; adios (y) gracias; me despido; cuidate`,
  ),
  help: list(
    `ayuda; ayudame; ayudeme; necesito ayuda; (me) puedes ayudar; (me) puede ayudar; puedes ayudarme; puede ayudarme; que puedes hacer; que puede hacer; que (sabes|sabe) hacer; en que (puedes|puede) ayudarme; para que sirves; como funciona (esto); no entiendo`,
  ),
  human: list(`
    hablar con (una persona|alguien|un agente|un humano|un operador|una operadora|el encargado|la encargada|recepcion); quiero hablar con (una persona|alguien|un agente|un humano);
    una persona real; agente; operador; operadora; un humano; atencion al cliente; (me) puede llamar alguien; que me llame alguien; (me) (pasas|pasa|pasame|paseme|comunicas|comunicame|puedes pasar|puede pasar) con (alguien|una persona|un humano|un agente|el encargado) (de verdad|real); (una persona|alguien|un humano) de verdad; hay alguien (ahi); quiero (una persona|un humano|una persona real)`),
  repeat: list(
    `repite; repita; repitelo; repitalo; repetir; puedes repetir (eso); puede repetir (eso|lo); otra vez; otra vez por favor; de nuevo; como dice; como dices; que has dicho; que dijo; perdon como`,
  ),
  startOver: list(
    `empezar de nuevo; empezar de cero; volver a empezar; desde el principio; empecemos de nuevo; reiniciar; otra reserva; nueva reserva`,
  ),
  skip: list(`saltar; saltalo; omitir; omitelo; pasar; prefiero no decirlo; no tengo`),
  anyone: list(
    `cualquiera; con cualquiera; me da igual; da igual; me da lo mismo; no me importa; sin preferencia; quien sea; el que sea; la que sea`,
  ),
  more: list(`
    otra opcion; otras opciones; mas opciones; otro horario; otros horarios; otra hora; otras horas; otro dia; otros dias; hay (otra|otro|mas) (hora|horario|opciones|dias|dia); mas tarde;
    mas temprano; alguna otra; algun otro; que mas hay; que mas tienes`),
  filler: list(`por favor; porfa; porfavor; senor; senora; pues; entonces; muy`),
};
