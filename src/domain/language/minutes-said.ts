const HALF_MORE = String.raw`(?<more>\s+and\s+a\s+(?:half|quarter))?`;
const LENGTH = new RegExp(
  String.raw`(?<quarters>three[- ]quarters|(?:a )?quarter) of an hour|(?<half>half an hour)|(?<hour>an hour)${HALF_MORE}|(?<many>\d{1,3}(?:\.\d)?)(?<middle>\s+and\s+a\s+half)?\s*-?\s*(?<unit>h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?)(?![\p{L}])(?:\s*(?:and\s+)?(?<rest>\d{1,2})\s*m(?:in(?:ute)?s?)?(?![\p{L}])|(?<end>\s+and\s+a\s+(?:half|quarter)))?`,
  'iu',
);

const moreOf = (words: string | undefined): number => (words === undefined ? 0 : /half/i.test(words) ? 30 : 15);

/**
 * The first length of time in a text, in minutes; undefined where none is said.
 * @example minutesSaid('about a quarter of an hour late') //=> 15
 * @example minutesSaid('an hour and a half') //=> 90
 */
export function minutesSaid(text: string): number | undefined {
  const found = LENGTH.exec(text)?.groups;
  if (!found) return undefined;
  if (found['quarters'] !== undefined) return /three/i.test(found['quarters']) ? 45 : 15;
  if (found['half'] !== undefined) return 30;
  if (found['hour'] !== undefined) return 60 + moreOf(found['more']);
  const inHours = /^h/i.test(found['unit'] ?? '');
  const many = Number(found['many']) + (found['middle'] === undefined ? 0 : 0.5);
  return inHours ? Math.round(many * 60) + Number(found['rest'] ?? 0) + moreOf(found['end']) : many;
}
