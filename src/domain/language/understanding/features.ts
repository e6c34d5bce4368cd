import { fold } from '../folded.ts';

/** What a place may have or do that people ask for or about. One line adds one. */
const FEATURES = {
  unisex:
    /(?<!\p{L})(?:unisex|uni-sex|(?:both )?(?:men|man|guys|male)s?'?s? (?:and|&) (?:women|woman|girls|female)s?'?s?|(?:both )?(?:women|woman|female)s?'?s? (?:and|&) (?:men|man|male)s?'?s?|both (?:genders|sexes)|all genders|either gender|(?:men|women)'?s? hair,? (?:too|also|as well)|cut (?:men|women)'?s?|men,? and,? women|mixed gender|for everyone|(?:for )?men only|women only)(?!\p{L})/u,
  cosmetic: /(?<!\p{L})cos?m[ea]n?tics?(?!\p{L})|(?<!\p{L})cosmetics?(?!\p{L})/u,
  wheelchair: /(?<!\p{L})(?:wheelchair|step-free|accessible)(?!\p{L})/u,
  parking: /(?<!\p{L})(?:parking|car park)(?!\p{L})/u,
  'card payment': /(?<!\p{L})(?:take|accept|pay by|pay with) (?:credit |debit )?cards?(?!\p{L})/u,
  insurance: /(?<!\p{L})(?:take|accept|in-network|covered by)\b.{0,20}(?<!\p{L})insurance(?!\p{L})/u,
} as const;
export type Feature = keyof typeof FEATURES;

/** Facts about somebody or some place that people ask for. One line adds one. */
const FACTS = {
  phone:
    /(?<!\p{L})(?:phone|telephone|mobile|cell|contact|number|numbers|contacts|(?:direct |phone )line|call (?:them|him|her|you|it)|reach (?:them|him|her|you|it)|get in touch|contacted)(?!\p{L})/u,
  address:
    /(?<!\p{L})(?:address|adress|addresses|street|location|located|situated|directions?|(?:how|where) (?:do|can|would) (?:i|we) (?:get to|find|reach) (?:you|it|there)|where(?:abouts)?(?:'s| is| are| exactly| can| do|(?: in [\p{L} ]+?)? (?:is|are))|where (?:the|it|they|this|that|he|she)|find (?:them|him|her) (?:at)|office at)(?!\p{L})/u,
  rating:
    /(?<!\p{L})(?:rating|ratings|rated|rate|reviews?|reviewed|stars|score|scores|reputation|any good|highly|(?:a )?good (?:doctor|dentist|salon|stylist)\?)(?!\p{L})/u,
  price:
    /(?<!\p{L})(?:price|prices|cost|costs|how much|fee|fees|charge|charges|expensive|pricey|pricing|set (?:me|us) back|price ?list)(?!\p{L})/u,
  hours:
    /(?<!\p{L})(?:opening hours|business hours|open until|opening times?|(?:when|what time|how (?:late|early)|till when|until when) (?:do|does|is|are|r) (?:you|u|they|it|he|she)(?: guys)? (?:open|close|closed|shut)|(?:(?:are|r|is) (?:you|u|ya|you guys|they|it|the \p{L}+)|u) (?:still )?(?:open|closed|shut) (?:on|at|over|in|during|this|today|tomorrow|now|late|\p{L}+days?|bank|christmas|easter|new))(?!\p{L})/u,
  email: /(?<!\p{L})(?:e-?mail)(?!\p{L})/u,
  website: /(?<!\p{L})(?:web ?site|web ?page|url|link)(?!\p{L})/u,
  city: /(?<!\p{L})(?:what|which) (?:city|town)(?!\p{L})/u,
  name: /(?<!\p{L})(?:what(?:'s| is| was)|tell me|know) (?:the |their |his |her )?name(?!\p{L})/u,
} as const;
export type Fact = keyof typeof FACTS | Feature;

const SENTENCES = /(?:[^.!?]|[.](?=\p{L}|\d))+[.!?]*/gu;
/** "Where can I find a barber?", "where's a good clinic?": somebody is looked for, and no address asked. */
const SEEKS_SOMEBODY =
  /(?<!\p{L})where(?:abouts)?(?:'s| is| are| can i| could i| do i| should i| might i| would i)? ?(?:find|get|go (?:to see|for)|see|look for)? ?(?:an?|some|any|good)(?: \p{L}+){0,3} (?!(?:address|number)\p{L}*)\p{L}+/u;
/** A sentence that asks, with or without its mark. */
const ASKS =
  /\?|(?<!\p{L})(?:what|whats|what's|where|wheres|where's|which|how|who|when|whether|if (?:it|they|he|she|the|this)|is (?:it|this|that|he|she|the|there)|are (?:they|you|these|the)|do (?:they|you|i)|does (?:it|he|she|this|that|the)|did they|(?:r|are) (?:u|ya)|got an?|can (?:i|you|they)|could (?:i|you)|may i|will you|would you|tell me|give me|get me|send me|share|show me|provide|let me (?:know|have|get|see)|can i|i (?:need|want|would like|wanted|require)|i'd (?:like|love)|wondering|need|know|find out|check|also|and|please|about)(?!\p{L})/u;
/** "A dentist that offers cosmetic services": what is looked for has it. */
const WANTED =
  /(?<!\p{L})(?:find|search|searching|look|looking|want|need|prefer|preferably|like|help me|would be|show me|get me|recommend|suggest|another|different|else|instead|only)(?!\p{L})/u;
const ABOUT_IT =
  /(?<!\p{L})(?:(?:is|are|do|does|did|if|whether|know if) (?:the|this|that|these|it|they|he|she|their|there)|(?:can|will) (?:it|they|he|she)|what|where|how)(?!\p{L})/u;

export type Features = { readonly wanted: readonly Feature[]; readonly asked: readonly Fact[] };

/**
 * What a text wants somebody or some place to have, and which facts it asks for.
 * @example readFeatures('Is it unisex? And what is the address?') //=> { wanted: [], asked: ['unisex', 'address'] }
 */
export function readFeatures(text: string): Features {
  const wanted = new Set<Feature>();
  const asked = new Set<Fact>();
  for (const sentence of fold(text).match(SENTENCES) ?? []) {
    const asks = ASKS.test(sentence);
    const searches = WANTED.test(sentence) && !ABOUT_IT.test(sentence);
    for (const [feature, pattern] of Object.entries(FEATURES) as [Feature, RegExp][])
      if (pattern.test(sentence)) (asks && !searches ? asked : wanted).add(feature);
    if (!asks && !/^\W*(?:phone|address|rating|number|location)/.test(sentence)) continue;
    for (const [fact, pattern] of Object.entries(FACTS) as [keyof typeof FACTS, RegExp][])
      if (pattern.test(sentence) && !(fact === 'address' && SEEKS_SOMEBODY.test(sentence))) asked.add(fact);
  }
  return { wanted: [...wanted].filter((feature) => !asked.has(feature)), asked: [...asked] };
}
