type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; strings become text nodes, never markup. `true` sets an empty attribute. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  chat: 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4.1A.85.85 0 0 1 5 19.5V16a1 1 0 0 1-1-1z M8.5 8h7 M8.5 11.5h4.5',
  close: 'M6 6l12 12 M18 6L6 18',
  send: 'M12 19V5 M6 11l6-6 6 6',
  calendar: 'M5 6.5h14v13H5z M5 10.5h14 M9 4v4 M15 4v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M12 8v4.2l2.8 1.8',
  alert: 'M12 4.5l8.5 15h-17z M12 10v4 M12 16.8v.2',
  down: 'M12 5v14 M6 13l6 6 6-6',
  download: 'M12 4v11 M7 11l5 5 5-5 M5 20h14',
} as const;
export type IconName = keyof typeof PATHS;

/** A line icon, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  svg.append(path);
  return svg;
}
