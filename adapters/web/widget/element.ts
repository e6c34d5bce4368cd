import { Conversation } from './conversation.ts';
import { HttpApi } from './http-api.ts';
import type { BusinessCard, Reply } from './protocol.ts';
import { keeperFor } from './storage.ts';
import { LANGUAGE, STRINGS } from './strings.ts';
import { Composer } from './view/composer.ts';
import { Launcher } from './view/launcher.ts';
import { LiveRegion } from './view/live-region.ts';
import { FullScreen } from './view/full-screen.ts';
import { Panel } from './view/panel.ts';
import { Transcript } from './view/transcript.ts';
import { sheets } from './view/sheets.ts';

/** Where the widget's own script came from: the server it talks to. */
let defaultServer = location.origin;
export const setDefaultServer = (origin: string): void => {
  defaultServer = origin;
};

/**
 * `<almanac-chat business="luna-hair" theme="auto|light|dark" position="right|left|inline" server="https://…" sessions="/path">`: a chat in its
 * own shadow tree; `sessions` is another path of the server that opens sessions. Fires `almanac-ready`, `-open`, `-close`, `-message` and `-error`, which bubble out of it.
 */
export class AlmanacChat extends HTMLElement {
  static readonly observedAttributes = ['business'];

  readonly #live = new LiveRegion();
  readonly #launcher = new Launcher();
  readonly #composer = new Composer((text) => {
    this.say(text);
  });
  readonly #transcript: Transcript;
  #panel: Panel | undefined;
  #fullScreen: FullScreen | undefined;
  #conversation: Conversation | undefined;
  #name = 'Almanac';

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = sheets();
    this.#transcript = new Transcript({
      press: (button, label, action) => {
        this.#press(button, label, action);
      },
      retry: (id) => this.#conversation?.retry(id),
      url: (path) => new HttpApi(this.#server).url(path),
    });
  }

  get #server(): string {
    return this.getAttribute('server') ?? defaultServer;
  }
  get #inline(): boolean {
    return this.getAttribute('position') === 'inline';
  }
  get isOpen(): boolean {
    return this.#inline || (this.#panel !== undefined && !this.#panel.node.hidden);
  }

  connectedCallback(): void {
    if (!this.#panel) this.#build();
    this.lang = LANGUAGE;
    this.dir = 'ltr';
    if (this.#inline) this.#begin();
    queueMicrotask(() => {
      this.#emit('ready', {});
    });
  }

  disconnectedCallback(): void {
    this.#conversation?.stop();
    this.#conversation = undefined;
    this.#fullScreen?.leave();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before === after || !this.#conversation) return;
    this.#conversation.stop();
    this.#conversation = undefined;
    this.#transcript.clear();
    this.#composer.expects(undefined);
    this.#begin();
  }

  /** Shows the chat; `focus` after a gesture of the person only. */
  open(focus = true): void {
    const { node } = this.#panel ?? {};
    if (!node || this.#inline) return;
    this.#begin();
    if (!node.hidden) return;
    node.hidden = false;
    this.#launcher.opened(true);
    this.#transcript.toEnd();
    const full = this.#fullScreen?.enter() ?? false;
    if (focus && full) node.focus({ preventScroll: true });
    else if (focus) this.#composer.focus();
    this.#emit('open', {});
  }

  close(): void {
    const { node } = this.#panel ?? {};
    if (!node || node.hidden || this.#inline) return;
    const hadFocus = this.shadowRoot?.activeElement !== null;
    node.hidden = true;
    this.#fullScreen?.leave();
    this.#launcher.opened(false);
    if (hadFocus) this.#launcher.button.focus();
    this.#emit('close', {});
  }

  /** Says something for the person. */
  say(text: string, action?: string): void {
    this.#begin();
    this.#conversation?.say(text, action);
    this.#composer.expects(undefined);
    this.#emit('message', { from: 'person', text });
  }

  #build(): void {
    const panel = new Panel({
      transcript: this.#transcript.node,
      composer: this.#composer.node,
      live: this.#live.node,
      inline: this.#inline,
    });
    this.#panel = panel;
    panel.node.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.#inline) {
        event.stopPropagation();
        this.close();
      }
    });
    this.shadowRoot?.append(panel.node);
    if (this.#inline) return;
    panel.node.hidden = true;
    this.#fullScreen = new FullScreen(this, panel.node);
    panel.closeButton.addEventListener('click', () => {
      this.close();
    });
    this.#launcher.button.addEventListener('click', () => {
      if (this.isOpen) this.close();
      else this.open();
    });
    if (this.hasAttribute('sessions')) this.#launcher.forOwner();
    this.shadowRoot?.append(this.#launcher.button);
  }

  /** Nothing is asked of the server before the chat is opened for the first time. */
  #begin(): void {
    if (this.#conversation || !this.#panel) return;
    const panel = this.#panel;
    const business = this.getAttribute('business') || undefined;
    const sessions = this.getAttribute('sessions') ?? undefined;
    this.#conversation = new Conversation({
      api: new HttpApi(this.#server, sessions),
      keeper: keeperFor(this.#server, business ?? '', sessions),
      business,
      listener: {
        business: (card) => {
          this.#business(card);
        },
        person: (line) => {
          this.#transcript.person(line);
        },
        personState: (id, state) => {
          this.#transcript.personState(id, state);
        },
        bot: ({ reply, fresh }) => {
          this.#bot(reply, fresh);
        },
        typing: (active) => {
          this.#transcript.typing(active);
          panel.status(active ? STRINGS.typing(this.#name) : '');
        },
        delta: (text) => {
          this.#transcript.delta(text);
        },
        connection: (state) => {
          panel.connection(state);
        },
        reset: () => {
          this.#transcript.clear();
        },
        failure: (code) => {
          this.#emit('error', { code });
        },
      },
    });
    this.#conversation.start();
  }

  #business(card: BusinessCard): void {
    this.#name = card.name;
    this.#transcript.businessName = card.name;
    this.#panel?.business(card);
    this.#launcher.named(card.name);
  }

  #bot(reply: Reply, fresh: boolean): void {
    this.#composer.expects(reply.expects);
    this.#transcript.bot(reply);
    this.#panel?.status('');
    if (!fresh) return;
    if (this.isOpen) this.#live.say(this.#transcript.spoken(reply));
    else this.#launcher.unread();
    this.#emit('message', { from: 'bot', text: reply.text });
  }

  #press(button: HTMLButtonElement, label: string, action: string): void {
    button.classList.add('chosen');
    this.say(label, action);
    if (!matchMedia('(pointer: coarse)').matches) this.#composer.focus();
  }

  #emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`almanac-${name}`, { detail, bubbles: true, composed: true }));
  }
}
