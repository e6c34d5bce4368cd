import type { Goal, Wish } from '../scenario.ts';
import type { Speaker } from './facts.ts';
import { answerOwn, bookingMeant, pressOrSay } from './choosing.ts';
import { Contacts } from './contacts.ts';
import type { Move } from './moves.ts';
import { saying } from './moves.ts';
import { PHRASES } from './phrases.ts';
import type { BotAct } from './reading.ts';
import { readAct, wantedOptions, wrongIn } from './reading.ts';
import type { Seen } from './seen.ts';
import { matches } from './seen.ts';
import type { Fact } from './tongue.ts';
import { FACTS, hasFact, Tongue } from './tongue.ts';
import { changed, factsIn } from './wishes.ts';

type Moment = 'offer' | 'proposal' | 'contact';
const WISHED = new Set(['book', 'reschedule', 'waitlist', 'series']);
const MOST_UNCLEAR = 3;
const MOST_WRONG = 3;
const MOST_ASKED = 8;

/** One goal of the person: what has been said of it, what is still to be said, and what to answer (an agenda in Schatzmann's sense). */
export class Pursuit {
  readonly goal: Goal;
  wish: Wish;
  readonly #speaker: Speaker;
  readonly #tongue: Tongue;
  readonly #contacts: Contacts;
  #asides: NonNullable<Goal['asides']>;
  #changes: NonNullable<Goal['changes']>;
  #fallback: NonNullable<Goal['fallback']>;
  /** What the answer to a side question has to hold. */
  #pendingAnswer: string | undefined;
  #unclear = 0;
  #wrong = 0;
  #asked = 0;
  #saidNo = false;
  /** Times named from a list that showed only some. */
  readonly #named = new Set<string>();
  #otherAnswered = false;
  #waitlisting = false;
  #ending = false;

  constructor(speaker: Speaker, goal: Goal) {
    this.#speaker = speaker;
    this.goal = goal;
    this.#tongue = new Tongue(speaker, goal);
    this.#contacts = new Contacts(speaker, goal, this.#tongue);
    this.wish = goal.want ?? {};
    this.#asides = goal.asides ?? [];
    this.#changes = goal.changes ?? [];
    this.#fallback = goal.fallback ?? [];
  }

  /** The first sentence. */
  open(): Move {
    if (this.goal.do === 'ask' || this.goal.do === 'say') return this.#literal();
    return this.#state(this.#tongue.openings(), this.#tongue.toldAtOnce(this.wish), this.#habits.terse !== true);
  }

  answer(seen: Seen): Move {
    const act = readAct(seen);
    if (this.goal.refused !== undefined && matches(seen.all, this.goal.refused) && act.act !== 'done') return this.#refusal(act);
    if (this.#pendingAnswer) return this.#afterAside(seen, act);
    if (this.#ending) return { over: 'gave_up' };
    if (this.goal.do === 'say') return this.#afterSaying(seen, act);
    if (this.goal.answer) return this.#afterQuestion(seen);
    switch (act.act) {
      case 'done':
        return { over: 'reached' };
      case 'proposal':
        return this.#judge(seen, act.reminder);
      case 'contact':
        return this.#aside('contact') ?? this.#contacts.give(act.wants) ?? this.#giveUp();
      case 'offer':
        return this.#offered(seen);
      case 'ask':
        return this.#asksFor(seen, act.wants);
      case 'question':
        return this.#ownQuestion(seen, act.asked);
      case 'expired':
      case 'declined':
        return this.#restate();
      case 'wait':
        return saying('hello?');
      case 'refused':
        return this.#nothing();
      case 'unclear':
        return this.#notFollowed();
    }
  }

  get #habits(): NonNullable<Speaker['scenario']['persona']['habits']> {
    return this.#speaker.scenario.persona.habits ?? {};
  }

  #has(fact: Fact): boolean {
    return hasFact(this.wish, fact);
  }

