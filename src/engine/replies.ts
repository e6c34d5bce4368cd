import type { IssuedHandle } from '../domain/dialogue/conversation.ts';
import type { Proposal } from '../domain/dialogue/proposal.ts';
import { spokenLocale } from '../domain/wording/languages.ts';
import type { Card, Choice, Expectation, Reply, Row } from '../ports/channel.ts';
import type { Draft, Suggestion } from '../ports/interpreter.ts';
import type { CardView, Offer, View } from '../../tools/contract.ts';
import { propose } from './confirm.ts';
import type { TurnDeps } from './deps.ts';
import { offerWords, sayTarget } from './buttons.ts';
import { wishInWords } from './repair/interruptions.ts';
import type { TurnWork } from './work.ts';

/** What the turn wants to say, besides what the tools' views say. An empty text means: the views speak. */
export type Saying = { readonly text: string; readonly expects?: Expectation; readonly suggestions?: readonly Suggestion[] };

type Mint = (target: TurnWork['actions'][number]['target']) => string;

/** Builds the turn's one reply and the buttons behind it. Buttons are remembered in `work.actions`. */
export function composeReply(work: TurnWork, deps: TurnDeps, saying: Saying, id: string): Reply {
  const mint: Mint = (target) => {
    const action = `a${deps.ids.unique()}`;
    work.actions.push({ id: action, target });
    return action;
  };
  if (work.again) return { ...work.again, id };
  return withLanguageOffer(replyOf(work, saying, id, mint), work, mint);
}

/** Beside the answer: whether to go on in the language in which the person writes. */
function withLanguageOffer(reply: Reply, { languageOffer }: TurnWork, mint: Mint): Reply {
  if (!languageOffer) return reply;
  const { language, text } = languageOffer;
  const { question, label } = offerWords(language);
  const choice: Choice = { label, action: mint({ press: 'language', language, label, text }) };
  return { ...reply, text: `${reply.text}\n\n${question}`, choices: [...(reply.choices ?? []), choice] };
}

/** Without those whose place a later one takes. */
const saidViews = (views: readonly View[]): readonly View[] =>
  views.slice(
    Math.max(
      0,
      views.findLastIndex(({ instead }) => instead),
    ),
  );

/** So many of the bot's last replies a person still has before their eyes. */
const IN_SIGHT = 3;

/** The words of a view, with its list unless that is still in sight. */
function wordsOf({ text, list }: View, { history }: TurnWork): string {
  const seen = history.flatMap((line) => (line.role === 'assistant' && line.text !== '' ? [line.text] : [])).slice(-IN_SIGHT);
  return list === undefined || seen.some((reply) => reply.includes(list)) ? text : `${text}\n\n${list}`;
}

