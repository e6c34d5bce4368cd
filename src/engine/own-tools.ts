import type { ToolSpec } from '../ports/interpreter.ts';
import type { Business } from '../domain/people/business.ts';
import type { ToolResult } from '../../tools/contract.ts';
import { humanContact, texts } from './texts.ts';

/** A tool that changes only the conversation itself, so the engine runs it. */
export type OwnTool = { readonly spec: ToolSpec; run(business: Business): ToolResult };

const clearedDraft = {
  goal: null,
  service: null,
  provider: null,
  anyProvider: null,
  day: null,
  time: null,
  slot: null,
  booking: null,
  whenSaid: null,
} as const;

/** In alphabetical order. */
export const ownTools: readonly OwnTool[] = [
  {
    spec: {
      name: 'drop_request',
      description: 'Forget what is being asked for (not any booking) when the person says "never mind" or wants to start over.',
      effect: 'read',
      parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
    },
    run: () => ({ ok: true, data: { dropped: true }, draft: clearedDraft, view: { text: texts.dropped, expects: 'anything' } }),
  },
  {
    spec: {
      name: 'request_human',
      description: 'The person wants to talk to a human, or you cannot help.',
      effect: 'read',
      parameters: {
        type: 'object',
        properties: { reason: { type: ['string', 'null'], description: 'In a few words.' } },
        required: ['reason'],
        additionalProperties: false,
      },
    },
    run: (business) => ({ ok: true, data: { noted: true }, view: { text: humanContact(business), expects: 'anything' } }),
  },
];
