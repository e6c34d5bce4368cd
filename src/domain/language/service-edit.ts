import { normalise } from './tokens.ts';

/** What shall be different about a service from now on. `minutes` of a length are read by whoever reads durations. */
export type ServiceEdit =
  | {
      readonly kind: 'price';
      readonly amount: number;
      readonly step: 'to' | 'up' | 'down' | 'percent_up' | 'percent_down';
      /** A service in words that name none of ours. */
      readonly unknown?: string;
    }
  | { readonly kind: 'length'; readonly step: 'to' | 'longer' | 'shorter' }
  | { readonly kind: 'done_by'; readonly does: boolean }
  /** Services added, removed or renamed. */
  | { readonly kind: 'catalogue' }
  /** A price or a length for some dates only, or from a later one. */
  | { readonly kind: 'dated' }
  /** A price of one person’s alone. */
  | { readonly kind: 'personal' }
  /** A number that may be a price or minutes. */
  | { readonly kind: 'unclear'; readonly number: number };

/** What the words name besides. `minutes`: a length of time that they say. */
export type EditMentions = {
  readonly service: boolean;
  readonly provider: boolean;
  readonly minutes: boolean;
  readonly when: boolean;
};

const CURRENCY = String.raw`(?:£|\$|€|₹|¥|rs\.?|inr|usd|eur|gbp|chf|cad|aud)`;
const UNIT = String.raw`(?:£|€|₹|\$|pounds?|quid|dollars?|bucks?|euros?|rupees?|rs|inr|usd|eur|gbp|chf|p|pence|cents?)`;
const NUMBER = String.raw`\d{1,3}(?:[,.]\d{3})+(?:\.\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?`;
const MONEY = new RegExp(
  String.raw`(?<![\p{L}\d:.,])(?<sign>${CURRENCY}\s?)?(?<number>${NUMBER})(?![\d:]|\s*(?:am|pm|mins?|minutes?|h|hrs?|hours?|seats?|people|places|students|spots|days?|weeks?)(?![\p{L}]))(?:\s?(?<percent>%|per ?cent\b)|\s?(?<unit>${UNIT})(?![\p{L}]))?`,
  'iu',
);
const ASKS =
  /^\W*(?:(?:so|and|but|hi|hey|ok)\W+)*(?:how|what|whats|what[’']s|which|who|when|where|why|does|do|did|is|are|was|were|has|have)\b/i;
const POLITE = /^\W*(?:(?:please|pls|hi|hey|ok)\W+)*(?:can|could|would|will) (?:you|u|we|i)\b/i;

const COSTS = /\b(?:pric\w*|costs?|rates?|fees?|charg\w+|tariffs?)\b/i;
const UP =
  /\b(?:rais\w*|increas\w*|(?:put|push|bump|mov|tak|bring|nudg)\w*\b.{0,40}\bup|up(?:ped|ping)?|bump\w*|lift\w*|hik\w+|add\w*|more|extra|dearer|higher)\b/i;
const DOWN =
  /\b(?:lower\w*|reduc\w*|drop\w*|decreas\w*|cut\w*(?= (?:the|our|my|all|down|prices?)\b)|(?:bring|tak|put|knock|com)\w*\b.{0,40}\b(?:down|off)|less|cheaper|off|discount\w*|knock\w*)\b/i;
const BY = /\bby\b/i;
const TO = /(?:\b(?:to|at|is|are|be|costs?|now|=|of|for|make|set|charge)\b|[:=])[^\d]{0,12}$/i;
const SETS =
  /\b(?:make|set|chang\w+|updat\w+|adjust\w*|edit|put|charg\w+|costs?|price[sd]?|is now|are now|now|should (?:be|cost)|will (?:be|cost)|goes? (?:up|down)|going (?:up|down)|from now on)\b|[:=]/i;

const toNumber = (text: string): number => {
  const plain = /^\d{1,3}(?:[,.]\d{3})+/.test(text) ? text.replace(/[,.](?=\d{3})/g, '') : text.replace(',', '.');
  return Number(plain);
};

function priceIn(said: string, { service, provider, when }: EditMentions): ServiceEdit | undefined {
  const text = inDigits(said);
  const found = MONEY.exec(text);
  const { sign, number, percent, unit } = found?.groups ?? {};
  if (!found || number === undefined || NO_PRICE.test(text)) return undefined;
  const costs = COSTS.test(text);
  const all = !service && ALL_PRICES.test(text);
  const unknown =
    service || all
      ? undefined
      : UNKNOWN.map((each) => each.exec(text)?.groups?.['name'])
          .find(Boolean)
          ?.trim();
  const money = sign !== undefined || unit !== undefined || percent !== undefined;
  const rises = UP.test(text) ? 'up' : DOWN.test(text) ? 'down' : undefined;
  if (!(service || all || (unknown !== undefined && (costs || money)))) return undefined;
  // A bare number is money where prices are spoken of, or where a service goes up or down.
  if (!(money || costs || (rises !== undefined && !when && BY_OR_TO.test(text))))
    return service && !when && !provider && BARE.test(text) ? { kind: 'unclear', number: toNumber(number) } : undefined;
  const before = text.slice(0, found.index);
  const stepped = rises !== undefined && (BY.test(before) || !TO.test(before));
  if (!stepped && (percent !== undefined || !(SETS.test(text) || rises !== undefined || (money && TO.test(before)))))
    return undefined;
  if (when) return { kind: 'dated' };
  if (provider) return { kind: 'personal' };
  const amount = toNumber(number) / (/^(?:p|pence|cents?)$/i.test(unit ?? '') ? 100 : 1);
  const step = !stepped ? 'to' : percent === undefined ? rises : (`percent_${rises}` as const);
  return { kind: 'price', amount, step, ...(unknown === undefined ? {} : { unknown }) };
}
/** "Make the haircut 50", "colour is 120 from now on". */
const BARE =
  /^\W*(?:(?:please|pls|can you|could you)\W+)*(?:(?:make|set|change|put|update|price) [\p{L} -]+? (?:to |at )?\d{1,4}|[\p{L} -]+? (?:is|are|=|:|should be|will be) (?:now )?\d{1,4}(?= from now| now)|[\p{L} -]+? (?:is|are) now \d{1,4})(?: (?:from now on|now|please|pls))*\W*$/iu;
const NO_PRICE = /\b(?:deposit|tip|voucher|refund|fine|paid|pay|owes?|invoice|note)\b/i;
const ALL_PRICES =
  /\b(?:prices|rates|fees|everything|charges)\b(?! (?:of|for) (?!all|every))|\b(?:all|every|each) (?:of )?(?:the |our |my )?(?:services?|treatments?|prices?)\b/i;
/** "The price of a perm", "raise the perm price to": what is meant, though nothing here is called so. */
const UNKNOWN: readonly RegExp[] = [
  /\b(?:price|cost|rate|fee|charge)s? (?:of|for) (?:an? |the |our |my )?(?<name>\p{L}[\p{L} -]*?)(?= (?:to|by|is|are|at|now|from|up|down|should|will)\b|\s*[=:]|$)/iu,
  /\b(?:raise|increase|lower|reduce|change|set|make|update|drop|cut|put)\s+(?:up |down )?(?:the |our |my )?(?<name>\p{L}[\p{L} -]*?)(?: (?:price|cost|rate|fee)s?)? (?:to|by|up|down)\b/iu,
];

/** A number in words stands as digits, a fiver as five. */
function inDigits(text: string): string {
  const coins = text.replace(/\b(?:an? )?fiver\b/gi, '5 pounds').replace(/\b(?:an? )?tenner\b/gi, '10 pounds');
  return /\d/.test(coins) ? coins : normalise(coins).text;
}
const BY_OR_TO = /\b(?:by|to)\s+\D{0,3}\d/i;

const LONGER = /\b(?:longer|extend\w*|lengthen\w*|add\w*|increas\w*|extra|more)\b/i;
const SHORTER = /\b(?:shorter|shorten\w*|cut\w*|reduc\w*|trim\w*(?= (?:\d|it|the))|less|decreas\w*|quicker)\b/i;
const LASTS =
  /\b(?:make|set|chang\w+|updat\w+|adjust\w*|should (?:be|take|last)|(?:now )?(?:takes?|lasts?)|is now|are now|now|will (?:be|take|last)|need(?:s)? (?:to be )?|allow|give|schedule|book)\b|[:=]|\b(?:length|duration|long)\b/i;
const NO_LENGTH =
  /\b(?:late|early|behind|break|lunch|between|before|after|notice|buffer|gap|ahead|advance|block\w*|off|travel\w*|in \d+ ?(?:min|hour|h)|delay\w*|push|move|tomorrow|today)\b/i;
/** One person’s visit is no service: "make Ada’s haircut an hour". */
const SOMEBODYS = /\b\p{L}+[’']s (?:\p{L}+ )?/u;

function lengthIn(text: string, { service, minutes, when }: EditMentions): ServiceEdit | undefined {
  if (
    !service ||
    !minutes ||
    when ||
    NO_LENGTH.test(text) ||
    SOMEBODYS.test(text.replace(/\b(?:let|what|it|that)[’']s\b/gi, ' '))
  )
    return undefined;
  const by = BY.test(text) || /\b(?:longer|shorter|extra|more|less)\b/i.test(text) || /\badd\b/i.test(text);
  const asked = by || LASTS.test(text) || LONGER.test(text) || SHORTER.test(text);
  if (asked && when) return { kind: 'dated' };
  if (by && SHORTER.test(text)) return { kind: 'length', step: 'shorter' };
  if (by && LONGER.test(text)) return { kind: 'length', step: 'longer' };
  return asked ? { kind: 'length', step: 'to' } : undefined;
}

const NO_MORE =
  /\b(?:no longer|not any ?more|(?:doesn|don|isn|aren|can|won)(?:[’']?t)|does not|do not|cannot|can not|will not|stop(?:s|ped)?|quit\w*|give[sn]? up)\b.*\b(?:do(?:es|ing)?|offer\w*|take\w*|provid\w*|handl\w*|perform\w*)\b/i;
const DOES_NOW =
  /\b(?:(?:can|could|will|[’']ll|is able to|is going to|starts?|began|is trained to)(?: now| also| too)? (?:do|doing|offer|take|provide|perform)|(?:is|are) (?:now|also)(?: also)? (?:doing|offering|taking|providing)|(?:also|now)(?: also)? (?:does|do|offers|provides|takes)|(?:does|offers|provides) .*\b(?:now|too|also|as well|from now on))\b/i;
const ASSIGN = /^\W*(?:(?:please|pls|can you|could you)\W+)*(?:add|assign|put|let|allow)\b/i;
const UNASSIGN = /^\W*(?:(?:please|pls|can you|could you)\W+)*(?:remove|take|unassign|drop)\b/i;

function doneByIn(text: string, { service, provider, when, minutes }: EditMentions): ServiceEdit | undefined {
  if (!service || !provider || when || minutes || /\d/.test(text)) return undefined;
  if (NO_MORE.test(text)) return { kind: 'done_by', does: false };
  if (DOES_NOW.test(text)) return { kind: 'done_by', does: true };
  if (
    ASSIGN.test(text) &&
    /\b(?:to|do|does|offer|on)\b/i.test(text) &&
    !/\b(?:booking|appointment|note|waitlist|list)\b/i.test(text)
  )
    return { kind: 'done_by', does: true };
  return UNASSIGN.test(text) &&
    /\b(?:from|off)\b/i.test(text) &&
    !/\b(?:booking|appointment|note|waitlist|list|calendar|diary)\b/i.test(text)
    ? { kind: 'done_by', does: false }
    : undefined;
}

const SERVICE_WORD = /\b(?:services?|treatments?|menu|price ?list)\b/i;
const ADDS =
  /^\W*(?:(?:please|pls|can you|could you|can we|i want to|i[’']d like to|we want to|let[’']s)\W+)*(?:add|create|introduce|make|remove|delete|rename|start (?:offering|doing)|stop (?:offering|doing)|get rid of|drop|discontinue|take)\b/i;
const DROPPED =
  /\b(?:we|i)(?:[’']ll|[’']re)?(?: \p{L}+)? ?(?:no longer|don[’']?t|do not|won[’']?t|will not|not|stopp?(?:ed|ing|s)?)\b.*\b(?:do(?:ing)?|offer\w*|sell\w*|provid\w*)\b.*\b(?:any ?more|any longer|now)\b|\b(?:we|i)(?: \p{L}+)? (?:no longer|stopped|stop|are stopping) (?:do(?:ing)?|offer\w*|sell\w*|provid\w*)\b|\b(?:we|i) (?:also|now) (?:also )?(?:do|offer) (?!not\b)(?:\p{L}+ ){1,4}(?:now|too|as well)\b/iu;

function catalogueIn(text: string, { service, provider, when }: EditMentions): ServiceEdit | undefined {
  if (provider || /\b(?:booking|appointment|note|waitlist|calendar|block|break)\b/i.test(text)) return undefined;
  if (ADDS.test(text) && SERVICE_WORD.test(text)) return { kind: 'catalogue' };
  if (service && /^\W*(?:stop (?:offering|doing)|discontinue|rename|get rid of)\b/i.test(text) && !when)
    return { kind: 'catalogue' };
  return DROPPED.test(text) && !when ? { kind: 'catalogue' } : undefined;
}

/**
 * What staff say shall be different about a service; undefined for questions and anything else.
 * @example readServiceEdit('colour now costs 120', { service: true, provider: false, minutes: false, when: false }) //=> { kind: 'price', amount: 120, step: 'to' }
 */
export function readServiceEdit(text: string, mentions: EditMentions): ServiceEdit | undefined {
  if ((ASKS.test(text) || /\?\s*$/.test(text)) && !POLITE.test(text)) return undefined;
  return catalogueIn(text, mentions) ?? priceIn(text, mentions) ?? lengthIn(text, mentions) ?? doneByIn(text, mentions);
}

/** An amount of money alone: "no, 55", "make it £49.50". */
export function readAmountAlone(text: string): number | undefined {
  const found =
    /^\W*(?:(?:no|nope|actually|sorry|wait|make (?:it|that)|i mean(?:t)?|rather|better|only|just|it should be|should be|to)\W+)*(?:£|\$|€|₹)?\s?(\d{1,6}(?:[.,]\d{1,2})?)\s?(?:£|€|pounds?|quid|dollars?|euros?|rupees?)?\W*$/i.exec(
      text,
    );
  return found?.[1] === undefined ? undefined : toNumber(found[1]);
}
