import { rewrites } from '../rewrite.ts';

const BIG = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
const HALVES = BIG.map((word, index) => `${word}einhalb | ${word}undeinhalb = ${index + 2}.5`).join('\n');

/** How long: parts of hours and years, "zweistündig", "1 Std 30", "'ne halbe". */
export const LENGTHS = `
anderthalb | eineinhalb | einenhalb | einundeinhalb = 1.5
${HALVES}
stundig~ = hours
minutig~ = minutes
tagig~ = days
wochig~ = weeks
monatig~ = months
jahrig~ | jahre alt | jahr alt = years old
monate alt | monat alt = months old
halb stundig~ = half an hour
viertel stundig~ = 15 minutes
dreiviertel stundig~ = 45 minutes
stunde | std | stündchen = hour
stunden | stdn | stde = hours
minute | minütchen = minute
minuten | min | mins = minutes
sekunden | sek = seconds
halb~ stunde | ein~ halb~ stunde | 1/2 stunde | halb~ std | ein~ halb~ std | halb~ stündchen | ein~ halb~ stündchen | ne halb~ stunde | ne halb~ std | n halb~ stündchen | n halb~ stunde | 'ne halb~ stunde = half an hour
ne stunde | ne std | 'ne stunde | n stündchen | ein stündchen = 1 hour
gut ein~ stunde | ein~ gut~ stunde | knapp ein~ stunde | ein~ knapp~ stunde = 1 hour
knapp | gute | knappe = 
ne woche | 'ne woche = 1 week
viertelstunde | ein~ viertelstunde | viertel stunde | ein~ viertel stunde | ne viertelstunde | ein~ viertelstündchen = 15 minutes
dreiviertelstunde | ein~ dreiviertelstunde | ein dreiviertelstunde | dreiviertel stunde | ein~ dreiviertel stunde | ne dreiviertelstunde | drei viertelstunden | drei viertel stunde | drei viertel stunden = 45 minutes
eineinviertel stunden | einundeinviertel stunden | ein ein viertel stunden | fünf viertelstunden | fünf viertel stunden | eineinviertel std = 75 minutes
eindreiviertel stunden | eineindreiviertel stunden | ein dreiviertel stunden | eindreiviertel std = 105 minutes
zweieinviertel stunden = 135 minutes
zweidreiviertel stunden = 165 minutes
halb~ jahr | ein~ halb~ jahr | ein halb~ jahr | halbjahr | ein halbjahr = half a year
halb~ tag | ein~ halb~ tag = half a day
vierteljahr | ein vierteljahr = 3 months
dreivierteljahr | ein dreivierteljahr | ein dreiviertel jahr = 9 months
ganz~ tag | den ganzen tag | den lieben langen tag | ganztägig | ganztags | ein~ ganz~ tag = all day
eine ganze woche | ganz~ woche | die ganze woche | ein~ ganz~ woche = whole week
ganz~ monat | ein~ ganz~ monat = whole month
`;

const CLOCK_LEADS = '(?:at|from|until|by|after|before|before_ago|about|between|and|to|-|no later than|not before|oclock)';

/** "1h" is as long as an hour where nothing says that it is a clock; "1 Std 30" has minutes behind it. */
export const LENGTH_REWRITES = rewrites([
  ['in half a year', 'in 6 months'],
  ['before_ago half a year', '6 months ago'],
  [String.raw`(\d{1,2}) ?(?:1\/2|½) ?(?=hours?|days?|weeks?)`, '$1.5 '],
  [String.raw`(?<!${CLOCK_LEADS} )([0-4]):([0-5]\d) ?h(?! ?\d)`, '$1 hours $2 minutes'],
  [String.raw`(\d{1,2}):([0-5]\d) hours?`, '$1 hours $2 minutes'],
  ['for a (day|week|month|year)', 'for 1 $1s'],
  [String.raw`a hours? (?:and )?(15|20|30|40|45|50)(?=$| ?[,.!?;)])`, '1 hours $1 minutes'],
  [String.raw`(\d{1,2}),(\d{1,2}) ?h(?! ?\d)`, '$1.$2 hours'],
  [String.raw`(\d{1,2}),(\d{1,2}) (?=hours?|days?|weeks?|years?)`, '$1.$2 '],
  [String.raw`(\d{1,2}) hours? (?:and )?(15|20|30|40|45|50)(?=$| ?[,.!?;)])`, '$1 hours $2 minutes'],
  [String.raw`(?<!${CLOCK_LEADS} )(?<!\d ?[-:.])([1-5]) ?h ?([0-5][05])(?: ?minutes)?(?=$| ?[,.!?;)])`, '$1 hours $2 minutes'],
  [
    String.raw`(?<!(?:${CLOCK_LEADS}|day|today|tomorrow|morning|afternoon|evening|night),? )(?<![\d:.-])([1-5]) ?h(?! ?[\d-]| ?until)`,
    '$1 hours',
  ],
]);
