import type { Role } from '../domain/people/principal.ts';
import type { ToolSpec } from '../ports/interpreter.ts';
import type { ToolResult } from '../../tools/contract.ts';
import { handOver } from './handoff.ts';
import { clearedDraft } from './state.ts';
import type { TurnWork } from './work.ts';

/** A tool that changes only the conversation itself, so the engine runs it. */
export type OwnTool = { readonly spec: ToolSpec; run(work: TurnWork, args: Readonly<Record<string, unknown>>): ToolResult };

/** Said when the conversation goes to the people of the business, with how else to reach them. */
function handedOver({ business, wording }: TurnWork): string {
  const ways = [business.phone, business.email].filter((way) => way !== undefined);
  const passedOn = wording.say('engine.handedOver', { business: business.name });
  return ways.length > 0 ? `${passedOn} ${wording.say('engine.reachSooner', { ways: wording.anyOf(ways) })}` : passedOn;
}

/** A customer's conversation goes to the people of the business; they themselves have nobody to be handed to. */
function toPeople(work: TurnWork, reason: string | undefined): ToolResult {
  if (work.conversation.principal.role !== 'customer')
    return {
      ok: true,
      data: { handedOver: false },
      view: { text: work.wording.say('engine.staffOnTheirOwn'), expects: 'anything' },
    };
  handOver(work, reason);
  return {
    ok: true,
    data: { handedOver: true, next: 'Say nothing more: people answer from here.' },
    view: {
      text: handedOver(work),
      offers: [work.wording.button('engine.backToTheBot')],
      expects: 'anything',
    },
  };
}

/** In alphabetical order. */
export const ownTools: readonly OwnTool[] = [
  {
    spec: {
      name: 'drop_request',
      description: 'Forget what is being asked for (not any booking) when the person says "never mind" or wants to start over.',
      effect: 'read',
      parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
    },
    run: ({ draft, wording }) => ({
      ok: true,
      data: { dropped: true },
      draft: clearedDraft(draft),
      view: { text: wording.say('engine.dropped'), expects: 'anything' },
    }),
  },
  {
    spec: {
      name: 'request_human',
      description:
        'Hands the conversation to the people of the business: the person wants to talk to a human, or you cannot help. You are silent until they hand it back.',
      effect: 'read',
      parameters: {
        type: 'object',
        properties: { reason: { type: ['string', 'null'], description: 'In a few words.' } },
        required: ['reason'],
        additionalProperties: false,
      },
    },
    run: (work, { reason }) => toPeople(work, typeof reason === 'string' ? reason : undefined),
  },
];

/** Those that a role may use: people of the business have nobody to be handed to. */
export const ownToolsFor = (role: Role): readonly OwnTool[] =>
  role === 'customer' ? ownTools : ownTools.filter(({ spec }) => spec.name !== 'request_human');
