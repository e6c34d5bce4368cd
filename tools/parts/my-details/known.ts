import type { Profile } from '../../../src/domain/people/profile.ts';
import { showProfile } from '../../../src/services/show-profile.ts';
import type { ShownProfile } from '../../../src/services/show-profile.ts';
import type { ExecuteContext, PersonKnown, Prepared, ToolContext } from '../../contract.ts';
import type { ToolDeps } from '../deps.ts';
import { spoken } from '../words.ts';
import { languageName } from './language.ts';
import type { Speech } from './words.ts';
import { sourced, timeWords } from './words.ts';

/** What is stored of the person who speaks, and the same completed by what they said in this conversation. */
export async function knownOf(
  { principal, business, contact: said, draft }: ToolContext,
  deps: ToolDeps,
): Promise<{ readonly stored: ShownProfile; readonly known: ShownProfile }> {
  const stored = await showProfile(deps.services, { principal, businessId: business._id });
  const contact = { ...said, ...draft.contact, ...stored.contact };
  const name = stored.contact?.name || draft.contact?.name || said?.name || '';
  return { stored, known: { ...stored, ...(Object.keys(contact).length > 0 ? { contact: { ...contact, name } } : {}) } };
}

/** A proposal about what is known; what is compared at the yes is what is stored alone, since nothing else is there then. */
export async function proposedOf(
  propose: (shown: ShownProfile) => Promise<Prepared | undefined>,
  context: ToolContext,
  deps: ToolDeps,
): Promise<Prepared | undefined> {
  const { stored, known } = await knownOf(context, deps);
  const [proposed, again] = await Promise.all([propose(known), propose(stored)]);
  return proposed && { ...proposed, shows: again?.shows ?? {} };
}

/** What the conversation knows from now on. */
export async function personNow(
  { principal }: Pick<ExecuteContext, 'principal'>,
  deps: ToolDeps,
  forgets?: true,
): Promise<PersonKnown> {
  const shown = await showProfile(deps.services, { principal, businessId: principal.businessId });
  const { contact, timeZone: _zone, locale: _locale, ...profile } = shown;
  const known: Profile | null = Object.keys(profile).length > 0 ? profile : null;
  return { contact: contact ?? null, profile: known, ...(forgets ? { forgets } : {}) };
}

export const FIELDS = ['name', 'phone', 'email', 'service', 'provider', 'time', 'language'] as const;
export type Field = (typeof FIELDS)[number];
export const isContact = (field: Field): field is 'name' | 'phone' | 'email' =>
  field === 'name' || field === 'phone' || field === 'email';
export const labelOf = (field: Field, { say }: Speech): string => say(`details.${field}`);

/** One thing that is known, in words; undefined: nothing. */
export function knownValue(
  field: Field,
  { contact, service, provider, time, language }: ShownProfile,
  speech: Speech,
): string | undefined {
  switch (field) {
    case 'service':
      return service?.value;
    case 'provider':
      return provider?.value;
    case 'time':
      return time && timeWords(time.value, speech);
    case 'language':
      return language && languageName(language.value);
    case 'name':
      return contact && contact.name !== '' ? spoken(contact.name) : undefined;
    default:
      return contact?.[field];
  }
}

/** What is known, line by line, each preference with where it is known from. */
export const linesOf = (
  shown: ShownProfile,
  speech: Speech,
): readonly { readonly field: Field; readonly label: string; readonly value: string }[] =>
  FIELDS.flatMap((field) => {
    const value = knownValue(field, shown, speech);
    if (value === undefined) return [];
    const known = isContact(field) ? undefined : shown[field];
    return [{ field, label: labelOf(field, speech), value: known ? sourced(known, value, speech) : value }];
  });
