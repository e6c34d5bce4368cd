/** What services are called in other languages, folded; "(a|b) c" and "(c)" as in `acts/`, little words ("de", "les") left out. */
export type ServiceWords = {
  /** In English, the name to look for first. */
  readonly english: readonly string[];
  readonly said: readonly string[];
};

const words = (english: string, ...said: readonly string[]): ServiceWords => ({
  english: english.split(', '),
  said: said.flatMap((each) => each.split('; ')),
});

/** Common services of everyday businesses in Spanish, French, German, Portuguese and Hindi (both scripts). One line adds one. */
export const EVERYDAY_SERVICES: readonly ServiceWords[] = [
  words(
    'men haircut, haircut, cut, trim',
    'corte (caballero|caballeros|hombre|hombres|varon|masculino); coupe (homme|hommes|messieurs)',
    'herrenhaarschnitt; herrenschnitt; mannerhaarschnitt; haarschnitt (herren|manner)',
  ),
  words(
    'women haircut, haircut, cut, trim',
    'corte (mujer|mujeres|senora|senoras|dama|damas|feminino); coupe (femme|femmes|dames)',
    'damenhaarschnitt; damenschnitt; frauenhaarschnitt; haarschnitt (damen|frauen)',
  ),
  words(
    'kids haircut, children haircut, haircut, cut, trim',
    'corte (nino|nina|ninos|infantil|crianca); coupe (enfant|enfants); kinderhaarschnitt; kinderschnitt; (bachon|bachhe|bacche) baal katwane',
  ),
  words(
    'haircut, cut, trim',
    'corte (pelo|cabello|cabelo); (cortar|cortarme|cortarse|cortarnos|cortarle|cortame|corta) (pelo|cabello|cabelo); corte; coupe cheveux; coupe; couper cheveux',
    'haarschnitt; haareschneiden; haare schneiden; schnitt; spitzen schneiden; nachschneiden',
    'baal (katwana|katwane|katwani|katvana|katvane|katana|katane|kaatna|kaatne|katna|katne|cut); bal (katwana|katwane|katvana|katvane)',
    'बाल (कटवाना|कटवाने|कटवानी|कटाना|कटाने|काटना|काटने); हेयरकट; हेयर कट; कटिंग',
  ),
  words(
    'colour, color, hair colour, hair color, dye',
    'tinte; (tenir|tenirme|tenirse) (pelo|cabello); tenirme; color pelo; coloracion; coloration; couleur; teinture; teindre cheveux; colorer cheveux',
    'haarfarbe; haare farben; haare faerben; farben; faerben; farbung; tonung; tonen; colorieren',
    'coloracao; (pintar|tingir|colorir) cabelo; tintura; tingir',
    'baal (rangwana|rangwane|rangna|color); hair colour karwana; बाल (रंगवाना|रंगवाने|रंगना); हेयर कलर; बालों में रंग',
  ),
  words('highlights, balayage, foils', 'mechas; reflejos; meches; strahnen; straehnen; luzes; reflexos; हाइलाइट्स; हाइलाइट'),
  words(
    'blow-dry, blow dry, blowout, styling',
    'secado; brushing; peinado; sechage; fohnen; foehnen; waschen fohnen; escova; escovar cabelo; ब्लो ड्राई',
  ),
  words(
    'beard trim, beard, shave',
    '(arreglo|recorte|corte|arreglar|recortar|arreglarme) barba; barba; afeitado; afeitarme; taille barbe; (tailler|couper) barbe; barbe; rasage',
    'bart (schneiden|trimmen|stutzen|pflegen); bartpflege; bartschnitt; rasur; rasieren; (fazer|aparar) barba',
    '(dadhi|daadhi|dari) (banwana|banwani|trim|set|katwani); dadhi; daadhi; दाढ़ी; शेव',
  ),
  words('perm', 'permanente; dauerwelle'),
  words('straightening, keratin', 'alisado; lissage; glattung; haarglattung; alisamento; progressiva'),
  words('updo, styling, hairstyle', 'recogido; coiffure; chignon; hochsteckfrisur; penteado'),
  words(
    'manicure, nails',
    'manicura; unas; (hacerme|arreglarme) unas; manucure; ongles; manikure; nagel machen; unhas; fazer unhas; मैनीक्योर',
  ),
  words('pedicure', 'pedicura; pedicurie; pedikure; fusspflege; पेडीक्योर'),
  words(
    'facial, facial treatment, skin treatment',
    'limpieza facial; limpieza cutis; soin visage; gesichtsbehandlung; gesichtspflege; limpeza pele; फेशियल',
  ),
  words('massage', 'masaje; masajes; massagem; massagens; malish; maalish; मालिश; मसाज'),
  words('waxing, wax, hair removal', 'depilacion; depilarme; epilation; enthaarung; depilacao; depilar; वैक्सिंग'),
  words('eyebrows, brows, threading', 'cejas; sourcils; augenbrauen; sobrancelha; sobrancelhas; bhauhein; आइब्रो; थ्रेडिंग'),
  words('lashes, eyelashes', 'pestanas; cils; wimpern; cilios'),
  words('makeup, make-up', 'maquillaje; maquillarme; maquillage; schminken; maquiagem; मेकअप'),
  words(
    'cleaning, teeth cleaning, hygienist',
    'limpieza (dental|dientes|bucal|dentadura); limpieza; detartrage; nettoyage (dents|dentaire); nettoyage; zahnreinigung; zahne reinigen; reinigung',
    'limpeza (dental|dentes|dentaria|bucal); limpeza; (daant|dant|danto|daanto) (saaf|safai); (दाँत|दांत|दाँतों|दांतों) (साफ़|साफ|सफ़ाई|सफाई); सफ़ाई; सफाई',
  ),
  words(
    'check-up, checkup, exam, examination',
    'revision; chequeo; control dental; revision dental; controle dentaire; visite controle; bilan; kontrolle; kontrolltermin; kontrolluntersuchung; untersuchung; vorsorge; vorsorgeuntersuchung',
    'avaliacao; revisao; exame rotina; jaanch; janch; जाँच; जांच; चेकअप; चेक अप',
  ),
  words(
    'filling, cavity',
    'empaste; obturacion; caries; plombage; carie; fullung; plombe; karies; loch zahn; obturacao; restauracao; (daant|dant) (bharwana|bharna); (दाँत|दांत) भरवाना',
  ),
  words(
    'whitening, teeth whitening, bleaching',
    'blanqueamiento (dental); blanchiment (dents|dentaire); zahnaufhellung; aufhellung; clareamento (dental); branqueamento (dentario)',
  ),
  words(
    'extraction, tooth extraction',
    'sacar(me) muela; extraccion; arracher dent; zahn ziehen; extracao; arrancar dente; (daant|dant) nikalwana',
  ),
  words(
    'emergency visit, emergency, toothache',
    'urgencia; emergencia; dolor (muela|muelas|dientes|diente); urgence; mal dents; rage dents; notfall; zahnschmerzen; zahnweh; dor dente; (daant|dant) (dard|mein dard); (दाँत|दांत) में दर्द; इमरजेंसी',
  ),
  words('braces, orthodontics', 'brackets; ortodoncia; appareil dentaire; zahnspange; aparelho dental; aparelho'),
  words('eye test, eye exam', 'examen (vista|vue); sehtest; exame vista; (aankh|ankh) jaanch; आँखों जाँच'),
  words('vaccination, vaccine', 'vacuna; vacunarme; vaccin; impfung; vacina; tika; टीका'),
  words('blood test', 'analisis sangre; prise sang; blutabnahme; bluttest; exame sangue; खून जाँच'),
  words('physiotherapy, physio', 'fisioterapia; kine; kinesitherapie; physiotherapie; krankengymnastik'),
  words(
    'couples session, couples therapy',
    'terapia (pareja|casal); (therapie|seance) couple; paartherapie; paarsitzung; paarberatung; sessao casal; sesion pareja',
  ),
  words(
    'individual session, therapy session, therapy, session',
    '(terapia|sesion|sessao|therapie|seance) (individual|individuelle); terapia; sesion; therapie; seance; einzelsitzung; therapiestunde; sitzung; sessao; थेरेपी',
  ),
  words(
    'introductory call, intro call, discovery call, first call, call',
    '(llamada|conversacion) inicial; primera llamada; appel decouverte; premier appel; kennenlerngesprach; erstgesprach; chamada inicial; primeira conversa',
  ),
  words(
    'consultation, advice',
    'asesoria; asesoramiento; consultation; beratung; beratungsgesprach; consultoria; paramarsh; परामर्श',
  ),
  words(
    'strategy session, strategy workshop, strategy',
    'estrategia; sesion estrategia; strategie; strategiesitzung; seance strategie; sessao estrategia',
  ),
  words(
    'trial lesson, trial class, trial',
    '(clase|leccion) prueba; cours essai; probestunde; probeunterricht; aula (experimental|teste)',
  ),
  words(
    'group revision, group lesson, group class',
    '(clase|clases) grupo; clase grupal; cours (collectif|groupe); gruppenstunde; gruppenunterricht; aula grupo; aula em grupo',
  ),
  words(
    'exam preparation, exam prep',
    'preparacion examen; preparation examen; prufungsvorbereitung; preparacao (prova|exame); pariksha taiyari; परीक्षा तैयारी',
  ),
  words(
    'maths lesson, math lesson, lesson, class',
    '(clase|clases|leccion) matematicas; cours (maths|mathematiques|math); mathestunde; mathenachhilfe; mathe; aula matematica; (ganit|maths) (class|tuition); गणित',
  ),
  words(
    'lesson, class, tutoring',
    'clase; clases; leccion; cours; lecon; unterricht; nachhilfe; unterrichtsstunde; aula; aulas; padhai; ट्यूशन; पढ़ाई; क्लास',
  ),
];
