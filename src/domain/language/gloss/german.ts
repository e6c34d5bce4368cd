import { gloss } from './entry.ts';

/** German turns of phrase in the English that the rules read; umlauts without dots, as fold leaves them, or as people type them. */
export const GERMAN = gloss(`
  how much is: (was|wie viel|wieviel|wv) (kostet|kosten|kost|nehmt ihr|nehmen sie|wurde kosten|verlangt ihr|verlangen sie|zahlt man|zahle ich|muss ich zahlen|macht das) (bei euch|denn|so|eigentlich|fur|ein|eine|einmal|das|der|die)?; wie teuer (ist|sind|wird|ware|ist denn) (ein|eine|das|der|die|es|so ein|so eine)?; was (ist|sind) (der|die)? (preis|preise) (fur|von)?; preis fur; kosten fur
  what are your prices: (eure|ihre|die)? preise; preisliste; (was|welche) (sind|habt ihr|haben sie) (eure|ihre|die|fur)? preise; preise
  where are you: wo (seid|sind|ist|find|finde|liegt|liegen|befindet|befinden|muss|kann) (ihr|sie|das|der|die|ich|man|euer|ihr|sich)? (denn|eigentlich|genau|salon|laden|praxis|hin|euch|sie|zu finden|das|der salon|die praxis|studio|eure praxis|euer laden)?; wo (seid ihr|sind sie|ist das|ist der salon|ist die praxis|finde ich euch|finde ich sie|liegt ihr|liegt das|muss ich hin); wie komm(e) (ich|man)? (zu euch|zu ihnen|da hin|dahin|dort hin|am besten hin|hin|am besten zu euch); wie (komme|komm) ich (zu euch|zu ihnen|da hin|dahin|hin); wegbeschreibung; anfahrt
  what is your address: (wie|was) (ist|is|lautet) (eure|ihre|die|deine)? (adresse|anschrift); (eure|ihre|die)? (adresse|anschrift); in welcher strasse (seid ihr|sind sie|ist das); adresse; anschrift
  what time do you open: (ab) (wann|um wie viel uhr|wie viel uhr|um wieviel uhr) (macht|machen|offnet|offnen|habt|haben|ist|hat|seid|sind) (ihr|sie|der salon|die praxis)? (denn|samstags|sonntags|montags|freitags|am|morgen|morgens|heute)? (*) (auf|offen|geoffnet|da|los); wann (offnet|offnen) (ihr|sie)?; (an) (welchen tagen|welche tage) (habt|haben|seid|sind|arbeitet) (ihr|sie)? (offen|auf|geoffnet|da); wann (macht|machen) (ihr|sie)? (*) auf
  what time do you close: (bis) (wann|wie lange|wie lang) (habt|haben|macht|machen|schliesst|schliessen|ist|hat|seid|sind|arbeitet) (ihr|sie|der salon|die praxis|denn)? (denn|samstags|sonntags|montags|freitags|am|morgen|heute)? (*) (zu|auf|offen|geoffnet|da|feierabend); wann (schliesst|schliessen) (ihr|sie)?; wie lang(e) (habt|seid|haben|sind) (ihr|sie)? (*) (auf|offen|geoffnet|da); wie (lange|lang) (habt|seid|haben|sind) (ihr|sie)? (am) (*) (auf|offen|geoffnet|da); wann (macht|machen) (ihr|sie)? (am) (*) zu
  are you open: (habt|haben|seid|sind) (ihr|sie)? (denn|auch|heute|morgen|samstags|sonntags|am)? (*) (auf|offen|geoffnet); (habt ihr|haben sie|seid ihr|sind sie) (auf|offen|geoffnet)
  what are your opening hours: (eure|ihre|die|was sind eure|was sind ihre|wie sind eure|wie sind ihre|wie sind die) (offnungszeiten|oeffnungszeiten|geschaftszeiten|sprechzeiten); offnungszeiten; oeffnungszeiten; sprechzeiten
  what is your phone number: (wie|was) (ist|is|lautet) (eure|ihre|die) (nummer|telefonnummer|handynummer); (habt ihr|haben sie|gibt es) (eine|ne) (nummer|telefonnummer); (eure|ihre) (telefonnummer|nummer); wie (kann ich|erreiche ich) (euch|sie) (erreichen|anrufen|telefonisch)
  which services do you offer: was (macht|machen|bietet|bieten|kann|habt) (ihr|sie|man)? (denn|alles|so|bei euch)? (an|alles|so|im angebot|buchen)?; (welche|was fur) (leistungen|dienstleistungen|behandlungen|services|angebote) (habt|haben|bietet|bieten|gibt|macht) (ihr|sie|es)? (an); eure leistungen
  do you do: (macht|machen|bietet|bieten|schneidet|schneiden|farbt) (ihr|sie) (auch|denn)? (so) (mal); kann man bei euch (auch)
  how long does it take: (wie lang|wie lange|wielange) (dauert|braucht|dauern|geht|muss ich|braucht ihr|dauert denn|brauche ich) (das|der|die|ein|eine|es|denn)?; (was ist die) dauer; wie viel zeit (brauche ich|braucht das|muss ich einplanen)
  who works there: wer (arbeitet|schneidet|ist|macht|behandelt) (bei euch|da|alles|das|mich|denn)?; (welche|was fur) (friseure|arzte|mitarbeiter|stylisten) (habt|gibt|haben) (ihr|es|sie)?
  can i pay: (kann|konnte|kann ich|darf) (man|ich|mit|bei euch|auch)? (auch|bei euch|bar|mit karte|mit ec|mit paypal|kontaktlos|auf rechnung|mit kreditkarte) (zahlen|bezahlen); (kann man|kann ich|kann ich auch|kann man auch) (bei euch) (zahlen|bezahlen); wie (kann|zahlt|bezahlt) (ich|man)? (zahlen|bezahlen); zahlung mit; (mit karte|bar|mit ec|mit paypal) (zahlen|bezahlen)
  do you accept: (nehmt|nehmen|akzeptiert|akzeptieren) (ihr|sie) (auch)
  do you charge: (kostet das|kostet es) (was|etwas|extra); (fallt|fallen|gibt es) (eine|da)? (gebuhr|gebuhren|kosten) (an)
  by card: mit (der|ner|einer) (karte|ec|ec karte|kreditkarte|girokarte|paypal)
  can i pay by card: (kann|konnte|geht) (man|ich|bei euch|auch|das)? (auch|bei euch)? (mit) (karte|ec|ec karte|kreditkarte|paypal) (zahlen|bezahlen); (kartenzahlung|ec zahlung) (moglich|geht|geht das); (kann|konnte) (man|ich)? (auch|bei euch)? mit (karte|ec|ec karte|kreditkarte|paypal) (zahlen|bezahlen); geht (auch) (karte|kartenzahlung|mit karte); nehmt ihr (auch) (karte|ec|kreditkarte)
  can i pay cash: (kann|konnte) (man|ich)? (auch|bei euch|nur)? (bar|in bar) (zahlen|bezahlen); (nur) barzahlung
  card: karte; ec karte; kreditkarte; kartenzahlung; paypal
  cash: bar; bargeld; barzahlung
  deposit: anzahlung; kaution; vorkasse; im voraus zahlen
  is there parking: (gibt|gibts|habt|haben|hat|gibt es) (es|ihr|sie|bei euch)? (einen|bei euch|da|auch|irgendwo)? (parkplatz|parkplatze|parkhaus|parkmoglichkeiten|parkplaetze) (vor ort|in der nahe)?; (kann|wo kann|konnte) (man|ich) (bei euch|da|dort|gut|irgendwo)? parken; wo (kann man|kann ich|parke ich|parkt man) (bei euch|da|am besten)? (parken); parkplatz; parkplatze; parken
  dog: hund; hundi; haustier; haustiere
  kids: kind; kinder; kleinkind; kinderwagen; baby
  wheelchair: rollstuhl; rollstuhlgerecht; barrierefrei; aufzug; fahrstuhl
  can i: (darf|kann) (ich|man)? (auch) (mit|meinen|mein|einen|ein)? (dem|meinem|mitbringen|mitnehmen)
  can i bring my dog: (darf|kann) (ich|man)? (auch) (meinen|einen|den)? (hund|hundi) (mitbringen|mitnehmen|dabeihaben); (sind|ist) (hunde|ein hund) (erlaubt|ok|willkommen)
  can i bring my kids: (darf|kann) (ich|man)? (auch) (mein|meine|das|die|ein) (kind|kinder|baby) (mitbringen|mitnehmen|dabeihaben)
  is there wifi: (gibt es|habt ihr|haben sie|gibts) (bei euch) (wlan|wifi|internet)
  discount: rabatt; rabatte; ermassigung; studentenrabatt; aktion
  voucher: gutschein; gutscheine; geschenkgutschein
  invoice: rechnung; quittung; beleg
  insurance: krankenkasse; versicherung; kasse; privatpatient; kassenpatient
  what should i bring: (was) (muss|soll|sollte) ich (alles|denn)? (mitbringen|mitnehmen|dabeihaben); (muss|soll|sollte) ich (was|etwas|irgendwas)? (mitbringen|mitnehmen|beachten)
  does it hurt: (tut|tuts|wird) (das|es)? (sehr|arg)? (weh|wehtun); schmerzhaft
  what if i cancel: (was|und was) (ist|passiert) wenn (ich|ich doch|ich dann|ich mal) (absage|absagen muss|nicht kommen kann|doch nicht kann|nicht kann|nicht komme|stornieren muss|storniere|doch nicht komme); (und) wenn ich (doch) (absagen|stornieren|verschieben) (muss|will|mochte); (kann|konnte) (ich|man)? (das|den termin|dann|auch|den|es) (noch|spater|auch|kurzfristig|kostenlos|umsonst|jederzeit) (absagen|stornieren|verschieben|umbuchen); (kann man|kann ich) (kostenlos|umsonst|kurzfristig|spater|auch noch|noch) (absagen|stornieren|verschieben); (stornogebuhr|stornogebuhren|stornokosten|ausfallgebuhr|stornobedingungen); stornieren kostenlos
  until when can i cancel: bis wann (kann|muss|konnte|darf) (ich|man)? (das|den termin|spatestens|noch|kostenlos)? (absagen|stornieren|verschieben|bescheid geben|bescheid sagen); wie (kurzfristig|lange vorher|lange im voraus|fruh) (kann|muss) (ich|man)? (absagen|stornieren|bescheid sagen|bescheid geben)
  what if i am late: (was|und was) (ist|passiert) wenn ich (mal|etwas|ein bisschen|5 minuten|10 minuten|funf minuten|zehn minuten) (zu spat|spater) (komme|bin|dran bin)
  i am running late: (ich|bin|sorry ich|werde|ich komm) (komme|bin|verspate|verspaten|werd|komm|etwas|ein bisschen|leider) (etwas|mich|ein bisschen|ein paar minuten|leider|ca) (10 min|5 min|10 minuten|5 minuten|15 minuten|15 min|20 minuten|zehn minuten|funf minuten|viertelstunde|etwas|ein paar minuten|paar minuten) (spater|zu spat|verspatet|verspatung); ich verspate mich (etwas|leider|ein bisschen|um); (ich) (stehe|steh|stecke|steck|bin) im stau; (meine|die) (bahn|bus|u bahn|s bahn|zug) (hat|ist) (verspatung|verspatet); (hab|habe) verspatung; komme (etwas|leider|ein bisschen|ca) (*) (minuten|min) (spater|zu spat)
  i am here: (ich) (bin|steh|stehe) (jetzt|schon|gerade)? (da|angekommen|hier|vor der tur|draussen)
  waiting list: (die|eine|der|eure|auf)? warteliste; warteliste
  put me on the waiting list: (setz|setzt|setzen sie|schreib|schreibt|schreiben sie|pack|packt|nehmt|nehmen sie|tragt|tragen sie|trag) (mich|uns) (bitte|mal)? (auf|in)? (die|eure|eine)? warteliste (ein|auf|bitte)?; (kann|konnte|konnt|konnen) (ich|ihr mich|sie mich|du mich) (bitte) (auf) (die|eure)? warteliste (setzen|kommen|schreiben|eintragen)
  remove me from the waiting list: (nehmt|nimm|nehmen sie|streich|streicht|streichen sie|losch|loscht) mich (bitte|wieder)? (von|aus)? der warteliste (runter|bitte)?
  let me know if something opens up: (sag|sagt|sagen sie|gib|gebt|geben sie|meld|meldet|melden sie|schreib|schreibt|ruf|informier|informiert|informieren sie|benachrichtig|benachrichtigt|benachrichtigen sie) (mir|dich|euch|sich|mich|uns)? (bitte|gerne|doch)? (bescheid|bei mir|an|nachricht)? (wenn|falls|sobald) (*) (*) (*) (*) (frei wird|frei ist|absagt|ausfallt|freiwird|frei werden|abspringt|aufgeht); (sag|sagt|gib|gebt|sagen sie|geben sie) (bitte|mir bitte|mir)? bescheid (wenn|falls|sobald) (*) (*) (*) (*) (frei wird|frei ist|absagt|ausfallt|freiwird|abspringt|aufgeht); (falls|wenn|sobald) (*) (*) (*) (*) (frei wird|absagt|ausfallt|freiwird|abspringt) (bitte) (sag|sagt|sagen sie|gib|gebt|meldet|melden sie|meld|informiert) (mir|euch|sich|dich|mich) (bitte) (bescheid|bei mir)?
  stop messaging me: (keine) (nachrichten|sms|mails|werbung) mehr (bitte|schicken|schreiben|senden); keine (nachrichten|sms|mails|werbung) mehr; (hor|hort|horen sie) (bitte) (auf) (mir|mich)? (zu) (schreiben|zuschreiben|nachrichten zu schicken|nerven|anzuschreiben); (hor|hort|horen sie) auf (mir|mich)? (zu) (schreiben|nerven|belastigen|kontaktieren|texten); (schreib|schreibt|schreiben sie) mir (bitte) (nicht|nie) (mehr|wieder)?; (ich) (mochte|will) keine (nachrichten|sms|mails|werbung) mehr (bekommen|erhalten|von euch); abmelden; abbestellen; (melde|meldet) mich ab; lasst mich in ruhe; lass mich in ruhe
  are you a robot: (bist|sind|seid|ist|red|rede|schreib|schreibe) (du|sie|ihr|das|das hier|ich|ich hier) (hier|etwa|mit)? (ein|eine|einem|einer|nem|n) (echter|richtiger|echte|echten)? (bot|roboter|ki|maschine|mensch|person|computer|chatbot|menschen)
  who are you: wer (bist|sind|seid|ist) (du|sie|ihr|da|das)?; mit wem (rede|spreche|schreibe|chatte) ich
  another day: (an|ein|einen)? (einem) (anderer|anderen|andrer|andren) tag; (anderer|anderen|andere) (tag|tage); anderes datum; an nem anderen tag; andere tage
  other times: (eine|zu einer) andere(r|n) (zeit|uhrzeit); andere(r|n|s) (zeit|zeiten|uhrzeit|uhrzeiten|termin|termine|optionen|moglichkeiten|vorschlage); (andere|anderer|anderen) (zeit|zeiten|uhrzeit|uhrzeiten|termin|termine|optionen|option|moglichkeiten|vorschlage); weitere (zeiten|termine|optionen|vorschlage); mehr (termine|zeiten|auswahl|optionen); alternativen; alternative
  anything else: (was|etwas|noch was|irgendwas) (anderes|andres); sonst noch (was|etwas)?; noch was; (was|etwas)? anderes
  later: (etwas|ein bisschen|bisschen|n bisschen|noch) spater; spater; spaeter; (etwas|ein bisschen)? spaeter
  earlier: (etwas|ein bisschen|bisschen|n bisschen|noch) (fruher|eher); fruher; frueher; (schon|noch)? eher; vorher
  one hour later: (eine|ne|1) stunde (spater|spaeter|danach|nach hinten)
  one hour earlier: (eine|ne|1) stunde (fruher|frueher|eher|vorher|davor)
  half an hour later: (eine|ne)? halbe stunde (spater|spaeter|danach|nach hinten)
  half an hour earlier: (eine|ne)? halbe stunde (fruher|frueher|eher|vorher|davor)
  minutes later: (minuten|min) (spater|spaeter)
  minutes earlier: (minuten|min) (fruher|frueher|eher)
  too early: (ist|das ist|mir) zu (fruh|zeitig); zu fruh
  too late: (ist|das ist|mir) zu spat; zu spat
  at the same time: (zur|die|um die|zu der) (gleichen|selben|gleiche|selbe) (zeit|uhrzeit); (gleiche|selbe|gleichen|selben) (zeit|uhrzeit); zur gleichen zeit; gleichzeitig
  the week after: (die|in der|eine) woche (danach|darauf|drauf|spater)
  the day after: (am|der|den|einen)? (nachsten tag|tag danach|tag darauf|tag spater)
  the day before: (am|der|den)? tag (davor|vorher)
  none of those: kein(er|e|es|en) (davon|von denen|von den dreien|der drei); (keiner|keine|keins|keinen) (davon|von denen|der drei|von beiden|passt|passt mir); keiner; keins; nichts davon; nix davon; (da ist) (nichts|nix) (passendes|dabei) (dabei)
  that's all: (das) (war's|wars|ist alles|war alles|war es) (schon); das reicht; mehr (nicht|brauche ich nicht); sonst nichts; (nichts|nix) (weiter|mehr)
  you choose: (such|suchen sie|sucht) (du|sie|euch|dir|sich)? (was|einen|einfach|irgendwas)? aus; entscheide (du|sie) (selbst); (ist) mir (ganz|vollig)? (egal|wurscht|wurst|gleich); egal (wann|welcher|welche|welcher tag|um wie viel uhr); egal; (was|wann|wie) (du|ihr|sie) (willst|wollt|wollen|mochtest|magst|meint|meinst|habt); irgendwann; wann auch immer
  i don't know: (ich) (weiss|weis) (ich) (noch|es|auch)? nicht (so recht|genau); keine ahnung; weiss nicht; bin (mir) (nicht sicher|unsicher|unschlussig)
  rather not: (mochte|will|mocht|wurde) ich (lieber|eher) nicht (angeben|sagen|verraten|nennen|geben|rausgeben); lieber nicht; ungern; (mochte|will) ich nicht (angeben|sagen|verraten|nennen|geben|rausgeben)
  why do you need my number: (wozu|warum|wofur|weshalb) (braucht|brauchen|wollt|wollen|brauchst|willst|benotigen) (ihr|sie|du)? (das|die|meine|denn|meinen) (nummer|telefonnummer|handynummer|daten|namen|mail); muss (das|die nummer|ich das|ich meine nummer) (sein|angeben)
  why: warum; wieso; weshalb; wozu
  my number is wrong: (die|meine) (nummer|telefonnummer|handynummer|mail) (ist|war|stimmt) (falsch|nicht|nicht richtig|verkehrt); ich (hab|habe) mich (bei|mit)? (der|meiner) (nummer|telefonnummer|mail) (vertippt|vertan)
  wait: (moment|momentchen|sekunde|minute|augenblick|warte|warten|wart) (mal|noch|bitte|kurz|sie|einen|eine|ne)? (moment|kurz|bitte|sekunde|minute|augenblick)?; moment; sekunde; (einen) (augenblick|moment); warte; (ich) (muss|will|muss erst|muss mal|muss kurz) (kurz|noch|erst|mal|schnell)? (in|im|meinen)? (meinen|kalender|schauen|gucken|uberlegen|nachsehen|nachschauen|nachdenken) (kalender|schauen|gucken|nachsehen); (ich) (schau|schaue|guck|gucke) (kurz|mal|erst|schnell)? (nach|in den kalender|im kalender|in meinen kalender)
  wrong: (der|die|das)? (tag|uhrzeit|zeit|datum|termin|name|nummer) (stimmt|passt|ist) (so|leider)? (nicht|falsch); (ist|das ist|da ist|da war) (falsch|ein fehler|verkehrt|nicht richtig|was falsch|nicht korrekt); falsche(r|s) (tag|datum|uhrzeit|zeit); stimmt (so|leider|aber|gar) nicht; stimmt nicht
  instead: (statt|anstatt|stattdessen|anstelle); lieber; stattdessen; statt
  i changed my mind: (ich) (hab|habe) (es mir|mirs|mir das|meine meinung) (anders|nochmal|noch mal) (uberlegt|geandert); (hab|habe) es mir anders uberlegt; anders uberlegt
  again: nochmal; noch mal; noch einmal; wie immer; wie letztes mal; das gleiche wie; dasselbe wie
  my wife: meine (frau|freundin|partnerin|verlobte)
  my husband: mein(en) (mann|freund|partner); (mein|meinen|meinem) (mann|freund|partner)
  my son: (mein|meinen|meinem) (sohn|kleinen|kleiner)
  my daughter: (meine|meiner) (tochter|kleine)
  my friend: (meine|meiner|mein|meinem|eine|einer) (kollegin|kollege|schwester|bruder|mutter|vater|bekannte)
  useless: (du bist|das ist|ihr seid|bist du) (blod|dumm|nutzlos|doof|bescheuert|scheisse|mist); so ein (mist|scheiss); was fur ein (mist|scheiss)
  all my appointments: (alle|alle meine|samtliche) (termine|buchungen)
  as soon as possible: so (schnell|bald|fruh) (wie|es) (moglich|geht); schnellstmoglich; baldmoglichst; moglichst (bald|schnell|fruh)
`);
