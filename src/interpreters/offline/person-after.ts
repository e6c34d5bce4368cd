/** Words around a person's name when staff speak of a booking; none of them is a name. */
const AROUND: ReadonlySet<string> = new Set(
  (
    'approve accept decline reject refuse turn down confirm mark as done completed complete attended undo take back remove revert the a an of for to that this it her his ' +
    'their them him she he they request requests booking appointment no show noshow showed no-show did didnt didn not never come came turn up appear missed stood me us after all ' +
    'please pls today yesterday from was is has have and so just one on at lesson haircut s t yes ok okay with by in again was morning afternoon last ' +
    'say give tell let we i can cannot cant could would will wont please hasnt turned shown appeared failed served finished tick off took place over here there make made ' +
    'take taken fine good not wait waiting for him rang called phoned client customer allow allowed agree agreed go ahead green light thumbs happy confirmed approved accepted deny ' +
    'denied dismiss knock back declined rejected refused dont do want won t wont will ll d ve re would like see all left gone been attend sign any forgot forget forgotten late ' +
    'book sorry im youre were hes shes theyre session visit appointments bookings set close closed finish over complete let lets lovely great sure welcome my our reserve pass missing absent actually really fact oh wait eventually showed late cancelled canceled min minute wasnt there isnt'
  ).split(' '),
);

/**
 * The name in what staff say of somebody's booking: the first one or two words in a row that are none of ours.
 * Words of the services are none either.
 * @example readPersonAfter('Approve Anna Berg’s request', []) //=> 'Anna Berg'
 */
export function readPersonAfter(text: string, services: readonly string[]): string | undefined {
  const others = new Set(services.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)));
  const words =
    text
      .replace(/[’']s\b/gi, ' ,')
      .replace(/[’']/g, '')
      .match(/[\p{L}-]+|[,.;!?\d]+/gu) ?? [];
  const isName = (word: string): boolean =>
    /\p{L}/u.test(word) && !AROUND.has(word.toLowerCase()) && !others.has(word.toLowerCase());
  const start = words.findIndex(isName);
  if (start < 0) return undefined;
  const rest = words.slice(start);
  const end = rest.findIndex((word) => !isName(word));
  return rest.slice(0, end < 0 ? 3 : Math.min(end, 3)).join(' ');
}
