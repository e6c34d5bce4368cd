/** Somebody whose day or bookings are asked about. `customer`: asked in words that are said of who comes, not of who works here. */
export type WhoseDay = { readonly who: string; readonly customer: boolean };

/** Words that stand where a name could, and name nobody. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'my our the your his her their its this that these those next last first today tomorrow tmrw tmr yesterday tonight week weekend month year day morning afternoon evening night ' +
    'mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas xmas easter ' +
    'everyone everybody all each every both team shop salon studio clinic practice place business staff people anyone anybody someone somebody nobody noone whole full entire ' +
    'who what when where which how it there here he she they we i you me us them one a an any some no not on in at for of to with and or is are am was do does did has have had got ' +
    'client clients customer customers patient patients student students guest guests appointment appointments booking bookings agenda diary calendar schedule ' +
    'show see view open give tell check look up pull let please pls can could would ok okay hi hello hey so then now also just new other else busy free booked coming'
  ).split(' '),
);

const WHO = String.raw`(?<who>\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?)`;
const DAYS = String.raw`(?:(?:full|whole|own|next|first|last|\p{L}*day(?:[’']?s)?|today[’']?s|tomorrow[’']?s|morning|afternoon|evening) )*`;
const BOOK = '(?:diary|diaries|calendar|agenda|schedule|rota|column|planner)';
const DAY = '(?:day|week|weekend|morning|afternoon|evening|mon|tue|wed|thu|fri|sat|sun)';
const VISITS = '(?:bookings?|appointments?|appts?|visits?|sessions?|lessons?)';
const THOSE = '(?:clients?|customers?|patients?|students?)';

const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'iu');
const OF_STAFF: readonly RegExp[] = [
  pattern(`${WHO}[’']s? ${DAYS}(?:${BOOK}|${DAY}|${VISITS}|${THOSE}|\\p{L}{3,6}day)`),
  pattern(`(?:show|see|view|open|check|get|give|pull up|bring up)(?: me| us| up)* ${WHO} ${DAYS}${BOOK}`),
  pattern(`(?:${BOOK}|${VISITS}|${THOSE}|day|week) (?:for|of) ${WHO}`),
  pattern(
    `(?:what|who|how many|how much|which)\\b.*?(?:does|do|has|have|is|[’']s|are) ${WHO} (?:have|has|got|doing|seeing|on|up to|booked|look\\p{L}*)`,
  ),
  pattern(`what[’']?s ${WHO} (?:doing|got|up to|on)`),
  pattern(`how (?:busy|full|booked(?: up)?|free) (?:is|are|does) ${WHO}`),
  pattern(
    `how(?:[’']?s| is| does) ${WHO}(?: look\\p{L}*)? (?:for|on|this|next|today|tomorrow|mon|tue|wed|thu|fri|sat|sun)\\p{L}*`,
  ),
  pattern(
    `(?:is|has|does) ${WHO} (?:got |have |be )?(?:busy|free|available|around|working|in|off|booked up|fully booked|full|anything|anybody|anyone|much|many|someone|somebody|any|time|space|room|gaps?|a gap)`,
  ),
];
const OF_CUSTOMERS: readonly RegExp[] = [
  pattern(
    `(?:when|what time|what day|which day)(?:[’']?s| is| does| do| did| has| was|s)? ${WHO} (?:coming|booked|due|in|here|next|com\\p{L}*|arriv\\p{L}*|back|supposed|got|have|hav\\p{L}*|book\\p{L}*)`,
  ),
  pattern(`(?:is|was) ${WHO} (?:coming|booked|due|expected)`),
  pattern(
    `(?:does|has|did) ${WHO} (?:have |got |have got |make |made )?(?:an?|any|the|booked|something|anything) ?(?:${VISITS}|in)?`,
  ),
  pattern(
    `(?:find|look up|pull up|bring up|search for|where is|where[’']?s)(?: me)? ${WHO}[’']s? (?:next |upcoming |last )?${VISITS}`,
  ),
  pattern(`when(?:[’']?s| is| are) ${WHO}[’']s? (?:next |upcoming )?${VISITS}`),
];

function named(who: string | undefined): string | undefined {
  const words = (who ?? '').split(/\s+/).filter((word) => word !== '');
  const start = words.findIndex((word) => !NOBODY.has(word.toLowerCase()));
  const rest = start < 0 ? [] : words.slice(start);
  const end = rest.findIndex((word) => NOBODY.has(word.toLowerCase()));
  const name = (end < 0 ? rest : rest.slice(0, end)).join(' ');
  return name === '' ? undefined : name;
}

/**
 * Whose day or bookings a question of staff is about, by whatever name: it need not be one that anybody has. Undefined where nobody is named.
 * @example readWhoseDay('show me Jess’s diary for friday') //=> { who: 'Jess', customer: false }
 */
export function readWhoseDay(text: string): WhoseDay | undefined {
  for (const [patterns, customer] of [
    [OF_CUSTOMERS, true],
    [OF_STAFF, false],
  ] as const)
    for (const each of patterns) {
      const who = named(each.exec(text)?.groups?.['who']);
      if (who !== undefined) return { who, customer };
    }
  return undefined;
}