function replyOf(work: TurnWork, saying: Saying, id: string, mint: Mint): Reply {
  if (work.prepared.length > 0) return proposalReply(work, id, propose(work, work.prepared), saying, mint);
  if (work.corrected) work.voidOpenProposals();
  const spoken =
    saying.text.trim() ||
    [...new Set(saidViews(work.views).map((view) => wordsOf(view, work)))].join('\n\n') ||
    work.wording.say('engine.whatNext');
  const last: View | undefined = work.views.at(-1);
  const cardView = [...work.views].reverse().find((view) => view.card)?.card;
  const offers = [...work.views.flatMap((view) => view.offers ?? []), ...(saying.suggestions ?? []).map(asOffer)];
  const choices = [...new Map(offers.map((offer) => [offer.label, offer])).values()]
    .map((offer) => choiceOf(offer, work, mint))
    .filter((choice) => choice !== undefined);
  const resume = work.resumable && resumeOffer(work.resumable, work, mint);
  const open = work.openProposal();
  const expects = open ? 'confirmation' : (saying.expects ?? last?.expects);
  const attachments = work.views.flatMap((view) => view.attachments ?? []);
  return {
    id,
    text: open
      ? `${spoken}\n\n${work.wording.say('engine.proposalAgain')} (${open.operations.map((operation) => operation.summary).join('; ')})`
      : [spoken, resume?.question].filter(Boolean).join('\n\n'),
    ...chosenFrom([...(open ? confirmChoices(open, work, mint) : []), ...(resume ? [resume.choice] : []), ...choices]),
    ...(cardView ? { card: cardOf(cardView, work, mint) } : {}),
    ...(expects ? { expects } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

const chosenFrom = (choices: readonly Choice[]): { readonly choices?: readonly Choice[] } =>
  choices.length > 0 ? { choices } : {};

/** After a side task: the way back to what it interrupted. */
function resumeOffer(wish: Draft, work: TurnWork, mint: Mint): { readonly question: string; readonly choice: Choice } {
  const shown = wishInWords(wish, spokenLocale(work.locale, work.business.locale));
  const text = wishInWords(wish);
  const draft = wish as Readonly<Record<string, unknown>>;
  const action = mint({ press: 'resume', text, ...(shown === text ? {} : { shown }), draft });
  return { question: work.wording.say('engine.goBackTo', { wish: shown }), choice: { label: shown, action } };
}

const confirmChoices = (proposal: Proposal, { wording }: TurnWork, mint: Mint): Choice[] => [
  { label: wording.say('engine.confirm'), action: mint({ press: 'confirm', proposalId: proposal.id }) },
  { label: wording.say('engine.decline'), action: mint({ press: 'decline', proposalId: proposal.id }) },
];

/** What a proposal shows of its operations: one as it is, several one after the other under their own headings. */
const rowsOf = ({ prepared, wording }: TurnWork): readonly Row[] =>
  prepared.length === 1
    ? prepared.flatMap((operation) => operation.prepared.rows)
    : prepared.flatMap((operation, index) => [
        { label: wording.say('engine.step', { number: index + 1 }), value: operation.prepared.summary },
        ...operation.prepared.rows,
      ]);

/** Lists that led to the proposal are not said again beside it; a question that is still open is. */
const besideProposal = (view: View): boolean => view.card === undefined;

function proposalReply(work: TurnWork, id: string, proposal: Proposal, saying: Saying, mint: Mint): Reply {
  const [first, ...more] = work.prepared;
  const title = first && more.length === 0 ? first.prepared.title : work.wording.say('engine.checkAll');
  const beside = work.views.filter(besideProposal).map((view) => wordsOf(view, work));
  const suggestions = (saying.suggestions ?? []).map((suggestion): Choice => sayChoice(asOffer(suggestion), work, mint));
  return {
    id,
    text: [...beside, saying.text.trim(), work.wording.say('engine.proposal')].filter(Boolean).join('\n\n'),
    choices: [...confirmChoices(proposal, work, mint), ...suggestions],
    card: { type: 'proposal', title, rows: rowsOf(work), expiresAt: proposal.expiresAt },
    expects: 'confirmation',
  };
}

type SayOffer = Extract<Offer, { readonly say: string }>;
const asOffer = (suggestion: Suggestion): SayOffer =>
  typeof suggestion === 'string' ? { label: suggestion, say: suggestion } : suggestion;
const sayChoice = (offer: SayOffer, { wording }: TurnWork, mint: Mint): Choice => ({
  label: offer.label,
  action: mint(sayTarget(offer, wording.language)),
});

function choiceOf(offer: Offer, work: TurnWork, mint: Mint): Choice | undefined {
  if ('say' in offer) return sayChoice(offer, work, mint);
  const issued = work.handles.resolve(offer.handle);
  return issued ? { label: offer.label, action: mintHandle(issued, mint) } : undefined;
}

const mintHandle = (issued: IssuedHandle, mint: Mint): string =>
  mint({ press: 'handle', label: issued.said ?? issued.label, issued });

function cardOf(view: CardView, work: TurnWork, mint: Mint): Card {
  if (view.type !== 'slots') return view;
  const slots = view.slots.flatMap(({ handle, ...shown }) => {
    const issued = work.handles.resolve(handle);
    return issued ? [{ ...shown, action: mintHandle(issued, mint) }] : [];
  });
  return { ...view, slots };
}
