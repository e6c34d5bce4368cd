import type { BusinessCard } from '../../../src/ports/channel.ts';
import type { BrowserFiles } from './bundle.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

const KINDS: Readonly<Record<string, string>> = {
  salon: 'Hair salon',
  clinic: 'Dental clinic',
  therapist: 'Therapy',
  tutor: 'Tutoring',
  consultant: 'Consulting',
};
const ASKS: Readonly<Record<string, string>> = {
  salon: 'Could I get a haircut on Friday afternoon?',
  clinic: 'I need a check-up next week, mornings if possible',
  therapist: 'Is there an evening session on Thursday?',
  tutor: 'A maths lesson tomorrow after school, please',
  consultant: 'Can we talk for half an hour on Monday?',
};

const names = (list: readonly string[]): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`;

/** @example priceWords('€0.00') //=> 'Free' */
const priceWords = (price: string): string => (/[1-9]/.test(price) ? price : 'Free');

const yourBusiness = html`<li>
  <article class="business yours">
    <p class="kind">Any kind</p>
    <h3>Your business</h3>
    <p class="tagline">One line of HTML puts the same chat on your own pages.</p>
    <a class="quiet" href="#embed">See the line</a>
  </article>
</li>`;

function businessCard(business: BusinessCard, chosen: boolean): Html {
  const services = business.services
    .slice(0, 3)
    .map(
      (one) =>
        html`<li>
          <span>${one.name}</span><span class="minutes">${one.minutes} min</span
          ><span class="price">${priceWords(one.price)}</span>
        </li>`,
    );
  return html`<li>
    <article class="business" data-kind="${business.kind}">
      <p class="kind">${KINDS[business.kind] ?? 'Business'}</p>
      <h3>${business.name}</h3>
      <p class="tagline">${business.tagline ?? ''}</p>
      <ul class="services">
        ${services}
      </ul>
      <p class="people">${names(business.providers)} · ${business.timeZone.replaceAll('_', ' ')}</p>
      <p class="ask">“${ASKS[business.kind] ?? 'What is free tomorrow?'}”</p>
      <button type="button" data-business="${business.id}" aria-pressed="${String(chosen)}">Chat with ${business.name}</button>
    </article>
  </li>`;
}

const step = (title: string, text: string): Html =>
  html`<li>
    <h3>${title}</h3>
    <p>${text}</p>
  </li>`;

const how = html`<section id="how" class="band">
  <div class="wide">
    <h2>Three sentences, one appointment</h2>
    <ol class="steps">
      ${step('Ask in your own words', '“A haircut with Maya on Friday afternoon.” Half past three, the second one, not Maya, Saturday after all: change one thing and the rest stays.')}
      ${step('Pick a time that is really free', 'Every time on offer comes from the calendar itself: opening hours, breaks, buffers and other people’s bookings are already in it.')}
      ${step('Confirm once', 'You see service, person, weekday, date, time, zone, price and policy. Nothing is booked before you say yes. Then you get a reference and a calendar file.')}
    </ol>
  </div>
</section>`;

const trust = html`<section class="wide trust">
  <h2>Built to be relied on</h2>
  <ul>
    <li>
      <h3>Never double-booked</h3>
      <p>
        A time belongs to one person or to nobody. Two people who press at the same instant get one booking and three
        alternatives.
      </p>
    </li>
    <li>
      <h3>Nothing gets lost</h3>
      <p>Close the page, lose the network, restart the server: the conversation and every confirmed booking are still there.</p>
    </li>
    <li>
      <h3>Works with no key at all</h3>
      <p>
        Plain English is understood offline. With an OpenAI key the same conversation is driven by a model, and rules still decide
        every write.
      </p>
    </li>
    <li>
      <h3>For keyboards, screen readers and phones</h3>
      <p>Light and dark, small and large, without a mouse or without a picture: the same chat.</p>
    </li>
  </ul>
</section>`;

const embed = (origin: string, business: string): Html =>
  html`<section id="embed" class="band">
    <div class="wide split">
      <div>
        <h2>On your own site</h2>
        <p>
          One line of HTML puts this chat on any page. It keeps out of your styles, works under a strict content security policy,
          and stays silent until somebody opens it.
        </p>
        <p class="fine">
          List the page’s origin in <code>ALLOWED_ORIGINS</code>. <code>data-theme</code> is auto, light or dark;
          <code>data-position</code> is right, left or inline.
        </p>
      </div>
      <pre tabindex="0"><code>&lt;script src="${origin}/widget.js"
        data-business="${business}"
        data-theme="auto"
        data-position="right" async&gt;&lt;/script&gt;</code></pre>
    </div>
  </section>`;

/** The home page: what Almanac does, the demo businesses and the chat. `businesses` undefined: the store cannot be reached. */
export function homePage(options: {
  readonly files: BrowserFiles;
  readonly businesses: readonly BusinessCard[] | undefined;
  readonly origin: string;
  /** Whom the chat begins with; the first one when absent or unknown. */
  readonly wanted?: string;
}): string {
  const { files, origin } = options;
  const kinds = Object.keys(KINDS);
  const rank = ({ kind }: BusinessCard): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  const businesses = options.businesses?.toSorted((a, b) => rank(a) - rank(b));
  const known = businesses?.some((business) => business.id === options.wanted) ?? true;
  const first = known && options.wanted !== undefined ? options.wanted : businesses?.[0]?.id;
  const script = `/widget.js?v=${files.widget.hash}`;
  const cards = (businesses ?? []).map((business) => businessCard(business, business.id === first));
  const list =
    cards.length > 0
      ? html`<ul class="businesses">
          ${[...cards, yourBusiness]}
        </ul>`
      : html`<p class="apology">
          ${businesses ? 'No business is set up yet.' : 'The list cannot be read at the moment. The chat comes back by itself; please reload this page in a minute.'}
        </p>`;
  const body = html`<section class="wide hero">
      <div class="pitch">
        <p class="eyebrow">Appointments by conversation</p>
        <h1>Book it by just asking.</h1>
        <p class="lead">
          Say what you need, in plain words. Almanac finds the times that are really free, shows you exactly what you are agreeing
          to, and books it once you say yes.
        </p>
        <ul class="points">
          <li>Real free times, in the right time zone</li>
          <li>Change your mind at any point</li>
          <li>Calendar file and reference at the end</li>
        </ul>
        <p class="actions">
          <a class="button" href="#chat">Start chatting</a><a class="quiet" href="#businesses">See the demo businesses</a>
        </p>
      </div>
      <div class="stage" id="chat">
        <script src="${script}" data-business="${first ?? ''}" data-position="inline" async></script>
        <noscript
          ><p class="apology">
            The chat needs JavaScript. Without it, <code>npm run chat</code> speaks to the same bot in a terminal.
          </p></noscript
        >
      </div>
    </section>
    <section id="businesses" class="wide">
      <h2>Try it with a demo business</h2>
      <p class="lead">Different hours, prices, buffers and time zones. Pick one and the chat turns to it.</p>
      ${list}
    </section>
    ${how}${trust}${embed(origin, first ?? 'your-business')}
    <section class="wide owner">
      <h2>You run the business?</h2>
      <p>
        See your day, set your hours and block time by writing to the same bot.
        <a href="/dashboard">How to speak as the owner</a>.
      </p>
    </section>
    <script src="/assets/home.js?v=${files.homeScript.hash}" defer></script>`;
  return layout(files, 'Almanac · Book it by just asking', body, html`<link rel="preload" as="script" href="${script}" />`);
}
