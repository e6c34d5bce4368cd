/** "Back to the assistant", said by somebody who waits for a person. */
const BOT = String.raw`(?:bot|assistant|robot|machine|ai|automat(?:ic|ed)(?: (?:assistant|chat|booking))?|computer)`;
const ASKS = new RegExp(
  String.raw`^\W*(?:(?:ok(?:ay)?|actually|never ?mind|please|no|hi|hello)\W+)*(?:(?:can|could|may) (?:i|we|you) )?(?:i(?:['’]d| would| will|['’]ll)?(?: (?:rather|like to|want to|just))? )?(?:(?:go|get|take me|switch|put me|bring me|return)\s*(?:back )?(?:to|with)|back to|(?:carry on|continue|go on|talk|speak|chat)(?: (?:again|on))? (?:with|to)|use|bring back|get me|i want) (?:the |an? |your )?(?:booking |chat |virtual )?${BOT}\b`,
  'iu',
);

/**
 * Whether somebody who was handed to a person wants the bot again.
 * @example asksForTheBot('ok, back to the assistant please') //=> true
 */
export const asksForTheBot = (text: string): boolean => ASKS.test(text);
