import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCreditsInMail } from '../../../core/mail/find-credits.ts';
import type { FoundInMail } from '../../../core/mail/found-in-mail.ts';
import { readPastedText } from '../../../core/mail/read-mail.ts';
import type { MarketplaceId } from '../../../core/model/marketplaces.ts';

/**
 * Sentences made from a grammar: a credit given, a last day, and one word or clause that changes what the
 * amount means, in every place where a writer could put it. None of them may be proposed. Without that word
 * each is found, or the test would show nothing.
 */

/** How a language gives a credit: `~` stands where a qualifier may. */
interface Speech {
  readonly shop: MarketplaceId;
  readonly amount: (minor: number) => string;
  readonly givings: readonly string[];
  readonly ends: readonly string[];
  readonly inside: readonly string[];
  readonly before: readonly string[];
  readonly beside: readonly string[];
}

const ENGLISH: Speech = {
  shop: 'amazon.com',
  amount: (minor) => `$${(minor / 100).toFixed(2)}`,
  givings: [
    'You have ~ received ~ a ~ AMOUNT promotional credit ~',
    'You’ve ~ earned ~ AMOUNT ~ No-Rush digital reward ~',
    'We have ~ added a ~ AMOUNT promotional credit ~ to your account ~',
    'We’ve ~ issued you ~ a courtesy credit of ~ AMOUNT ~',
    'A ~ AMOUNT promotional credit ~ has ~ been ~ added ~ to your account ~',
    'Your account has ~ been credited ~ with a ~ AMOUNT promotional credit ~',
  ],
  ends: [
    'It expires on March 3, 2027.',
    'Your credit is valid through March 3, 2027.',
    'Use it by March 3, 2027.',
  ],
  inside: [
    'not',
    'never',
    'hardly',
    'almost',
    'up to',
    'at least',
    'about',
    'perhaps',
    'tentatively',
    'half of',
    'twice',
    'each month',
    'per delivery',
    'every spring',
    'if you spend $30',
    'when you order again',
    'once you subscribe',
    'after your third order',
    'provided that you stay',
    'unless you return it',
    'in your friend’s name',
    'for a neighbor',
    'for your cousin',
    'on behalf of Robin',
    'as a prize',
    'as a loan',
    'by mistake',
    'in error',
    'for testing',
    'minus a $1.00 fee',
    'instead of $9.00',
    'or a discount',
    'and spent',
    'already used',
    'which was taken back',
    'pending review',
    'subject to approval',
    'worth 740 points',
    'in two parts',
    'within 30 days',
    'next spring',
    'tomorrow',
    'last year',
    'toward advertising',
    'at another shop',
    'for Some Shoe Shop',
    'on your card',
  ],
  before: [
    'If you order again, ',
    'When approved, ',
    'Perhaps ',
    'Every spring, ',
    'Robin writes: ',
    'For example, ',
    'Imagine: ',
    'Unless you object, ',
    'As your friend, ',
    'Until now, ',
    'Only $2.00 is left: ',
    'Reminder: ',
  ],
  beside: [
    'It was removed.',
    'It has been spent.',
    'It belongs to Robin.',
    'Robin has used it.',
    'We took it back.',
    'This credit was reversed.',
    'That credit is gone.',
    'The credit is now $2.00.',
    'However, you have to spend $30 first.',
    'But new customers alone can use it.',
    'It becomes active once your order ships.',
    'You need $30 in your cart to use it.',
    'This is an estimate.',
    'Please disregard this.',
    'Your order was cancelled, so the credit is void.',
    'The credit went to another account.',
    'It starts on March 1, 2027.',
    'Valid from March 1, 2027.',
    'Only for members.',
    'Already used.',
    'Status: reversed',
    'Balance: $0.00',
    'Your credit expired.',
    'Your credit expires on April 4, 2027.',
    'Use it before April 4, 2027.',
    'The money is on Robin’s account.',
    'You get it each month.',
  ],
};

