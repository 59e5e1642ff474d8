import type { CaptureRules } from '../capture/capture-page.ts';
import type { PageKind } from './reading.ts';

/** On every page: the greeting, which a narrow window hides, and the signs of a robot check. */
const EVERYWHERE: CaptureRules = {
  hidden:
    '#nav-link-accountList-nav-line-1, script[src*=".awswaf.com/"], #challenge-container, ' +
    '#aa-challenge-page-captcha-container, form[action*="validateCaptcha"], #captchacharacters',
  texts: '#nav-link-accountList-nav-line-1',
  values: '',
};

/**
 * Hidden copies of a group of choices may hold the chosen one. The token says what a line of the summary is.
 */
const ORDERED: CaptureRules = {
  hidden:
    'input[name="subtotalLineType"], input[type="radio"], input[type="checkbox"], [role="radio"], ' +
    '[role="checkbox"], [role="switch"]',
  texts: '',
  values: 'input[name="subtotalLineType"], select[name*="quantity" i], input[name*="quantity" i]',
};

/** The hidden witnesses of each kind of page. */
const OF_KIND: Readonly<Partial<Record<PageKind, CaptureRules>>> = {
  checkout: ORDERED,
  // A popover that is closed at first breaks down the refund.
  order: { ...ORDERED, hidden: `${ORDERED.hidden}, .a-popover-preload`, texts: '.a-popover-preload' },
  'digital-product': {
    hidden: 'input#ASIN, input[name="ASIN"], input[name="ASIN.0"]',
    texts: '',
    values: 'input#ASIN, input[name="ASIN"], input[name="ASIN.0"]',
  },
  // The page's own data: the second witness of a card's points.
  'card-rewards': { hidden: 'script#__NEXT_DATA__', texts: 'script#__NEXT_DATA__', values: '' },
};

/** Pages that change without a load for as long as they are open. */
const FOLLOWED: readonly PageKind[] = ['checkout', 'thank-you', 'order', 'digital-product'];

export function isFollowed(page: PageKind): boolean {
  return FOLLOWED.includes(page);
}

/** What is captured of a page of this kind in addition to what it shows. */
export function captureRulesOf(page: PageKind): CaptureRules {
  const own = OF_KIND[page];
  if (!own) return EVERYWHERE;
  return {
    hidden: joined(EVERYWHERE.hidden, own.hidden),
    texts: joined(EVERYWHERE.texts, own.texts),
    values: joined(EVERYWHERE.values, own.values),
  };
}

function joined(...selectors: readonly string[]): string {
  return selectors.filter(Boolean).join(', ');
}
