import { normaliseText } from '../model/text.ts';
import { type PageView, shownAll, shownLines } from '../page-view/page-view.ts';
import { asksToSignIn } from './access.ts';
import type { PageAccount } from './reading.ts';

/** The greeting in the head of every page; its id seen 2018 to 2026. A narrow window hides it. */
const GREETING = '#nav-link-accountList-nav-line-1';
/** The link to the account, whose first line is the greeting. */
const ACCOUNT_LINK = '[data-nav-role="signin"], [href*="/gp/css/homepage.html"]';

/**
 * Whose page it is, as far as the page says: the customer id in its embedded data, the name in its greeting.
 */
export function accountOn(view: PageView): PageAccount | undefined {
  const [onlyId, anotherId] = view.page.customerIds;
  const customerId = anotherId ? undefined : onlyId;
  const name = greetingOn(view);
  if (!customerId && !name) return undefined;
  return { ...(customerId && { customerId }), ...(name && { name }) };
}

function greetingOn(view: PageView): string | undefined {
  const greetings = [...view.page.querySelectorAll(GREETING)].map(({ textContent }) => textContent);
  const links = shownAll(view, ACCOUNT_LINK).map((link) => shownLines(view, link)?.[0]);
  for (const texts of [greetings, links]) {
    const [name, another] = new Set(texts.flatMap((text) => greetingName(normaliseText(text ?? '')) ?? []));
    if (name) return another ? undefined : name;
  }
  return undefined;
}

/** The name after the greeting's last comma: `Hello, Alex`; `こんにちは、アレックスさん`. */
function greetingName(greeting: string): string | undefined {
  const [, name] = /^\p{L}[^,،、]{0,20}[,،、]\s*([^,،、]+)$/u.exec(greeting) ?? [];
  if (!name || name.length > 60 || asksToSignIn(name)) return undefined;
  return name.replace(/\s*さん$/, '');
}
