import { gloss } from './entry.ts';

/** Spanish turns of phrase in the English that the rules read; no accents. */
export const SPANISH = gloss(`
  how much is: (y) (cuanto|cuanta) (cuesta|cuestan|vale|valen|cobras|cobran|cobrais|cobra|es|sale|saldria|costaria|seria|me cobras|me cobran|me sale|me saldria|me costaria|costo) (hacerse|un|una|el|la|los|las)?; a (cuanto|como) (esta|estan|sale|salen|tienes|tienen|cobras|cobran) (un|una|el|la|los|las)?; (que|cual es el) (precio|coste|costo) (tiene|tienen|de|del|es)?; que vale; precio de; precio del
  what are your prices: (que|cuales son (los|sus|vuestros|tus)? ) (precios|tarifas) (tienes|tienen|teneis|manejan|son)?; (me) (pasas|pasa|dices|dice|mandas|das) (los) precios; lista de precios; precios; tarifas
  where are you: (en) donde (estais|estan|esta|estas|queda|quedan|os encuentro|se encuentran|se encuentra|os puedo encontrar|se ubican|esta ubicado|estan ubicados|cae) (exactamente|situados|ubicados|el local|la peluqueria|el salon|la clinica|el sitio|la consulta|ustedes|vosotros)?; por donde (estais|estan|quedan|queda|cae); como (llego|se llega|puedo llegar|llegar) (hasta|alli|ahi|al local|a la clinica|al salon|a la peluqueria)?; ubicacion; (me) (pasas|mandas|das|pasa|manda) (la) ubicacion
  what is your address: (cual es|cual es la|me das|me pasas|me dices|me da|me pasa|me dice|dame|digame|dime) (la|vuestra|tu|su)? (direccion|dire); (vuestra|tu|su|la)? direccion; en que calle (estais|estan|esta|queda)
  what time do you open: (a) (que|k) (hora|horas) (abris|abren|abre|abres|empiezan|empezais) (los|el)? (*); cuando (abris|abren|abre|abres) (los|el)? (*); que dias (abris|abren|abre|estais abiertos|estan abiertos|trabajais|trabajan)
  what time do you close: (a) que (hora|horas) (cerrais|cierran|cierra|cierras) (los|el)? (*); cuando (cerrais|cierran|cierra); hasta (que|k) hora (abris|abren|estais|estan|atienden|atendeis|teneis abierto|tienen abierto|trabajan|trabajais|esta abierto) (abiertos|abierto)? (los|el)? (*)
  are you open: (estais|estan|esta|teneis|tienen) abiert(o|os) (los|el)? (*); (abris|abren|abre|abres|atienden) (los|el|en) (*)
  what are your opening hours: (que|cual es (el|vuestro|su|tu) ) horario (teneis|tienen|tiene|haceis|es|de apertura|de atencion); (vuestro|su|tu) horario; horario de (apertura|atencion|la tienda|la peluqueria)
  what is your phone number: (cual es|me das|me pasas|me dices|dame|teneis|tienen) (un|el|vuestro|tu|su|algun) (telefono|numero|movil|whatsapp) (de contacto|de telefono)?; (vuestro|el de vuestro) telefono
  which services do you offer: (que|k|cuales) (servicios|tratamientos|cosas) (teneis|tienen|ofreceis|ofrecen|haceis|hacen|hay|ofreces|tienes|brindan); que (haceis|hacen|ofreceis|ofrecen)
  do you do: (vosotros|ustedes|tambien|y)? (haceis|hacen|haces|realizais|realizan|ofreceis|ofrecen|trabajais|trabajan) (tambien); (se puede|puedo) hacer
  how long does it take: cuanto (tarda|tardais|tardan|dura|se tarda|demora|demoran|tiempo es|tiempo dura|tiempo tarda|tiempo lleva|tiempo se tarda|se demora); (que|cual es la) (duracion|tiempo) (tiene)
  who works there: quien(es) (trabaja|trabajan|corta|atiende|esta|estan|hay); que (peluqueros|peluqueras|estilistas|doctores|dentistas|profesionales) (hay|teneis|tienen|trabajan)
  can i pay: (se puede|puedo|podria|podemos|se podria) (pagar|abonar); aceptais; (aceptan|acepta|aceptas|cogeis|admiten|admitis|tomais|toman) (pago|pagos)?; como se paga
  do you accept: aceptan; aceptais; acepta; aceptas; cogeis; admiten; admitis
  do you charge: (cobrais|cobran|cobras|hay que pagar) (por|algo)?; hay (algun) (cargo|recargo|penalizacion|multa)
  by card: (con|por)? (la) (tarjeta|visa|bizum); con (tarjeta de credito|tarjeta de debito)
  card: tarjeta; tarjetas; bizum
  cash: efectivo; en efectivo; metalico; en metalico
  deposit: deposito; senal; fianza; anticipo; pagar por adelantado; por adelantado
  is there parking: (hay|teneis|tienen|tiene|tienes) (algun|un|donde|sitio para|zona de) (parking|aparcamiento|estacionamiento|aparcar|estacionar); (se puede|puedo|donde se puede|donde puedo|es facil) (aparcar|estacionar|parquear) (cerca|por ahi|alli)?; parking; aparcamiento; estacionamiento
  dog: perro; perra; perrito; mascota; mascotas
  kids: ninos; ninas; nino; nina; bebe; bebes; peques
  wheelchair: silla de ruedas; accesible; accesibilidad
  can i: (puedo|se puede|podria|podemos|es posible) (llevar|ir con|traer|entrar con)
  is there wifi: (hay|teneis|tienen) wifi
  discount: descuento; descuentos; promocion; promociones; ofertas
  voucher: tarjeta regalo; bono; vale regalo; cheque regalo
  invoice: factura; recibo
  insurance: seguro (medico|dental); mutua; aseguradora
  what should i bring: (que|k) (tengo que|debo|hay que|necesito) (llevar|traer); (tengo que|debo|hay que) (llevar|traer) algo
  does it hurt: (me) (va a doler|duele|dolera|hace dano) (mucho)
  what if i cancel: (y) (si) (tengo que|quiero|necesito) (cancelar|anular) (despues|luego|mas tarde|mas adelante); (que pasa si|y si) (cancelo|anulo|no puedo ir|no voy|no me presento|luego no puedo|al final no puedo) (*); (puedo|se puede|podria) (cancelar|anular|cambiarla|cambiarlo|moverla) (luego|despues|mas tarde|mas adelante|gratis|sin coste|sin cargo|sin costo|en cualquier momento|si al final no puedo)
  until when can i cancel: (hasta|con cuanta) (cuando|antelacion|que hora|que dia|anticipacion) (puedo|se puede|hay que|podria|tengo que|debo) (cancelar|anular|avisar|cambiar|mover) (*)
  what if i am late: (que pasa si|y si) (llego|me retraso|llego un poco|llego algo) (tarde) (unos|diez|cinco|quince|10|5|15)? (minutos) (tarde)
  i am running late: (voy a|) (llegar|llego|voy|vengo) (a llegar) (un poco|un pelin|algo|unos minutos|diez minutos|cinco minutos|quince minutos|media hora|10 min|5 min|15 min|10 minutos|5 minutos|15 minutos|20 minutos) tarde; llego tarde; voy tarde; (voy) con retraso; me retraso; me voy a retrasar; me he retrasado; estoy en un atasco; hay (mucho) trafico
  i am here: (ya) (estoy|he llegado|llegue) (aqui|fuera|en la puerta|en la entrada|abajo); ya (he llegado|llegue)
  waiting list: (la|una|lista de) espera; lista de espera; en la lista
  put me on the waiting list: (apuntame|apunteme|apuntarme|ponme|pongame|ponerme|meteme|metedme|anotame|anoteme|anotarme|inscribeme) (en|a)? (la|una)? lista (de espera)
  remove me from the waiting list: (quitame|quiteme|sacame|saqueme|borrame|borreme|quitarme|salir|salirme|darme de baja) (de|en)? (la) lista (de espera)
  let me know if something opens up: (me) (avisame|aviseme|avisadme|avisenme|avisas|avisais|puedes avisar|puedes avisarme|podeis avisarme|podrias avisarme|escribeme|dime|dimelo|llamame) (si|cuando|en cuanto) (se) (libera|libere|queda|quede|quedase|cancela|cancele|cancelan|cae|abre|abra|hay|haya|tienen|teneis|sale|surge) (algo|alguna|algun|un|una|sitio|hueco) (hueco|libre|hora|cita|cancelacion|sitio|antes|libre)?; (si|cuando|en cuanto) (se) (libera|cancela|queda|hay) (algo|alguna|algun|alguien|un|una|hueco) (hueco|libre|hora|cita|cancelacion|antes)? (*) (*) (avisame|aviseme|avisadme|me avisas|me avisan|me avisais)
  stop messaging me: no (me) (escribas|escribais|escriban|mandes|mandeis|manden|envies|envieis|envien|contactes|contacten|llames|molestes) (mas|mensajes|mas mensajes)?; (deja|dejad|dejen|para|parad|paren) de (escribirme|mandarme|enviarme|molestarme|mandar|enviar|escribir) (mensajes|msjs|cosas|spam)?; no quiero (recibir) (mas) mensajes; dame de baja; dar(me) de baja; darme de baja
  are you a robot: (eres|es usted|es esto|sois|hablo con|estoy hablando con|esto es) (un|una)? (robot|bot|maquina|ia|persona|humano|persona real|persona de verdad|ordenador|chatbot)
  who are you: (quien|quienes) (eres|sois|es|es usted|son); con quien (hablo|estoy hablando)
  another day: (en|para)? (otro|algun otro) dia; otro dia; otros dias; otra fecha; otras fechas; dia diferente; dia distinto
  other times: otra hora; otras horas; otro horario; otros horarios; otro hueco; otros huecos; otras opciones; otra opcion; mas opciones; mas horas; mas horarios; que mas (hay|tienes|teneis|tienen); alternativas
  anything else: (algo|alguna otra cosa|otra cosa|algo mas|nada mas) (mas|diferente|distinto); alguna otra cosa; otra cosa
  later: mas tarde; nada mas tarde; nada despues; mas tardecito; (algo|un poco) mas tarde; (algo|un poco) despues
  earlier: mas temprano; mas pronto; nada (antes|mas temprano|mas pronto); (algo|un poco) (antes|mas temprano|mas pronto); antes
  one hour later: (una|1) hora (despues|mas tarde|mas)
  one hour earlier: (una|1) hora (antes|menos)
  half an hour later: media hora (despues|mas tarde|mas)
  half an hour earlier: media hora (antes|menos)
  minutes later: minutos (despues|mas tarde|mas)
  minutes earlier: minutos (antes|menos)
  too early: (es|muy|demasiado) (demasiado|muy) (pronto|temprano); demasiado (pronto|temprano); muy (pronto|temprano)
  too late: (es|muy|demasiado) (demasiado|muy) tarde; demasiado tarde; muy tarde
  at the same time: (a) la misma hora; misma hora; al mismo tiempo; a la vez
  the week after: (la) semana (siguiente|despues|posterior); (una|1) semana (despues|mas tarde)
  the day after: (el) dia (siguiente|despues); al dia siguiente
  the day before: (el) dia (antes|anterior)
  none of those: ningun(o|a) (de) (esos|esas|estos|estas|ellos|ellas|los|las)? (tres|dos)?; (ninguno|ninguna) (de) (esos|esas|estos|estas|ellos|ellas|los tres|las tres|me va|me viene|me sirve|me cuadra) (bien); ninguno; ninguna
  that's all: (eso|esto) (es|seria|era) todo; nada mas; ya esta (todo); es todo; con eso (basta|vale)
  you choose: (elige|elegir|escoge|escoja|elija|decide|decida) (tu|usted|vos)?; lo que (quieras|tu quieras|prefieras|digas|usted diga|usted quiera|sea|tengas|haya); como (quieras|prefieras|usted quiera); me da (igual|lo mismo); da (igual|lo mismo); cualquiera (me va bien|vale|esta bien|me vale|me sirve); cuando (sea|quieras|puedas)
  i don't know: no (lo) se; ni idea; no tengo ni idea; no (estoy|lo tengo) (seguro|segura|claro)
  rather not: prefiero no; no quiero dar(lo|la|te|le); no quiero (darlo|darla|dar|ponerlo)
  why do you need my number: (para que|por que) (quieres|quieren|quereis|necesitas|necesitan|necesitais|pides|piden|pedis) (mi|el)? (numero|telefono|correo|nombre|movil|dato|datos)
  why: por que; para que
  my number is wrong: (mi|el)? (numero|telefono|movil) (esta|es) (mal|equivocado|incorrecto|erroneo); me (equivoque|he equivocado) (de|en|con)? (el) (numero|telefono|nombre|correo)
  wait: (espera|espere|esperate|esperad|espero) (un) (momento|momentito|segundo|poco|minuto|seg|pelin); espera; espere; esperate; un (momento|momentito|segundo|minuto|seg); dame un (momento|segundo|minuto); dejame (pensar|mirar|ver|pensarlo|mirarlo|consultar|comprobar) (lo|un momento|mi agenda|la agenda)?
  wrong: esta (mal|equivocado|equivocada|incorrecto|incorrecta|erroneo); te (equivocas|has equivocado); se ha equivocado; no es (ese|esa|el|la) (dia|hora|fecha)
  instead: en (vez|lugar) (de); en su lugar; mejor; mas bien
  i changed my mind: (me) (lo) (he|) (pensado|pense) mejor; he cambiado de (idea|opinion); cambie de (idea|opinion)
  again: otra vez; de nuevo; lo mismo de siempre; lo de siempre; igual que (siempre|la ultima vez)
  my wife: mi (mujer|esposa|novia|pareja)
  my husband: mi (marido|esposo|novio)
  my son: mi (hijo|nino)
  my daughter: mi (hija|nina)
  my friend: (mi|un|una)? (amigo|amiga|hermano|hermana|madre|padre)
  useless: inutil; (no) (sirves|sirve) (para) nada; eres tonto; menuda mierda; que asco; vaya mierda
  all my appointments: todas (mis|las) (citas|reservas)
  as soon as possible: (lo) (antes|mas pronto) posible; cuanto antes
`);
