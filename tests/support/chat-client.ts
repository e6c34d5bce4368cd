import { randomUUID } from 'node:crypto';
import type { Reply } from '../../src/ports/channel.ts';

/** A person's side of the website's chat, over the real HTTP API. */
export class ChatClient {
  readonly url: string;
  readonly token: string;
  readonly conversationId: string;
  last: Reply | undefined;

  private constructor(url: string, token: string, conversationId: string) {
    this.url = url;
    this.token = token;
    this.conversationId = conversationId;
  }

  static async start(url: string, business: string, extra: Readonly<Record<string, string>> = {}): Promise<ChatClient> {
    const response = await fetch(`${url}/api/chat/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ business, ...extra }),
    });
    if (response.status !== 201) throw new Error(`session: ${response.status} ${await response.text()}`);
    const { token, conversationId } = (await response.json()) as { token: string; conversationId: string };
    return new ChatClient(url, token, conversationId);
  }

  /** The same conversation, spoken with another server. */
  at(url: string): ChatClient {
    const there = new ChatClient(url, this.token, this.conversationId);
    there.last = this.last;
    return there;
  }

  /** Says something and waits for the answer. */
  say(text: string, clientMessageId: string = randomUUID()): Promise<Reply> {
    return this.send({ text, clientMessageId });
  }

  /** Says something that the bot may leave to people: resolves once the turn is over. */
  async tell(text: string): Promise<void> {
    const response = await fetch(`${this.url}/api/chat/messages?wait=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ text, clientMessageId: randomUUID() }),
    });
    if (response.status !== 200) throw new Error(`message: ${response.status} ${await response.text()}`);
  }

  /** Presses the button with this label (or whose label starts with it) of the last reply, slot buttons included. */
  press(label: string | RegExp): Promise<Reply> {
    return this.send({ action: this.actionOf(label), clientMessageId: randomUUID() });
  }

  actionOf(label: string | RegExp): string {
    const card = this.last?.card;
    const buttons = [...(this.last?.choices ?? []), ...(card?.type === 'slots' ? card.slots : [])];
    const found = buttons.find((button) =>
      typeof label === 'string' ? button.label.startsWith(label) : label.test(button.label),
    );
    if (!found)
      throw new Error(
        `no button ${String(label)} in: ${buttons.map((button) => button.label).join(' | ')}\n${this.last?.text ?? ''}`,
      );
    return found.action;
  }

  async send(body: Readonly<Record<string, string>>): Promise<Reply> {
    const response = await fetch(`${this.url}/api/chat/messages?wait=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify(body),
    });
    if (response.status !== 200) throw new Error(`message: ${response.status} ${await response.text()}`);
    const { replies } = (await response.json()) as { replies: Reply[] };
    const reply = replies.at(-1);
    if (!reply) throw new Error('no reply came');
    this.last = reply;
    return reply;
  }
}
