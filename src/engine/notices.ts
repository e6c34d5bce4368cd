import type { Conversation, Delivery } from '../domain/dialogue/conversation.ts';
import type { Notice, NoticeChoice } from '../domain/dialogue/notice.ts';
import type { Language } from '../domain/wording/languages.ts';
import { languageOf } from '../domain/wording/languages.ts';
import type { Choice, Reply } from '../ports/channel.ts';
import type { TurnEnd } from '../ports/store.ts';
import type { TurnDeps } from './deps.ts';
import { handoffAfterNotice } from './handoff.ts';
import { sayTarget } from './buttons.ts';
import type { FinishedTurn } from './lines.ts';
import { botLine, deliveredMarks } from './lines.ts';
import type { EngineState, IssuedAction } from './state.ts';
import { boundHistory } from './earlier.ts';
import { boundActions, boundAnswered, readState } from './state.ts';

/** The inbox key of a notice: one per conversation and dedupe id. */
export const noticeKey = (conversationId: string, dedupeId: string): string => `notice|${conversationId}|${dedupeId}`;

type Button = { readonly choice: Choice; readonly action: IssuedAction; readonly answers?: 'yes' | 'no' | undefined };

function button(choice: NoticeChoice, deps: TurnDeps, language: Language): Button {
  const id = `a${deps.ids.unique()}`;
  const { label } = choice;
  return 'say' in choice
    ? { choice: { label, action: id }, action: { id, target: sayTarget(choice, language) } }
    : {
        choice: { label, action: id },
        action: { id, target: { press: 'run', label, operation: choice.operation } },
        answers: choice.answers,
      };
}

/**
 * The turn that tells a notice: one bot line with its buttons, no interpreter, nothing of what the person was about changes. Where the notice asks for a
 * yes or no, a proposal that was waiting for a bare yes is asked again before it is carried out.
 */
export function noticeTurn(conversation: Conversation, delivery: Delivery, notice: Notice, deps: TurnDeps): FinishedTurn {
  const state = readState(conversation.state);
  const turn = conversation.turns + 1;
  const seq = conversation.seq + 1;
  const keys = [delivery.key];
  const buttons = (notice.choices ?? []).map((choice) => button(choice, deps, languageOf(conversation.locale)));
  const reply: Reply = {
    id: `${conversation._id}|${turn}|0`,
    text: notice.text,
    ...(notice.card ? { card: notice.card } : {}),
    ...(buttons.length > 0 ? { choices: buttons.map(({ choice }) => choice) } : {}),
  };
  const { asked: _before, expects, ...kept } = state;
  const asked = Object.fromEntries(buttons.flatMap(({ answers, action }) => (answers ? [[answers, action.id]] : [])));
  const handoff = handoffAfterNotice(conversation.handoff, notice);
  const asks = Object.keys(asked).length > 0;
  const { id: _id, ...lastReply } = reply;
  const next: EngineState = {
    ...kept,
    lastReply,
    actions: boundActions([...state.actions, ...buttons.map(({ action }) => action)]),
    ...boundHistory(
      [
        ...state.history,
        { role: 'assistant', text: notice.by === undefined ? notice.text : `[said by a person of the business] ${notice.text}` },
      ],
      state.earlier,
    ),
    answered: boundAnswered(state.answered, keys),
    ...(asks ? { asked, expects: 'anything' } : expects ? { expects } : {}),
  };
  const end: TurnEnd = {
    consumed: keys,
    state: next as unknown as TurnEnd['state'],
    proposals: conversation.proposals,
    outgoing: [botLine(conversation, turn, seq, reply, keys, deps.clock.now()), ...deliveredMarks(keys)],
    turns: turn,
    seq,
    ...(handoff !== undefined ? { handoff } : {}),
  };
  return { end, said: { reply, seq } };
}
