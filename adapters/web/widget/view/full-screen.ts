const NARROW = '(max-width: 640px)';

/** On small screens the chat is a modal page: the rest is inert, the page behind does not scroll, the keyboard shrinks it. */
export class FullScreen {
  readonly #host: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #inert: HTMLElement[] = [];
  #overflow = '';
  #active = false;
  readonly #resize = (): void => {
    const height = visualViewport?.height;
    if (height !== undefined) this.#host.style.setProperty('--visible-height', `${String(Math.round(height))}px`);
  };

  constructor(host: HTMLElement, panel: HTMLElement) {
    this.#host = host;
    this.#panel = panel;
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Tab' && this.#active) this.#wrap(event);
    });
  }

  /** True when the screen is small and the chat took it over. */
  enter(): boolean {
    if (!matchMedia(NARROW).matches) return false;
    this.#active = true;
    this.#panel.setAttribute('aria-modal', 'true');
    for (const sibling of document.body.children) {
      if (sibling instanceof HTMLElement && !sibling.contains(this.#host) && !sibling.inert && sibling.tagName !== 'SCRIPT') {
        sibling.inert = true;
        this.#inert.push(sibling);
      }
    }
    const { style } = document.documentElement;
    this.#overflow = style.overflow;
    style.overflow = 'hidden';
    this.#resize();
    visualViewport?.addEventListener('resize', this.#resize);
    return true;
  }

  leave(): void {
    if (!this.#active) return;
    this.#active = false;
    this.#panel.removeAttribute('aria-modal');
    for (const element of this.#inert.splice(0)) element.inert = false;
    document.documentElement.style.overflow = this.#overflow;
    visualViewport?.removeEventListener('resize', this.#resize);
    this.#host.style.removeProperty('--visible-height');
  }

  /** Keeps Tab inside: from the last control to the first and back. */
  #wrap(event: KeyboardEvent): void {
    const controls = [...this.#panel.querySelectorAll<HTMLElement>('button, a[href], input, textarea, [tabindex="0"]')].filter(
      (one) => one.offsetParent !== null,
    );
    const first = controls[0];
    const last = controls.at(-1);
    const root = this.#panel.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    if (event.shiftKey && (active === first || active === this.#panel)) {
      event.preventDefault();
      last?.focus();
    } else if (!event.shiftKey && active === last) {
      event.preventDefault();
      first?.focus();
    }
  }
}
