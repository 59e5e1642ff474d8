import { describe, expect, it } from 'vitest';
import { EVERY_PAGE_KIND } from '../core/pages/page-kinds.ts';
import type { WordKey } from '../core/words/keys.ts';
import type { Words } from '../core/words/words.ts';
import { everyText, WORDS, withExamples } from './support/words.ts';

const MESSAGE_MAX_WORDS = 20;
const LIST_MAX_WORDS = 30;

/** The disclosure and the store's text name everything that they are about. */
const LISTS = /^(welcome_reads_|settings_sync_shared$|extension_description$)/;

/** What Unspent once called things. The value says what it says now. */
const OLD_WORDS: Readonly<Record<string, string>> = {
  'ends?|ended|lapses?|lapsed|last day': 'expires, expiration date',
  'mails?': 'email',
  'programmes?|kinds? of credit': 'credit type',
  'shops?|marketplaces?': 'Amazon site',
  'ledger|statement of account': 'history',
  'movements?': 'transaction',
  'by hand|entered': 'manually, added by you',
  'hints?': 'tip',
  untick: 'uncheck',
  'read again|readings?': 'update',
  'to come|promised': 'on the way',
  'held for|is held': 'on hold',
  'samples?': 'page report',
  'point(ed)? at|pointed out': 'show, pick',
  posted: 'added to your account',
  'called off|cancelled': 'canceled',
  corrected: 'adjusted',
  'figures|arithmetic': 'how we worked it out',
  'card back': 'cash back',
  'does not end|does not expire': 'never expires',
  'not again for this one': 'mute this one',
  'colour|catalogue|favourite|recognised|afterwards|grey|licence|behaviour|cheque': 'US spelling',
};

/** Where an old word is another word, or Amazon's own. */
const OWN_MEANING: Readonly<Record<string, RegExp>> = {
  badge_title_unread_shop_with_points: /Shop with Points/,
  mail_reading: /reading/i,
  page_shop_with_points: /Shop with Points/,
  popup_panel_ends: /Month ends/,
  programme_aws_not_on: /Marketplace/,
  reminder_body_panel: /Month ends/,
  reminder_body_panel_today: /Month ends/,
  reminder_body_panel_tomorrow: /Month ends/,
  reminder_title_last_day: /Last day/,
  welcome_choose_title: /shop\?/,
  welcome_reads_credits: /Shop with Points/,
  first_contact_shop_with_points: /Shop with Points/,
};

/** How a German reader is not spoken to, and what Amazon.de does not call its credit. */
const OLD_GERMAN =
  /(?<![-\p{L}])(du|dein\p{L}*|dir|dich|Mails?|Bewegung(en)?|Geschenkkarten?\p{L}*|Gutschein-Guthaben|Programm)(?![-\p{L}])/iu;

/** Names in our code that are no words of a sentence. */
const CODE_NAMES =
  /\b(signed-out|unrecognised|not-ours|gift-card|no-rush|card-points|partner-points|shopper-panel|purchaseId|orderId|giftCard|rewardShown|undefined|NaN|\[object)\b|[a-z]+_[a-z]+/;

const PLACEHOLDER = /\$\w+\$/g;

function wordsOf(message: string): string[] {
  return message.replace(PLACEHOLDER, 'x').match(/[\p{L}\p{N}][^\s,.;:!?()“”„]*/gu) ?? [];
}

/** Without the name of a plural form. */
function keyOf(name: string): string {
  return name.replace(/ \(.*$/, '');
}

describe('each English message', () => {
  it.each(everyText(WORDS.en))('%s is short', (name, message) => {
    expect(wordsOf(message).length).toBeLessThanOrEqual(
      LISTS.test(name) ? LIST_MAX_WORDS : MESSAGE_MAX_WORDS,
    );
  });

  it.each(everyText(WORDS.en))('%s has no word that was given up, and US spelling', (name, message) => {
    const own = OWN_MEANING[keyOf(name)];
    const text = message.replace(PLACEHOLDER, '').replace(own ?? '', '');
    if (own) expect(message).toMatch(own);
    for (const [old, now] of Object.entries(OLD_WORDS)) {
      expect(text, `now: ${now}`).not.toMatch(new RegExp(`(?<![-\\w])(${old})(?![-\\w])`, 'i'));
    }
  });

  it('has an old word only where it is listed', () => {
    expect(Object.keys(OWN_MEANING).filter((key) => !(key in WORDS.en))).toEqual([]);
  });
});

/** Marks that a language does not use. */
const FOREIGN_MARKS: Readonly<Record<string, RegExp>> = {
  en: /„|(?<!,) …/,
  de: /”|(?<![ \u00a0])…(?!”|“)/,
};

describe.each(Object.entries<Words>(WORDS))('each message in %s', (language, words) => {
  it.each(everyText(words))('%s has the marks of its language', (_name, message) => {
    expect(message).not.toMatch(/['"]|\.\.\.|!|\s{2}|^\s|\s$/);
    const foreign = FOREIGN_MARKS[language];
    if (foreign) expect(message).not.toMatch(foreign);
  });

  it.each(everyText(words))('%s leads to no name of our code, whatever stands in it', (name, message) => {
    expect(withExamples(keyOf(name) as WordKey, message)).not.toMatch(CODE_NAMES);
  });

  it('no page or credit type stands inside a sentence', () => {
    // As a label it stands alone, after a colon or beside another label.
    const slots = everyText(words).filter(([, message]) => /\$(PAGES?|PROGRAMME)\$/.test(message));
    const inside = slots.filter(
      ([, message]) => !/^([^$.]*[:：]\s?)?\$\w+\$((, |、|، )\$\w+\$)*$/.test(message),
    );
    expect(inside.map(([key]) => key)).toEqual([]);
  });

  it('no age follows a preposition', () => {
    const after = /(?<![\p{L}’])(is|of|from|since|in|at|on|von|vom|seit|aus|am|im|ist) \$AGE\$/iu;
    expect(everyText(words).filter(([, message]) => after.test(message))).toEqual([]);
  });
});

it('names every kind of page, each by another name', () => {
  for (const words of Object.values<Words>(WORDS)) {
    const names = EVERY_PAGE_KIND.map((kind) => words[`page_${kind.replaceAll('-', '_')}`]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(EVERY_PAGE_KIND.length);
  }
});

it.each(everyText(WORDS.de))('German %s says Sie, and Amazon.de’s own terms', (_key, message) => {
  expect(message).not.toMatch(OLD_GERMAN);
});