  #state(phrases: readonly string[], told: readonly Fact[], withParty = true): Move {
    return this.#tongue.state(phrases, this.wish, told, withParty);
  }

  /** Everything that is wanted, once more in other words. */
  #restate(): Move {
    return this.#state(this.#tongue.openings(), factsIn(this.wish));
  }

  #inform(kind: string, facts: readonly Fact[]): Move {
    const named = facts.filter((fact) => this.#has(fact));
    if (named.length === 0) return this.#restate();
    return this.#state(PHRASES[kind] ?? [], named);
  }

  #literal(): Move {
    const { say = [], opening = [] } = this.goal;
    const sentence = this.#tongue.sentence([...say, ...opening], this.wish, factsIn(this.wish));
    return sentence === undefined ? { over: 'failed', why: `${this.goal.do} has no words` } : saying(sentence);
  }

  #afterQuestion(seen: Seen): Move {
    if ((this.goal.answer ?? []).every((pattern) => matches(seen.all, pattern))) return { over: 'reached' };
    this.#asked += 1;
    if (this.#asked > 1) return { over: 'failed', why: `no answer: ${(this.goal.answer ?? []).join(', ')}` };
    return this.goal.do === 'ask' ? this.#literal() : this.#restate();
  }

  /** After words of their own: what the reply has to hold, and a proposal that is taken or not. */
  #afterSaying(seen: Seen, act: BotAct): Move {
    const missing = this.#asked === 0 ? (this.goal.answer ?? []).filter((pattern) => !matches(seen.all, pattern)) : [];
    this.#asked += 1;
    if (missing.length > 0) return { over: 'failed', why: `no answer: ${missing.join(', ')}` };
    if (act.act !== 'proposal' || this.#asked > 2) return { over: 'reached' };
    return this.goal.accept ? this.#yes(seen) : this.#no(seen);
  }

  /** A change of mind or a question at that moment, if the person has one. */
  #aside(at: Moment): Move | undefined {
    const change = this.#changes.find((each) => each.at === at);
    if (change) {
      this.#changes = this.#changes.filter((each) => each !== change);
      this.wish = changed(this.wish, change.set);
      const facts = factsIn(change.set);
      return change.say ? this.#state(change.say, facts) : this.#state(PHRASES['change'] ?? [], facts);
    }
    const aside = this.#asides.find((each) => each.at === at);
    if (!aside) return undefined;
    this.#asides = this.#asides.filter((each) => each !== aside);
    const say = this.#tongue.sentence(aside.say, this.wish, []) ?? '';
    if (aside.answer !== undefined) this.#pendingAnswer = aside.answer;
    return saying(say);
  }

  #afterAside(seen: Seen, act: BotAct): Move {
    const pending = this.#pendingAnswer;
    this.#pendingAnswer = undefined;
    if (pending && !matches(seen.all, pending)) return { over: 'failed', why: `no answer to the side question: ${pending}` };
    if (act.act === 'proposal' || act.act === 'contact' || act.act === 'offer' || act.act === 'ask') return this.answer(seen);
    return this.#restate();
  }

  #judge(seen: Seen, reminder: boolean): Move {
    const { business, today } = this.#speaker;
    const aside = reminder ? undefined : this.#aside('proposal');
    if (aside) return aside;
    const wrong = wrongIn(seen, this.goal, this.#wishShown(), business, today);
    if (wrong.length === 0) {
      if (this.#habits.saysNoFirst && !this.#saidNo) {
        this.#saidNo = true;
        return this.#no(seen);
      }
      return this.#yes(seen);
    }
    this.#wrong += 1;
    if (this.#wrong > MOST_WRONG)
      return { over: 'failed', why: `proposed again and again what is not wanted (${wrong.join(', ')})` };
    if (wrong.includes('party')) return this.#state(PHRASES['correct_party'] ?? [], []);
    const facts = wrong.flatMap((part): readonly Fact[] =>
      part === 'party' ? [] : [part === 'from' || part === 'to' ? 'time' : part],
    );
    return this.#inform('correct', [...new Set(facts)]);
  }

  /** What a proposal for this goal shows of the wish. */
  #wishShown(): Wish {
    const booking = this.#speaker.scenario.world.bookings?.find(({ id }) => id === this.goal.booking);
    if (!booking || this.goal.do === 'reschedule' || this.goal.do === 'book') return this.wish;
    return { service: booking.service, date: booking.start.slice(0, 10), time: booking.start.slice(11) };
  }

  #yes({ confirm }: Seen): Move {
    return pressOrSay(confirm, this.#habits.buttons ?? 0.3, this.#tongue.yes(), this.#speaker.random);
  }

  #no({ decline }: Seen): Move {
    return pressOrSay(decline, 0.3, this.#tongue.phrase('no') ?? 'no', this.#speaker.random);
  }

  #offered(seen: Seen): Move {
    const { business, random } = this.#speaker;
    if (!WISHED.has(this.goal.do)) return this.#chooseBooking(seen);
    const aside = this.#aside('offer');
    if (aside) return aside;
    const wanted = wantedOptions(seen, this.wish, business);
    const only = wanted[0];
    const known = this.#has('date') || this.#has('time');
    if (only && (known || this.#tongue.told.size > 0)) {
      for (const fact of FACTS) if (this.#has(fact)) this.#tongue.told.add(fact);
      const { buttons = 0.3 } = this.#habits;
      if (random.chance(buttons)) return { press: only };
      if (only === seen.options.find(({ at }) => at?.minute !== undefined) && random.chance(0.3))
        return saying(this.#tongue.phrase('pick_first') ?? 'the first one', true);
      if (this.wish.time !== undefined) {
        const sameDay = seen.options.every(({ at }) => at?.date === only.at?.date);
        return sameDay ? this.#inform('pick', ['time']) : this.#inform('inform', ['date', 'time']);
      }
      return { press: only };
    }
    const untold = FACTS.filter((fact) => this.#has(fact) && !this.#tongue.told.has(fact));
    if (untold.length > 0) return this.#tell(untold);
    const more = /more times?: just name/i.test(seen.text) && seen.options.some(({ at }) => at?.date === this.wish.date);
    if (!more || this.wish.time === undefined || this.#named.has(this.wish.time)) return this.#nothing();
    this.#named.add(this.wish.time);
    return this.#inform('pick', ['time']);
  }

  #tell(untold: readonly Fact[]): Move {
    const facts = this.#habits.terse ? untold.slice(0, 1) : untold;
    const [first] = facts;
    if (facts.length === 1 && (first === 'date' || first === 'time')) return this.#inform(first, facts);
    return this.#inform('inform', facts);
  }

  #asksFor(seen: Seen, wants: 'service' | 'provider' | 'date' | 'time' | 'booking' | 'party' | 'hours'): Move {
    this.#asked += 1;
    if (this.#asked > MOST_ASKED) return { over: 'failed', why: `asked for the ${wants} again and again` };
    if (wants === 'party' && this.goal.party !== undefined) {
      return saying(this.#tongue.phrase('party', new Map([['party', String(this.goal.party)]])) ?? String(this.goal.party), true);
    }
    if (wants === 'booking') return this.#chooseBooking(seen);
    if (wants === 'hours' || wants === 'party') return this.#restate();
    if (this.#habits.answersOther && !this.#otherAnswered) {
      this.#otherAnswered = true;
      const other = FACTS.filter((fact) => fact !== wants && this.#has(fact) && !this.#tongue.told.has(fact));
      if (other.length > 0) return this.#tell(other);
    }
    if (!this.#has(wants)) {
      if (wants === 'provider') return saying(this.#tongue.phrase('anyone') ?? 'anyone', true);
      const others = FACTS.filter((fact) => this.#has(fact) && !this.#tongue.told.has(fact));
      return others.length > 0 ? this.#tell(others) : this.#restate();
    }
    return this.#tell([wants]);
  }

  #ownQuestion(seen: Seen, asked: string): Move {
    this.#asked += 1;
    if (this.#asked > MOST_ASKED) return { over: 'failed', why: `asked again and again: ${asked}` };
    return answerOwn(seen, asked, this.#speaker, this.#tongue) ?? this.#restate();
  }

  #chooseBooking(seen: Seen): Move {
    const option = bookingMeant(seen, this.#speaker, this.goal, this.wish);
    return option ? { press: option } : seen.options.length > 0 ? this.#nothing() : this.#restate();
  }

  /** The wish cannot be had: what comes next on the agenda. */
  #nothing(): Move {
    const untold = FACTS.filter((fact) => this.#has(fact) && !this.#tongue.told.has(fact));
    if (untold.length > 0 && WISHED.has(this.goal.do)) return this.#tell(untold);
    const [next, ...rest] = this.#fallback;
    if (next) {
      this.#fallback = rest;
      this.wish = changed(this.wish, next);
      this.#unclear = 0;
      return this.#inform('otherwise', factsIn(next));
    }
    if (this.goal.otherwise === 'waitlist' && !this.#waitlisting) {
      this.#waitlisting = true;
      return saying(this.#tongue.phrase('waitlist_then') ?? 'put me on the waitlist');
    }
    return this.#giveUp();
  }

  #refusal(act: BotAct): Move {
    if (this.#fallback.length > 0 || this.goal.otherwise === 'waitlist') return this.#nothing();
    return act.act === 'proposal' || act.act === 'offer' || act.act === 'contact' ? this.#giveUp() : { over: 'reached' };
  }

  #giveUp(): Move {
    this.#ending = true;
    return saying(this.#tongue.phrase('give_up') ?? 'never mind', true);
  }

  #notFollowed(): Move {
    this.#unclear += 1;
    if (this.#unclear >= MOST_UNCLEAR) return { over: 'failed', why: 'the person could not follow the bot' };
    return this.#restate();
  }
}