const GERMAN: Speech = {
  shop: 'amazon.de',
  amount: (minor) => `${(minor / 100).toFixed(2).replace('.', ',')} €`,
  givings: [
    'Du hast ~ ein ~ Aktionsguthaben von ~ AMOUNT ~ erhalten ~',
    'Sie haben ~ ein Guthaben in Höhe von ~ AMOUNT ~ bekommen ~',
    'Wir haben ~ deinem Konto ~ ein Guthaben von ~ AMOUNT ~ gutgeschrieben ~',
    'Ihnen wurde ~ ein ~ Aktionsguthaben von ~ AMOUNT ~ gutgeschrieben ~',
  ],
  ends: [
    'Es ist gültig bis zum 3. März 2027.',
    'Dein Guthaben verfällt am 3. März 2027.',
    'Das Guthaben ist bis 3. März 2027 gültig.',
  ],
  inside: [
    'nicht',
    'niemals',
    'kaum',
    'fast',
    'beinahe',
    'bis zu',
    'mindestens',
    'ungefähr',
    'vielleicht',
    'zweimal',
    'jeden Monat',
    'monatlich',
    'pro Lieferung',
    'wenn du 30 € ausgibst',
    'falls Sie bestellen',
    'sobald du bestellst',
    'nach der dritten Lieferung',
    'sofern du Mitglied bleibst',
    'im Namen deines Freundes',
    'für deine Schwester',
    'für einen Nachbarn',
    'als Preis',
    'leihweise',
    'aus Versehen',
    'irrtümlich',
    'zum Test',
    'abzüglich 1,00 €',
    'statt 9,00 €',
    'oder einen Rabatt',
    'und ausgegeben',
    'schon verbraucht',
    'das zurückgebucht wurde',
    'unter Vorbehalt',
    'im Wert von 740 Punkten',
    'in zwei Teilen',
    'binnen 30 Tagen',
    'morgen',
    'letztes Jahr',
    'für Werbung',
    'bei einem anderen Händler',
    'auf deine Karte',
  ],
  before: [
    'Falls du bestellst, ',
    'Angenommen, ',
    'Zum Beispiel: ',
    'Robin schreibt, ',
    'Jedes Jahr, ',
    'Vielleicht, ',
  ],
  beside: [
    'Es wurde entfernt.',
    'Es ist schon verbraucht.',
    'Es gehört Robin.',
    'Robin hat es eingelöst.',
    'Wir haben es wieder abgezogen.',
    'Dieses Guthaben wurde storniert.',
    'Das Guthaben ist weg.',
    'Davon sind noch 2,00 € übrig.',
    'Allerdings musst du erst 30 € ausgeben.',
    'Aber nur Neukunden können es nutzen.',
    'Das ist nur eine Schätzung.',
    'Bitte ignorieren Sie das.',
    'Das Guthaben ging an ein anderes Konto.',
    'Es beginnt am 1. März 2027.',
    'Gültig ab 1. März 2027.',
    'Nur für Mitglieder.',
    'Bereits verbraucht.',
    'Status: storniert',
    'Kontostand: 0,00 €',
    'Dein Guthaben ist abgelaufen.',
    'Dein Guthaben verfällt am 4. April 2027.',
    'Löse es vor dem 4. April 2027 ein.',
    'Du bekommst es jeden Monat.',
  ],
};

async function findIn(text: string, shop: MarketplaceId): Promise<FoundInMail> {
  const mail = await readPastedText(text);
  return mail.kind === 'mail' ? findCreditsInMail(mail, [shop]) : mail;
}

/** A giving without qualifiers, as a sentence without its full stop. */
function plain(giving: string, amount: string): string {
  return giving.replaceAll('~', '').replace(/ +/g, ' ').replace('AMOUNT', amount).trim();
}

/** A giving with a qualifier in one of its places. */
function qualified(giving: string, at: number, qualifier: string): string {
  let place = 0;
  return giving.replaceAll('~', () => {
    place += 1;
    return place - 1 === at % giving.split('~').slice(1).length ? qualifier : '';
  });
}

describe.each([
  ['English', ENGLISH],
  ['German', GERMAN],
])('%s', (_language, speech) => {
  const { shop, givings, ends, inside, before, beside } = speech;
  const minors = fc.integer({ min: 101, max: 99_999 });
  const gaps = fc.constantFrom(' ', '\n', '\n\n');

  it('plain sentences are found, with their amount and their day', async () => {
    for (const giving of givings) {
      for (const end of ends) {
        const text = `${plain(giving.replace('~ AMOUNT ~ No', 'a AMOUNT No'), speech.amount(740))}. ${end}`;
        expect(await findIn(text, shop), text).toMatchObject({
          kind: 'found',
          amount: { minor: 740 },
          expires: '2027-03-03',
        });
      }
    }
  });

  it('a qualifier inside of the sentence', async () => {
    const cases = fc.record({
      giving: fc.constantFrom(...givings),
      qualifier: fc.constantFrom(...inside),
      at: fc.nat(9),
      mark: fc.constantFrom('', ',', ' –'),
      minor: minors,
      end: fc.constantFrom(...ends),
      gap: gaps,
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ giving, qualifier, at, mark, minor, end, gap }) => {
        const sentence = qualified(giving, at, `${mark} ${qualifier}`)
          .replace(/ +/g, ' ')
          .replaceAll(' ,', ',');
        const text = `${sentence.replace('AMOUNT', speech.amount(minor)).trim()}.${gap}${end}`;
        expect((await findIn(text, shop)).kind, text).not.toBe('found');
      }),
      { numRuns: 1500 },
    );
  });

  it('a qualifier before the sentence, or in one beside it', async () => {
    const cases = fc.record({
      giving: fc.constantFrom(...givings),
      lead: fc.constantFrom('', '', ...before),
      extra: fc.constantFrom(...beside),
      isBetween: fc.boolean(),
      minor: minors,
      end: fc.constantFrom(...ends),
      gap: gaps,
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ giving, lead, extra, isBetween, minor, end, gap }) => {
        const sentence = `${lead}${plain(giving, speech.amount(minor))}.`;
        const rest = lead !== '' ? [end] : isBetween ? [extra, end] : [end, extra];
        const text = [sentence, ...rest].join(gap);
        expect((await findIn(text, shop)).kind, text).not.toBe('found');
      }),
      { numRuns: 1500 },
    );
  });
});
