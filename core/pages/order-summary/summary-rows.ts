import type { Money } from '../../model/money.ts';
import { normaliseText } from '../../model/text.ts';
import type { AmountRow } from '../../page-view/amount-row.ts';
import { labelText } from '../../page-view/label-text.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { isShown, type PageView, shownLines, shownText, shownTexts } from '../../page-view/page-view.ts';
import type { LineMeaning } from './line-kinds.ts';
import { exactMeaning, isQualified, meaningOf, meaningOfReduction, meaningOfToken } from './line-meaning.ts';
import type { SummaryRow } from './verified-summary.ts';

/** The field that gives the kind of a line in the checkout since 2024. */
export const TOKEN = 'input[name="subtotalLineType"]';
/** Of a label with the white space around it in the markup. */
const LABEL_MAX_CHARS = 200;
const LABEL_MAX_LINES = 6;

/** What an amount's words and its line's token say it is. */
export function summaryRow(view: PageView, row: AmountRow): SummaryRow {
  const label = labelText(row.label);
  const isOther = isQualified(label, [view.language, view.marketplace.languages[0]]);
  const byWords = isOther ? undefined : meaningAt(label, row.amount);
  const byToken = tokenOf(view, row.element);
  const meaning: LineMeaning | undefined = byToken ?? byWords;
  const contradicts = byToken && byWords && !agree(byToken, byWords);
  return { ...row, label, ...(meaning && { meaning }), ...(contradicts && { contradicts: true as const }) };
}

export function meaningAt(label: string, amount: Money): LineMeaning | undefined {
  return amount.minor < 0 ? meaningOfReduction(label) : meaningOf(label);
}

/** The sum before payments has a token of its own and is called a total (`Summe`). */
function agree(token: LineMeaning, words: LineMeaning): boolean {
  if (token.role === 'subtotal') return words.role !== 'part';
  return token.kind === words.kind && token.role === words.role;
}

/** The line's token, also where it stands in the cell around the smallest element with words and amount. */
function tokenOf(view: PageView, row: PageElement): LineMeaning | undefined {
  const line = row.closest('li, tr');
  const isLine = line !== null && shownText(view, line) === shownText(view, row);
  const [token, ...others] = new Set(tokensIn(isLine ? line : row));
  return token !== undefined && others.length === 0 ? meaningOfToken(token) : undefined;
}

/** A field is never shown itself: what holds it is. */
function tokensIn(element: PageElement): string[] {
  const fields = [...element.querySelectorAll(TOKEN)];
  return fields
    .filter(({ parentElement }) => parentElement && isShown(parentElement))
    .map(({ value }) => value);
}

/** Elements that show a known label and nothing else, and those that own such a text. */
export function labelsIn(view: PageView, root: PageElement): PageElement[] {
  const tried = new Set<PageElement>();
  const found = new Set<PageElement>();
  /** Pages repeat short texts. */
  const labels = new Map<string, boolean>();
  const isLabel = (text: string) => {
    let known = labels.get(text);
    if (known === undefined) {
      known = exactMeaning(normaliseText(text)) !== undefined;
      labels.set(text, known);
    }
    return known;
  };
  for (const { node } of shownTexts(view, root)) {
    let at: PageElement | null = node.parentElement;
    if (node.data.length <= LABEL_MAX_CHARS && isLabel(node.data)) {
      found.add(at);
      continue;
    }
    // The label may be split over several elements.
    for (; at && !tried.has(at); at = at === root ? null : at.parentElement) {
      tried.add(at);
      const lines = shownLines(view, at, LABEL_MAX_CHARS);
      if (!lines || lines.length > LABEL_MAX_LINES) break;
      if (isLabel(lines.join(' '))) {
        found.add(at);
        break;
      }
    }
  }
  return [...found];
}
