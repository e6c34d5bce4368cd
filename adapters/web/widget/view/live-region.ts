import { h } from './dom.ts';

/** Chrome with TalkBack misses what stays for less than 100 ms. */
const STAY_MS = 1_500;

/** Says finished messages to screen readers; the visible transcript is silent, so nothing is read word by word. */
export class LiveRegion {
  readonly node = h('div', { class: 'hidden', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions' });

  say(text: string): void {
    const line = h('p', {}, text);
    this.node.append(line);
    setTimeout(() => {
      line.remove();
    }, STAY_MS);
  }
}
