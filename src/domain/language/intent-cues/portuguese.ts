import { cue, info, language, some, W } from './cue.ts';

export const PORTUGUESE = language(
  'marc|agend|reserv|hor[aá]rio|consulta|cancel|adiar|antecip|mudar|mude|alter|trocar|transfer|mover|vaga|dispon|livre|quanto|pre[cç]o|custa|valor|abr|abert|fech|funciona|onde|endere|morada|servi[cç]|oferec|bloque|falar|pessoa|atendente|humano|algu[eé]m|ajud|espera|avis|cort|cabelo|dentista|m[eé]dic|doutor|encaix|desmarc|remarc|n[aã]o vou|n[aã]o posso|n[aã]o consigo|passar|passa|posso ir|como funciona|o que voc|coloca|coloque|encaix|quer|precis|chama|faz|unha|adiant|consig|tem |me p[oõ]e',
  [
    cue(
      'book',
      0.85,
      `(?:quero|queria|quer[ií]amos|gostaria|gostava|preciso|posso|pode|podia|poderia|podemos|desejo|d[aá] para|vou)${some(0, 4)} (?:marcar|agendar|reservar|hor[aá]rio|hora|consulta|marca[cç][aã]o|reserva|agendamento)`,
    ),
    cue('book', 0.7, `(?:um|uma|outro|outra|novo|nova) (?:hor[aá]rio|marca[cç][aã]o|consulta|agendamento|reserva)`),
    cue('book', 0.6, `marcar|agendar|reservar|agende|marque|^\\W*(?:hor[aá]rio|marca[cç][aã]o|agendamento)`),
    cue(
      'find_times',
      0.75,
      `(?:que|quais|quando|tem|t[eê]m|h[aá]|existem?)${some(0, 4)} (?:vagas?|dispon[ií]v${W}|livres?|hor[aá]rios (?:livres|dispon${W}))`,
    ),
    cue(
      'move',
      0.9,
      `(?:mudar|mude|alterar|altere|trocar|troque|transferir|passar|mover|adiar|adie|antecipar|remarcar|reagendar)${some(0, 3)} (?:hor[aá]rio|hora|marca[cç][aã]o|consulta|reserva|agendamento|dia)`,
    ),
    cue('move', 0.8, `remarc${W}|reagend${W}|adiar`),
    cue(
      'cancel',
      0.9,
      `(?:cancelar|cancele|cancela|desmarcar|desmarque|anular|apagar)${some(0, 4)} (?:hor[aá]rios?|hora|marca[cç][aã]o|consulta|reservas?|agendamento)`,
    ),
    cue('cancel', 0.7, `cancelar|cancele|desmarcar|desmarque`),
    cue(
      'list',
      0.9,
      `(?:o que|que|quais|quando)${some(0, 3)} (?:tenho (?:marcad|agendad|reservad)[oa]s?|(?:meus?|minhas?)(?: pr[oó]xim[oa]s?)? (?:hor[aá]rios?|marca[cç][oõãa]+(?:es)?|reservas?|consultas?|agendamentos?))|(?:mostr${W}|ver) (?:os |as )?(?:meus?|minhas?)${some(1, 1)}`,
    ),
    cue(
      'list',
      0.8,
      `(?:meus|minhas) (?:hor[aá]rios|marca[cç][oõ]es|reservas|consultas|agendamentos)|tenho (?:algo|algum|alguma|alguma coisa)${some(0, 1)} (?:marcad|agendad|reservad)[oa]`,
    ),
    info(
      'prices',
      0.85,
      `quanto (?:custa|custam|[eé]|fica|sai|cobram)|pre[cç]os?|tabela de pre[cç]os|custa|custam|qual o valor|valores`,
    ),
    info(
      'hours',
      0.85,
      `(?:que horas|quando|at[eé] que horas|a que horas|que dias)${some(0, 3)} (?:abrem?|abertos?|fecham?|funciona${W})|hor[aá]rio de (?:funcionamento|atendimento|abertura)|est[aã]o abertos|qual (?:[eé] )?o hor[aá]rio`,
    ),
    info('location', 0.85, `onde (?:fica|ficam|[eé]|est[aã]o|voc[eê]s)|endere[cç]o|morada|como (?:chegar|chego)`),
    info(
      'services',
      0.85,
      `(?:que|quais) (?:os |s[aã]o os )?servi[cç]os|o que (?:voc[eê]s )?(?:oferecem|fazem)|servi[cç]os (?:voc[eê]s )?(?:oferecem|t[eê]m)`,
    ),
    cue(
      'book',
      0.7,
      `(?:quero|queria|gostaria de|preciso(?: de)?|procuro|estou precisando)${some(0, 3)} (?:cortar|corte|pintar|tingir|manicure|p[eé] e m[aã]o|massagem|limpeza|avalia[cç][aã]o|aula|sess[aã]o|dentista|m[eé]dic[oa]|doutora?|cabeleireir[oa]|barbeiro|psic[oó]log[oa])`,
    ),
    cue(
      'book',
      0.75,
      `(?:me (?:encaixa|encaixe|marca|marque|agenda|agende|coloca|coloque|p[oõ]e|atende)|(?:d[aá]|tem como|posso|podem|pode|consigo|consegue)${some(0, 2)} (?:marcar|agendar|encaixar|me (?:atender|encaixar)|ir a[ií]))`,
    ),
    cue(
      'find_times',
      0.75,
      `(?:que horas|quando|que dia)${some(0, 2)} (?:posso|eu posso|podem|voc[eê]s podem|d[aá] (?:para|pra))${some(0, 1)} (?:ir|passar|me atender|marcar)|(?:tem|t[eê]m|h[aá]|teria|teriam|sobrou)${some(0, 2)} (?:algum(?:a)?|algo|hor[aá]rios?|vagas?|hora)${some(0, 2)} (?:para|pra|hoje|amanh[aã]|na|no|essa|esta|de|dispon${W})`,
    ),
    cue(
      'move',
      0.8,
      `(?:mudar|passar|trocar|transferir|adiar|antecipar|jogar|muda|passa|troca)(?:-la|-lo)?${some(0, 3)} (?:para|pra|por|em|uma hora|de dia)|(?:d[aá] (?:para|pra)|posso|pode|podemos|tem como|queria|quero) (?:adiar|antecipar|remarcar|trocar|atrasar|adiantar)`,
    ),
    cue('cancel', 0.75, `(?:cancel|desmarc|desmarqu|anul|apagu?)(?:a|e|ar|o|em)(?:-a|-o)?(?= |\\W|$)`),
    cue(
      'cancel',
      0.6,
      `n[aã]o (?:vou|vou poder|posso|poderei|consigo|vou conseguir)${some(0, 2)} (?:ir|comparecer|chegar|a[ií])|n[aã]o (?:preciso|quero) mais`,
    ),
    cue(
      'human',
      0.85,
      `(?:falar|conversar)${some(0, 2)} com (?:uma pessoa|algu[eé]m|uma? atendente|um humano|o gerente|a gerente|o dono|a dona|o respons[aá]vel)|pessoa (?:real|de verdade)|(?:me )?(?:passa|passe|transfere|transfira) (?:para|pra) (?:uma pessoa|algu[eé]m|uma? atendente)`,
    ),
    cue(
      'help',
      0.8,
      `como (?:isso )?funciona|o que (?:voc[eê]|vc) (?:faz|pode fazer|sabe fazer)|(?:como|no que) voc[eê] pode (?:me )?ajudar`,
    ),
    cue(
      'book',
      0.75,
      `(?:quero|queria|gostaria de|preciso|posso|d[aá] pra) fazer (?:as?|os?|uma?)? ?(?:unhas?|m[aã]os?|p[eé]s?|cabelo|barba|sobrancelhas?|limpeza|depila[cç][aã]o|luzes|escova|corte|avalia[cç][aã]o)`,
    ),
    cue(
      'move',
      0.85,
      `(?:adiantar|atrasar|antecipar|adiar|remanejar)${some(0, 2)} (?:hor[aá]rio|hora|consulta|reserva|agendamento|sess[aã]o|visita)`,
    ),
    cue('human', 0.85, `(?:chama|chame|quero|preciso d[eo]) (?:um|uma|o|a) (?:atendente|pessoa|humano|gerente|respons[aá]vel)`),
    cue('help', 0.8, `(?:preciso|precisando|quero|pode me dar) (?:de )?(?:uma )?(?:ajuda|m[aã]ozinha)|me ajud[ae]`),
    cue(
      'find_times',
      0.75,
      `quando (?:\\S+ )?(?:podem|pode|conseguem|consegue|d[aá])(?: \\S+)? (?:me )?(?:atender|receber|encaixar)`,
    ),
    cue('block_time', 0.9, `bloquear|bloqueie|bloqueia`),
  ],
);
