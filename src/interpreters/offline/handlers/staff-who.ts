/** Words that speak of all who work there. */
export const EVERYONE =
  /\b(?:every(?:one|body)|nobody|no one|none of us|all(?: of (?:us|them))|all three|both|whole (?:team|shop|salon|studio|business))\b/i;
/** "We close", "the shop is shut": all who work there. */
const WE =
  /\b(?:we|we[’']re|we[’']ll|us|our|the (?:shop|salon|studio|clinic|practice|surgery|place|office|business|team))\b|^\W*(?:shop|salon|studio|clinic|practice|office)\b/i;

/** Whose time is meant: the one who is named, or all where the words speak of everybody. */
export const whose = (text: string, provider: string | undefined): string | undefined =>
  EVERYONE.test(text) || (provider === undefined && WE.test(text)) ? 'everyone' : provider;
