/** Amounts that are not the page's own: stale copies nobody sees, and advertising that everybody sees. */
import { amountsIn, otherDigits, replaceAmounts } from '../amounts.ts';
import { type Change, type DriftPage, type Mutator, nameOf, valueAt } from '../page.ts';
import type { Random } from '../random.ts';
import { shownTexts } from '../visible-text.ts';

const FIXED_CHILD = 'table,thead,tbody,tfoot,tr,ul,ol,dl,select';

/** Elements around an amount of the page, from the one that holds its text to the block it stands in. */
function aroundAmounts({ document }: DriftPage): Element[] {
  const found = new Set<Element>();
  for (const text of shownTexts(document.body)) {
    if (amountsIn(text.data).length === 0) continue;
    let element = text.parentElement;
    for (let level = 0; level < 7 && element && element !== document.body; level++) {
      found.add(element);
      element = element.parentElement;
    }
  }
  return [...found];
}

function byRule(element: Element, name: string, body: string): void {
  const style = element.ownerDocument.createElement('style');
  style.textContent = `.${name}{${body}}`;
  element.ownerDocument.head.append(style);
  element.classList.add(name);
}

const HIDING: readonly ((element: Element) => void)[] = [
  (element) => element.setAttribute('style', 'display:none'),
  (element) => element.setAttribute('hidden', ''),
  (element) => element.setAttribute('style', 'visibility:hidden'),
  (element) => element.setAttribute('style', 'opacity:0'),
  (element) => element.setAttribute('style', 'position:absolute;left:-9999px'),
  (element) => byRule(element, 'not-now', 'display:none!important'),
  (element) => byRule(element, 'out-of-sight', 'position:absolute;left:-10000px;top:auto'),
  (element) => byRule(element, 'no-height', 'max-height:0;overflow:hidden'),
];

/** A copy with other amounts, hidden. Amazon's checkout keeps such copies with the same ids. */
function staleCopy(element: Element, random: Random): Element {
  const copy = element.cloneNode(true) as Element;
  for (const text of shownTexts(copy, '')) {
    text.data = replaceAmounts(text.data, (amount) => otherDigits(amount.text, random.int));
  }
  if (random.chance(0.5)) {
    for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  }
  random.pick(HIDING)(copy);
  return copy;
}

export const hiddenDuplicates: Mutator = (page, random) =>
  random.some(aroundAmounts(page), 1 + random.int(4)).map((element): Change => {
    const before = random.chance(0.5);
    const own = random.fork();
    return {
      what: `stale copy of ${nameOf(element)} hidden ${before ? 'before' : 'after'} it`,
      apply: () => {
        const copy = staleCopy(element, own);
        if (before) element.before(copy);
        else element.after(copy);
      },
    };
  });

/** What shops print near amounts. None of it is about the shopper's own money. */
const DECOYS: readonly ((amount: string) => string)[] = [
  (amount) => `Was: ${amount}`,
  (amount) => `List price: ${amount}`,
  (amount) => `Get a ${amount} Amazon Gift Card instantly upon approval for the Prime Visa. Learn more`,
  (amount) => `Sponsored: wireless headphones ${amount}`,
  (amount) => `Customers also bought: USB cable ${amount}`,
  (amount) => `Save ${amount} with Subscribe & Save on your next delivery`,
  (amount) => `Gift cards from ${amount}. Shop all designs`,
  (amount) => `Amazon Store Card balance: ${amount}`,
  (amount) => `Amazon Pay balance: ${amount}`,
  (amount) => `Your cost could be ${amount} instead. Get a gift card upon approval for Prime Visa`,
  (amount) => `Order total with Prime Visa: ${amount}`,
  (amount) => `Saved items total: ${amount}`,
  (amount) => `Reload ${amount} or more and get a bonus credit`,
];

const LINE_MAX_CHARS = 59;

/** A label and its amount. What stands in the same line belongs to it, and so no advertising stands there. */
function isLine(element: Element): boolean {
  if (!isShort(element)) return false;
  const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return text.length <= LINE_MAX_CHARS && amountsIn(text).length === 1;
}

/** Whether an element may hold no more than a line: most hold far more, and are left after a few texts. */
function isShort(element: Element): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, 4);
  let length = 0;
  while (length <= LINE_MAX_CHARS && texts.nextNode()) {
    length += (texts.currentNode as Text).data.replaceAll(/\s+/g, ' ').trim().length;
  }
  return length <= LINE_MAX_CHARS;
}

/** What is a decoy elsewhere names the balance of a page of its own. */
function isOwnBalance({ expected }: DriftPage, words: string): boolean {
  return valueAt(expected, 'page') === 'amazon-pay' && words.startsWith('Amazon Pay');
}

export const decoyAmounts: Mutator = (page, random) => {
  const { document } = page;
  // On its own page this is no decoy.
  const decoys = DECOYS.filter((words) => !isOwnBalance(page, words('')));
  const mark = amountsIn(document.body.textContent ?? '')[0]?.mark ?? '$';
  const places = [...aroundAmounts(page), ...document.body.querySelectorAll('div')].filter(
    (element) =>
      element.parentElement !== null &&
      !element.parentElement.matches(`${FIXED_CHILD},td,th,h1,h2,h3,h4,h5,h6,span,p,a`) &&
      !element.matches('span,b,a,td,th,tr,li') &&
      !isLine(element.parentElement),
  );
  return random.some(places, 1 + random.int(5)).map((element): Change => {
    const before = random.chance(0.5);
    const amount = `${mark}${1 + random.int(99)}.${random.int(10)}${random.int(10)}`;
    const words = random.pick(decoys)(amount);
    return {
      what: `“${words}” ${before ? 'before' : 'after'} ${nameOf(element)}`,
      apply: () => {
        const decoy = document.createElement('div');
        const inner = document.createElement('span');
        inner.textContent = words;
        decoy.append(inner);
        if (before) element.before(decoy);
        else element.after(decoy);
      },
    };
  });
};
