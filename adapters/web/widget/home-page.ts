import type { AlmanacApi } from './global-api.ts';

/** The home page's own script: choosing a business turns the chat to it. */
const queue = ((...call: Parameters<AlmanacApi>) => {
  queue.q?.push(call);
}) as AlmanacApi & { q: ArrayLike<unknown>[] };
queue.q = [];
window.Almanac ??= queue;

const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-business]')];

for (const button of buttons) {
  button.addEventListener('click', () => {
    for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
    window.Almanac?.('business', button.dataset.business);
    // A reload, or a copied address, comes back to the same business.
    history.replaceState(null, '', `?business=${encodeURIComponent(button.dataset.business ?? '')}`);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    document.getElementById('chat')?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'nearest' });
  });
}
