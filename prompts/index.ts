import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The variables of each prompt; a test compares them with the templates both ways. */
export const VARIABLES = {
  policy: [],
  business: [
    'speaker',
    'name',
    'kind',
    'about',
    'timeZone',
    'locale',
    'currency',
    'reach',
    'policy',
    'locations',
    'services',
    'providers',
  ],
  volatile: [
    'now',
    'days',
    'language',
    'locale',
    'contact',
    'draft',
    'expects',
    'proposal',
    'pressed',
    'profile',
    'earlier',
    'handles',
  ],
} as const;

export type PromptName = keyof typeof VARIABLES;
export type PromptValues<Name extends PromptName> = Readonly<Record<(typeof VARIABLES)[Name][number], string>>;

/** Text pieces at even places, variable names at odd ones. */
type Template = { readonly source: string; readonly pieces: readonly string[] };
const templates = new Map<PromptName, Template>();

function template(name: PromptName): Template {
  let found = templates.get(name);
  if (!found) {
    const source = readFileSync(new URL(`./${name}.md`, import.meta.url), 'utf8').trim();
    found = { source, pieces: source.split(/\{\{(\w+)\}\}/) };
    templates.set(name, found);
  }
  return found;
}

/**
 * A prompt with its variables filled in; each file is read once. Values are put in as they are: whoever calls delimits third-party text.
 * Throws when a variable of the template has no value, or when a value has no place in the template.
 * @example renderPrompt('volatile', { now: 'Now: Tuesday …', … }) //=> '# Now\n\nNow: Tuesday …'
 */
export function renderPrompt<Name extends PromptName>(name: Name, values: PromptValues<Name>): string {
  const { pieces } = template(name);
  const given: Readonly<Record<string, string | undefined>> = values;
  const used = new Set<string>();
  const text = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece;
    const value = given[piece];
    if (value === undefined) throw new Error(`prompt ${name}: expected a value for {{${piece}}}, got none`);
    used.add(piece);
    return value;
  });
  const surplus = Object.keys(given).filter((key) => !used.has(key));
  if (surplus.length > 0) throw new Error(`prompt ${name}: no place for ${surplus.join(', ')}; add {{…}} to prompts/${name}.md`);
  return text.join('');
}

/** The names of the variables that a template holds, in order. */
export const variablesIn = (name: PromptName): readonly string[] => template(name).pieces.filter((_, index) => index % 2 === 1);

let version: string | undefined;
/** Changes whenever the words of any prompt change; part of the prompt cache key. Twelve hexadecimal characters. */
export function promptVersion(): string {
  version ??= createHash('sha256')
    .update((Object.keys(VARIABLES) as PromptName[]).map((name) => template(name).source).join('\u0000'))
    .digest('hex')
    .slice(0, 12);
  return version;
}
