import type { PageSnapshot, SnapshotElement } from '../model/page-snapshot.ts';

/** Elements that hold nothing and have no end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** What is made of a page runs and loads nothing, wherever it is opened. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * A document that shows what a snapshot holds, and of which the same can be captured: elements, attributes
 * and texts in order, what was hidden as hidden. Where the page's script had built what no markup gives, such
 * as a block in a paragraph, the parser of whoever opens it decides.
 */
export function htmlOf({ language, title, customerIds, nodes }: PageSnapshot): string {
  const ids = customerIds.map((id) => `{"customerId":"${id}"}`).join('');
  const head =
    `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}">` +
    `<title>${escaped(title)}</title>${ids && `<script type="application/json">${ids}</script>`}</head>`;
  const { elements, root } = treeOf(nodes);
  const parts: string[] = ['<!doctype html>\n'];
  // A stack of its own: pages nest deeper than calls may.
  const open: (Branch | string)[] = root ? [root] : [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at === 'string') {
      parts.push(at);
      continue;
    }
    const { tag } = at;
    parts.push(`<${tag}${at === root ? attribute('lang', language) : ''}${attributesOf(at)}>`);
    if (at === root) parts.push(head);
    if (VOID.test(tag)) continue;
    open.push(`</${tag}>`, ...contentOf(at).toReversed());
  }
  return `${parts.join('')}\n${elements === 0 ? head : ''}`;
}

interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isHidden: boolean;
  /** Elements, and texts as markup. */
  readonly children: (Branch | string)[];
}

function treeOf(nodes: PageSnapshot['nodes']): { elements: number; root: Branch | undefined } {
  const branches: Branch[] = [];
  for (const node of nodes) {
    const around = branches[node[0]];
    if (node.length === 2) around?.children.push(escaped(node[1]));
    else {
      const branch = branchOf(node);
      around?.children.push(branch);
      branches.push(branch);
    }
  }
  return { elements: branches.length, root: branches[0] };
}

function branchOf([, tag, attributes, hidden]: SnapshotElement): Branch {
  return { tag, attributes: attributes || {}, isHidden: hidden === 1, children: [] };
}

function attributesOf({ tag, attributes, isHidden }: Branch): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (name === 'text' || (name === 'value' && tag !== 'input')) return '';
    return attribute(name, value);
  });
  return written.join('') + (isHidden ? ' hidden' : '');
}

/** The children; of what is hidden its hidden text, and of a list of choices the one that is made. */
function contentOf({ tag, attributes, isHidden, children }: Branch): readonly (Branch | string)[] {
  const { text, value } = attributes;
  if (isHidden && text !== undefined) return [tag === 'script' ? '' : escaped(text), ...children];
  if (tag === 'select' && value !== undefined) return [`<option selected>${escaped(value)}</option>`];
  return children;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}
