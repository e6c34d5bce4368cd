import type { ConversationId } from '../domain/people/ids.ts';
import type { Reply } from '../ports/channel.ts';

/** What happens in a conversation while this process works on it; `keys` are the deliveries that a reply or a finished turn answers. */
export type HubEvent =
  | { readonly type: 'typing' }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'reply'; readonly seq: number; readonly reply: Reply; readonly keys: readonly string[] }
  | { readonly type: 'ended'; readonly keys: readonly string[] };
type Listener = (event: HubEvent) => void;

/** Live listeners of this process, by conversation. */
export class Hub {
  private readonly listeners = new Map<ConversationId, Set<Listener>>();

  subscribe(id: ConversationId, listener: Listener): () => void {
    const set = this.listeners.get(id) ?? new Set<Listener>();
    this.listeners.set(id, set);
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.listeners.get(id) === set) this.listeners.delete(id);
    };
  }

  publish(id: ConversationId, event: HubEvent): void {
    for (const listener of [...(this.listeners.get(id) ?? [])]) listener(event);
  }
}
