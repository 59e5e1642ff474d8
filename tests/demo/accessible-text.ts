import type { Locator } from '@playwright/test';

/** What a screen reader would say of a part of a page, in its order: headings, lines, and `[what can be chosen]`. */
export async function accessibleText(part: Locator): Promise<string[]> {
  const lines: string[] = [];
  /** How far in the list item is that the next lines belong to. */
  let itemDepth: number | undefined;
  for (const row of (await part.ariaSnapshot()).split('\n')) {
    const depth = row.search(/\S/);
    if (itemDepth !== undefined && depth <= itemDepth) itemDepth = undefined;
    const node = row.trim().replace(/^- /, '');
    const words = spoken(node);
    if (/^listitem\b/.test(node)) {
      itemDepth = depth;
      lines.push(words === undefined ? '  -' : `  - ${words}`);
    } else if (words === undefined) {
    } else if (/^'?heading /.test(node)) {
      lines.push('', words);
    } else if (itemDepth === undefined) {
      lines.push(`  ${words}`);
    } else {
      lines.push(`${lines.pop()} ${words}`);
    }
  }
  return lines.slice(lines.findIndex((line) => line !== ''));
}

/** The words of one line of the snapshot; undefined where it only says how the page is built. */
function spoken(node: string): string | undefined {
  const [, role = '', name] = /^'?([a-z]+) "((?:[^"\\]|\\.)*)"/.exec(node) ?? [];
  if (name !== undefined) {
    if (role === 'heading') return name;
    return ['link', 'button', 'checkbox'].includes(role) ? `[${name}]` : undefined;
  }
  const [, text] = /^(?:text|paragraph|listitem|strong|status|alert|note): (.+)$/.exec(node) ?? [];
  return text?.replace(/^"(.*)"$/, '$1');
}
