import { AlmanacChat, setDefaultServer } from './element.ts';
import { installGlobal } from './global-api.ts';

const TAG = 'almanac-chat';

/** Puts one chat where the script tag asks for it: beside the script when inline, else at the end of the page. */
function place(script: HTMLScriptElement | null): void {
  const chat = document.querySelector<AlmanacChat>(TAG) ?? document.createElement(TAG);
  if (!(chat instanceof AlmanacChat)) return;
  for (const name of ['business', 'theme', 'position', 'sessions'] as const) {
    const value = script?.dataset[name];
    if (value !== undefined && !chat.hasAttribute(name)) chat.setAttribute(name, value);
  }
  installGlobal(chat);
  if (chat.isConnected) return;
  if (chat.getAttribute('position') === 'inline' && script) script.after(chat);
  else document.body.append(chat);
}

// A second copy of the script does nothing: one chat, one global.
if (!window.Almanac?.loaded && !customElements.get(TAG)) {
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
  if (script && URL.canParse(script.src)) setDefaultServer(new URL(script.src).origin);
  customElements.define(TAG, AlmanacChat);
  if (document.body as HTMLElement | null) place(script);
  else {
    addEventListener('DOMContentLoaded', () => {
      place(script);
    });
  }
}
