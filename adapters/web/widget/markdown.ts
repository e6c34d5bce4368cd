/** The small Markdown of replies as a closed tree. Nothing else can be expressed: no HTML, no images, no other schemes. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Inline[])[] };

const LENGTH_LIMIT = 8_000;
const DEPTH_LIMIT = 4;
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address when its scheme is http, https, mailto or tel and it is absolute; else undefined. */
export function safeHref(text: string): string | undefined {
  const cleaned = text.trim();
  if (!/^[a-z]+:/i.test(cleaned) || cleaned.length > 2_000 || !URL.canParse(cleaned)) return undefined;
  const url = new URL(cleaned);
  return SCHEMES.has(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

const PATTERNS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'code', pattern: /`([^`\n]{1,500})`/ },
  { kind: 'image', pattern: /!\[([^\]\n]{0,500})\]\([^)\s]{0,2000}\)/ },
  { kind: 'link', pattern: /\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)/ },
  { kind: 'strong', pattern: /\*\*(?=\S)([^\n]{0,999}?\S)\*\*/ },
  { kind: 'strong', pattern: /__(?=\S)([^\n]{0,999}?\S)__/ },
  { kind: 'em', pattern: /\*(?=[^\s*])([^\n*]{0,999}?[^\s*])?\*|(?<![\w])_(?=[^\s_])([^\n_]{0,999})_(?![\w])/ },
  { kind: 'url', pattern: /\bhttps?:\/\/[^\s<>"'`]{1,2000}[^\s<>"'`.,;:!?)\]}]/i },
];

function nodeOf(kind: string, match: RegExpExecArray, depth: number): Inline {
  const [whole, first = '', second = ''] = match;
  if (kind === 'code') return { kind: 'code', text: first };
  if (kind === 'image') return { kind: 'text', text: first };
  if (kind === 'url' || kind === 'link') {
    const href = safeHref(kind === 'url' ? whole : second);
    const children: readonly Inline[] = kind === 'url' ? [{ kind: 'text', text: whole }] : inlineOf(first, depth + 1, true);
    if (href === undefined) return { kind: 'text', text: kind === 'url' ? whole : first };
    return { kind: 'link', href, children };
  }
  const inner = first === '' ? second : first;
  return { kind: kind === 'strong' ? 'strong' : 'em', children: inlineOf(inner, depth + 1) };
}

function inlineOf(text: string, depth = 0, insideLink = false): Inline[] {
  const found: Inline[] = [];
  let rest = text;
  while (rest !== '') {
    let best: { readonly kind: string; readonly match: RegExpExecArray } | undefined;
    if (depth < DEPTH_LIMIT) {
      for (const { kind, pattern } of PATTERNS) {
        if (insideLink && (kind === 'link' || kind === 'url')) continue;
        const match = pattern.exec(rest);
        if (match && match[0].length > 2 && (!best || match.index < best.match.index)) best = { kind, match };
      }
    }
    if (!best) break;
    const { kind, match } = best;
    if (match.index > 0) found.push({ kind: 'text', text: rest.slice(0, match.index) });
    found.push(nodeOf(kind, match, depth));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') found.push({ kind: 'text', text: rest });
  return found;
}

const BULLET = /^\s{0,6}[-*•]\s+(.*)$/;
const NUMBER = /^\s{0,6}(\d{1,4})[.)]\s+(.*)$/;

type OpenBlock = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

/** Parses reply text; whatever is not in the allowed set stays as plain text. @example parseMarkdown('**Hi**')[0]?.kind //=> 'paragraph' */
export function parseMarkdown(source: string): Block[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | undefined;
  const begin = (block: OpenBlock): void => {
    open = block;
    blocks.push(block);
  };
  for (const line of source.slice(0, LENGTH_LIMIT).split(/\r\n|\n|\r/)) {
    const number = NUMBER.exec(line);
    const bullet = number ? null : BULLET.exec(line);
    if (line.trim() === '') {
      open = undefined;
    } else if (number || bullet) {
      const ordered = number !== null;
      const item = inlineOf(number?.[2] ?? bullet?.[1] ?? '');
      if (open?.kind === 'list' && open.ordered === ordered) open.items.push(item);
      else begin({ kind: 'list', ordered, start: Number(number?.[1] ?? 1), items: [item] });
    } else {
      const words = line.replace(/^#{1,6}\s+(.*)$/, '**$1**');
      if (open?.kind === 'paragraph') open.lines.push(inlineOf(words));
      else begin({ kind: 'paragraph', lines: [inlineOf(words)] });
    }
  }
  return blocks;
}

const plainInline = (nodes: readonly Inline[]): string =>
  nodes.map((node) => ('children' in node ? plainInline(node.children) : node.text)).join('');

/** The words without marks, for screen readers. @example plainText('**Hi** _you_') //=> 'Hi you' */
export const plainText = (source: string): string =>
  parseMarkdown(source)
    .map((block) => (block.kind === 'list' ? block.items : block.lines).map(plainInline).join('. '))
    .join('. ')
    .replace(/([.!?:])\.\s/g, '$1 ');
