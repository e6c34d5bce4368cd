import { cue, info, language, some, W } from './cue.ts';

export const SPANISH = language(
  'borr|elimin|quit|cita|reserv|turno|agend|cancel|anul|cambi|mover|muev|aplaz|pospon|reprogram|hora|hueco|libre|dispon|cu[aá]nto|precio|tarifa|cuesta|coste|abr|abier|cierr|d[oó]nde|direcci|servicio|ofrec|visita|bloque|persona|humano|agente|alguien|ayud|qu[eé] puede|lista de espera|av[ií]s|pagar|asistir|llegar|acudir|no puedo|cort|vac[ií]o|muestra|apunt|apún|anot|anót|p[oó]n|necesit|asesor|comun|quiero|quisiera|gustar|dame|deme|busco|ense[nñ]a|pas[aeá]|atend',
  [
    cue(
      'book',
      0.85,
      `(?:quiero|quisiera|quer[ií]a|querr[ií]a|queremos|me gustar[ií]a|necesito|necesitamos|deseo|puedo|podr[ií]a|puede|podemos|deme|dame)${some(0, 4)} (?:reservar|pedir|agendar|coger|sacar|concertar|programar|cita|hora|turno|reserva|visita)`,
    ),
    cue(
      'book',
      0.7,
      `(?:una|otra|nueva|pedir|reservar)(?: nueva)? (?:cita|reserva|hora|turno)|cita (?:para|con|el|a las|ma[nñ]ana)`,
    ),
    cue('book', 0.6, `reservar|res[eé]rvame|res[eé]rveme|agendar|^\\W*(?:cita|reserva|turno)`),
    cue(
      'find_times',
      0.75,
      `(?:qu[eé]|cu[aá]ndo|hay|tienen|tiene|ten[eé]is|queda|quedan)${some(0, 4)} (?:huecos?|libres?|disponib${W}|sitio|horas libres)|horarios? (?:libres?|disponibles?)`,
    ),
    cue(
      'move',
      0.9,
      `(?:cambiar|cambie|cambia|c[aá]mbia?me|mover|mueva|mueve|aplazar|aplace|posponer|retrasar|adelantar|reprogramar|reagendar|pasar|modificar)${some(0, 3)} (?:cita|reserva|turno|hora|visita)`,
    ),
    cue('move', 0.8, `reprogramar(?:la|lo)?|reagendar(?:la|lo)?|posponer(?:la|lo)?|aplazar(?:la|lo)?`),
    cue('move', 0.75, `(?:cambiar|mover|pasar|cambie|cambia)(?:la|lo|me|mela)? (?:al?|para)`),
    cue(
      'cancel',
      0.9,
      `(?:cancelar|cancele|cancela|cancelen|anular|anule|anula|eliminar|borrar|quitar)${some(0, 4)} (?:citas?|reservas?|turnos?|hora|visita)`,
    ),
    cue('cancel', 0.7, `(?:cancelar|cancele|cancela|anular|anule|anula)(?:la|lo|me)?`),
    cue(
      'list',
      0.9,
      `(?:qu[eé]|cu[aá]les|cu[aá]ndo|cu[aá]ntas|mostrar|mu[eé]str[ea]me|ver|d[ií]game|dime)${some(0, 3)} (?:tengo${some(0, 2)}|(?:mis?|tengo)(?: pr[oó]xim[ao]s?)? (?:citas?|reservas?|turnos?))|qu[eé] (?:citas|reservas|turnos) tengo|qu[eé] tengo reservado|cu[aá]ndo es mi (?:pr[oó]xima )?(?:cita|reserva)`,
    ),
    cue(
      'list',
      0.8,
      `mis (?:pr[oó]ximas )?(?:citas|reservas|turnos)|tengo (?:alguna|una|algo)${some(0, 1)} (?:cita|reserva|reservad[oa])`,
    ),
    info(
      'prices',
      0.85,
      `cu[aá]nto (?:cuesta|cuestan|vale|valen|es|ser[ií]a|cobran)|precios?|tarifas?|cuesta|cuestan|qu[eé] coste`,
    ),
    info(
      'hours',
      0.85,
      `(?:qu[eé] horas?|cu[aá]ndo|qu[eé] d[ií]as|hasta cu[aá]ndo|hasta qu[eé] hora)${some(0, 2)} (?:abren?|abr[ií]s|cierran?|abiert[oa]s?)|horario de (?:apertura|atenci[oó]n)|(?:cu[aá]l es|qu[eé]) (?:el|su|vuestro) horario|su horario|est[aá]n abiertos`,
    ),
    info('location', 0.85, `d[oó]nde (?:est[aá]n?|quedan?|se encuentran?|es)|direcci[oó]n|c[oó]mo (?:llegar|llego)`),
    info('services', 0.85, `qu[eé] (?:servicios|ofrecen|hacen|tratamientos)|servicios (?:ofrecen|tienen|hay)|lista de servicios`),
    cue(
      'book',
      0.7,
      `(?:quiero|quisiera|necesito|me gustar[ií]a|queremos|busco)${some(0, 3)} (?:cortarme|cortar|corte|te[nñ]irme|tinte|manicura|pedicura|masaje|limpieza|revisi[oó]n|consulta|clase|sesi[oó]n|tratamiento|dentista|m[eé]dico|doctora?|peluquer[oa]|psic[oó]log[oa])`,
    ),
    cue(
      'book',
      0.75,
      `(?:ap[uú]nta(?:me|nos)|an[oó]ta(?:me|nos)|ponme|p[oó]nganme|ag[eé]nda(?:me|nos)|res[eé]rva(?:me|nos)|me (?:puedes?|puede|pueden|podr[ií]a(?:s|n)?) (?:dar|apuntar|reservar|agendar|atender))`,
    ),
    cue(
      'find_times',
      0.75,
      `(?:a qu[eé] hora|cu[aá]ndo|qu[eé] d[ií]a)${some(0, 2)} (?:puedo|podr[ií]a|pueden|me (?:pueden|puede|puedes))${some(0, 1)} (?:ir|venir|pasar|atender(?:me)?|ver(?:me)?)|(?:tienen|tiene|ten[eé]is|tienes|hay|queda)${some(0, 2)} (?:algo|alguna hora|cita|citas|turnos?|horas?)${some(0, 1)} (?:para|el|esta|este|hoy|ma[nñ]ana|por|libre|disponible)`,
    ),
    cue(
      'move',
      0.8,
      `(?:cambi|muev|mov|pas|adelant|atras|retras|aplaz)[aeáé](?:r|mos|n|d)?(?:la|lo|mela|melo|nosla)(?! ${W} de)|(?:puedo|podemos|podr[ií]a|podr[ií]amos|se puede|quiero|necesito|hay que)${some(0, 2)} (?:aplazar|posponer|adelantar|retrasar|atrasar|mover|cambiar|pasar)(?:la|lo)?${some(0, 3)} (?:al?|para|hasta|una|un|otr[oa]|d[ií]a|fecha|hora|m[aá]s)`,
    ),
    cue('cancel', 0.75, `(?:cancel|anul|borr|elimin|quit)[aeáé](?:r|d|n|mos)?(?:la|lo|mela|melo|las|los|me)(?! ${W}ci[oó]n)`),
    cue(
      'cancel',
      0.6,
      `(?:ya )?no (?:puedo|podr[eé]|voy a poder|podemos|podremos)${some(0, 1)} (?:ir|venir|llegar|asistir|acudir)|ya no (?:necesito|quiero|voy a ir|ir[eé])`,
    ),
    cue(
      'human',
      0.85,
      `(?:hablar|chatear|comunicarme|contactar|hable)${some(0, 2)} con (?:una persona|alguien|un agente|un humano|un operador|una operadora|el encargado|la encargada|el due[nñ]o|la due[nñ]a|el responsable)|persona (?:real|de verdad)|con alguien (?:de verdad|real)|que me (?:llame|atienda) (?:alguien|una persona)`,
    ),
    cue(
      'help',
      0.8,
      `(?:c[oó]mo funciona|qu[eé] (?:puedes|puede|sabes|sabe) hacer|en qu[eé] (?:me )?(?:puedes|puede) ayudar(?:me)?)`,
    ),
    cue(
      'human',
      0.85,
      `(?:comun[ií]que(?:n)?me|comun[ií]came|p[aá]se(?:n)?me|p[aá]same|quiero|necesito|busco)${some(0, 1)}(?: con)? (?:un|una|alg[uú]n|el|la) (?:asesora?|agente|operadora?|representante|humano|encargad[oa])`,
    ),
    cue('help', 0.8, `(?:necesito|quiero) (?:algo de |un poco de |su |tu )?ayuda|ay[uú]d[ae](?:me|nme)`),
    cue(
      'cancel',
      0.85,
      `(?:borr|elimin|quit|suprim)[aeáéi](?:r|d|n|me)?${some(0, 1)} (?:mi|la|esa|esta) (?:cita|reserva|turno|hora|visita)`,
    ),
    cue('block_time', 0.9, `(?:bloquear|bloquea|bloquee|bloqu[eé]ame)`),
  ],
);
