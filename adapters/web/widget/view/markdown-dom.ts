import type { Block, Inline } from '../markdown.ts';
import { parseMarkdown } from '../markdown.ts';
import { h } from './dom.ts';

const OPENS_HERE = /^(mailto|tel):/;

function inlineNode(node: Inline): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return h('code', {}, node.text);
    case 'link': {
      const away = OPENS_HERE.test(node.href) ? {} : { target: '_blank', rel: 'noopener noreferrer nofollow' };
      const link = h('a', { href: node.href, ...away }, ...node.children.map(inlineNode));
      const host = URL.canParse(node.href) ? new URL(node.href).host : '';
      if (host !== '' && !link.textContent.includes(host)) link.append(h('span', { class: 'host' }, ` (${host})`));
      return link;
    }
    case 'strong':
    case 'em':
      return h(node.kind, {}, ...node.children.map(inlineNode));
  }
}

function blockNode(block: Block): Node {
  if (block.kind === 'list') {
    const start = block.ordered && block.start !== 1 ? { start: String(block.start) } : {};
    return h(block.ordered ? 'ol' : 'ul', start, ...block.items.map((item) => h('li', {}, ...item.map(inlineNode))));
  }
  const lines = block.lines.flatMap((line, index) => [...(index > 0 ? [h('br')] : []), ...line.map(inlineNode)]);
  return h('p', {}, ...lines);
}

/** Reply text as nodes: built from the allow-listed tree, with text nodes only. */
export const markdownNodes = (text: string): Node[] => parseMarkdown(text).map(blockNode);
