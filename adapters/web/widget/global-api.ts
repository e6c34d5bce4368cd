import type { AlmanacChat } from './element.ts';

type EventName = 'ready' | 'open' | 'close' | 'message' | 'error';
type Listener = (detail: unknown) => void;
type Call = readonly [command: string, ...rest: unknown[]];

/**
 * `window.Almanac('open')`, `('close')`, `('toggle')`, `('business', id)`, `('say', text)`, `('on' | 'off', event, listener)`. Before the script
 * has loaded, pages may queue calls: `window.Almanac ||= (...call) => (Almanac.q ||= []).push(call)`.
 */
export type AlmanacApi = ((...call: Call) => void) & { q?: ArrayLike<unknown>[]; readonly loaded?: true };

declare global {
  interface Window {
    Almanac?: AlmanacApi;
  }
}

const EVENTS: readonly string[] = ['ready', 'open', 'close', 'message', 'error'] satisfies EventName[];

/** The global over one chat; calls queued before it existed are made now, listeners first. */
export function installGlobal(chat: AlmanacChat): void {
  const listeners = new Map<string, Set<Listener>>(EVENTS.map((name) => [name, new Set<Listener>()]));
  for (const name of EVENTS) {
    chat.addEventListener(`almanac-${name}`, (event) => {
      for (const listener of listeners.get(name) ?? []) listener(event instanceof CustomEvent ? event.detail : undefined);
    });
  }
  const call = (command: unknown, first?: unknown, second?: unknown): void => {
    if (command === 'open') chat.open();
    else if (command === 'close') chat.close();
    else if (command === 'toggle') (chat.isOpen ? chat.close : chat.open).call(chat);
    else if (command === 'business' && typeof first === 'string') chat.setAttribute('business', first);
    else if (command === 'say' && typeof first === 'string') chat.say(first);
    else if (command === 'on' && typeof second === 'function') listeners.get(String(first))?.add(second as Listener);
    else if (command === 'off' && typeof second === 'function') listeners.get(String(first))?.delete(second as Listener);
  };
  const queued = Array.from(window.Almanac?.q ?? [], (one) => Array.from(one));
  window.Almanac = Object.assign(
    (...one: Call) => {
      call(...one);
    },
    { loaded: true as const },
  );
  queued.sort((a, b) => Number(b[0] === 'on') - Number(a[0] === 'on'));
  for (const [command, first, second] of queued) call(command, first, second);
}
