import type { IssuedHandle } from '../domain/dialogue/conversation.ts';
import type { Proposal } from '../domain/dialogue/proposal.ts';
import type { Card, Choice, Expectation, Reply, Row } from '../ports/channel.ts';
import type { Draft } from '../ports/interpreter.ts';
import type { CardView, Offer, View } from '../../tools/contract.ts';
import { propose } from './confirm.ts';
import type { TurnDeps } from './deps.ts';
import { wishInWords } from './repair/interruptions.ts';
import { choiceLabels, texts } from './texts.ts';
import type { PreparedOperation, TurnWork } from './work.ts';

/** What the turn wants to say, besides what the tools' views say. An empty text means: the views speak. */
export type Saying = { readonly text: string; readonly expects?: Expectation; readonly suggestions?: readonly string[] };

type Mint = (target: TurnWork['actions'][number]['target']) => string;

/** Builds the turn's one reply and the buttons behind it. Buttons are remembered in `work.actions`. */
export function composeReply(work: TurnWork, deps: TurnDeps, saying: Saying, id: string): Reply {
  const mint: Mint = (target) => {
    const action = `a${deps.ids.unique()}`;
    work.actions.push({ id: action, target });
    return action;
  };
  if (work.again) return { ...work.again, id };
  if (work.prepared.length > 0) return proposalReply(work, id, propose(work, work.prepared), saying, mint);
  if (work.corrected) work.voidOpenProposals();
  const spoken = saying.text.trim() || work.views.map((view) => view.text).join('\n\n') || texts.whatNext;
  const last: View | undefined = work.views.at(-1);
  const cardView = [...work.views].reverse().find((view) => view.card)?.card;
  const choices = [
    ...work.views.flatMap((view) => view.offers ?? []),
    ...(saying.suggestions ?? []).map((say): Offer => ({ label: say, say })),
  ]
    .map((offer) => choiceOf(offer, work, mint))
    .filter((choice) => choice !== undefined);
  const resume = work.resumable && resumeOffer(work.resumable, work, mint);
  const open = work.openProposal();
  const expects = open ? 'confirmation' : (saying.expects ?? last?.expects);
  const attachments = work.views.flatMap((view) => view.attachments ?? []);
  return {
    id,
    text: open
      ? `${spoken}\n\n${texts.proposalAgain} (${open.operations.map((operation) => operation.summary).join('; ')})`
      : [spoken, resume?.question].filter(Boolean).join('\n\n'),
    ...chosenFrom([...(open ? confirmChoices(open, mint) : []), ...(resume ? [resume.choice] : []), ...choices]),
    ...(cardView ? { card: cardOf(cardView, work, mint) } : {}),
    ...(expects ? { expects } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

const chosenFrom = (choices: readonly Choice[]): { readonly choices?: readonly Choice[] } =>
  choices.length > 0 ? { choices } : {};

/** After a side task: the way back to what it interrupted. */
function resumeOffer(wish: Draft, work: TurnWork, mint: Mint): { readonly question: string; readonly choice: Choice } {
  const words = wishInWords(wish, work.locale);
  const action = mint({ press: 'resume', text: words, draft: wish as Readonly<Record<string, unknown>> });
  return { question: texts.goBackTo(words), choice: { label: words, action } };
}

const confirmChoices = (proposal: Proposal, mint: Mint): Choice[] => [
  { label: choiceLabels.confirm, action: mint({ press: 'confirm', proposalId: proposal.id }) },
  { label: choiceLabels.decline, action: mint({ press: 'decline', proposalId: proposal.id }) },
];

/** What a proposal shows of its operations: one as it is, several one after the other under their own headings. */
const rowsOf = (prepared: readonly PreparedOperation[]): readonly Row[] =>
  prepared.length === 1
    ? prepared.flatMap((operation) => operation.prepared.rows)
    : prepared.flatMap((operation, index) => [
        { label: `Step ${index + 1}`, value: operation.prepared.summary },
        ...operation.prepared.rows,
      ]);

/** Lists that led to the proposal are not said again beside it; a question that is still open is. */
const besideProposal = (view: View): boolean => view.card === undefined;

function proposalReply(work: TurnWork, id: string, proposal: Proposal, saying: Saying, mint: Mint): Reply {
  const [first, ...more] = work.prepared;
  const title = first && more.length === 0 ? first.prepared.title : 'Please check all of this';
  const beside = work.views.filter(besideProposal).map((view) => view.text);
  const suggestions = (saying.suggestions ?? []).map((say): Choice => ({
    label: say,
    action: mint({ press: 'say', text: say }),
  }));
  return {
    id,
    text: [...beside, saying.text.trim(), texts.proposal].filter(Boolean).join('\n\n'),
    choices: [...confirmChoices(proposal, mint), ...suggestions],
    card: { type: 'proposal', title, rows: rowsOf(work.prepared), expiresAt: proposal.expiresAt },
    expects: 'confirmation',
  };
}

function choiceOf(offer: Offer, work: TurnWork, mint: Mint): Choice | undefined {
  if ('say' in offer) return { label: offer.label, action: mint({ press: 'say', text: offer.say }) };
  const issued = work.handles.resolve(offer.handle);
  return issued ? { label: offer.label, action: mintHandle(issued, mint) } : undefined;
}

const mintHandle = (issued: IssuedHandle, mint: Mint): string => mint({ press: 'handle', label: issued.label, issued });

function cardOf(view: CardView, work: TurnWork, mint: Mint): Card {
  if (view.type !== 'slots') return view;
  const slots = view.slots.flatMap(({ handle, ...shown }) => {
    const issued = work.handles.resolve(handle);
    return issued ? [{ ...shown, action: mintHandle(issued, mint) }] : [];
  });
  return { ...view, slots };
}
