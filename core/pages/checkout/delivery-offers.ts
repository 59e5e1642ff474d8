import type { CalendarDate } from '../../model/calendar-date.ts';
import { isSameMoney } from '../../model/money.ts';
import { doubtful, type Field, type Place, type ReadField } from '../../page-view/field.ts';
import { type PageView, shownLines } from '../../page-view/page-view.ts';
import type { DeliveryOffer } from '../reading.ts';
import {
  boldTexts,
  type DeliveryChoice,
  deliveryChoices,
  NAMED,
  OPTION_MAX_CHARS,
} from './delivery-choices.ts';
import { type OfferSentence, offerSentence } from './offer-sentences.ts';

/**
 * The ways to deliver that can be chosen, and what a slower one brings. That sentence ("Get a $1 reward for
 * select digital purchases", quoted by shoppers of amazon.com 2014 to 2022) is looked for anywhere in the
 * option: no saved page shows where it stands. On amazon.de the slower way takes a percentage off at once
 * and names no amount, so that there is nothing to state.
 */
export interface DeliveryOffers {
  readonly offers: readonly Field<DeliveryOffer>[];
  readonly explained: readonly Place[];
}

export function readOffers(view: PageView): DeliveryOffers {
  const read = deliveryChoices(view).map((choice) => readOffer(view, choice));
  // A way to deliver that has no words could be the one that is chosen: the list has a gap.
  if (read.includes(undefined)) return { offers: [doubtful('offers')], explained: [] };
  const known = read.filter((one) => one !== undefined);
  return { offers: known.map(({ offer }) => offer), explained: known.flatMap(({ explained }) => explained) };
}

interface ReadOffer {
  readonly offer: Field<DeliveryOffer>;
  readonly explained: readonly Place[];
}

/**
 * The way itself, and what it brings. A sentence that is not understood stays unexplained, so it takes back the
 * reward beside it; the choice itself stands.
 */
function readOffer(view: PageView, { speed, selected, parts }: DeliveryChoice): ReadOffer | undefined {
  if (!speed || selected === undefined) return undefined;
  const choice = { speed, selected };
  const sentences = sentencesOf(view, { speed, selected, parts });
  const brings = sentences.filter(({ said }) => said.says === 'reward' || said.says === 'discount');
  const [first] = brings;
  const same = brings.filter(({ said }) => first && isSame(said, first.said));
  const ends = sentences.filter(({ said }) => said.says === 'end');
  const days = new Set([...same, ...ends].flatMap(({ said }) => ('expires' in said && said.expires) || []));
  const others = sentences.filter(({ said }) => said.says === 'nothing').map(({ at }) => at);
  const at = [...same, ...ends].map((sentence) => sentence.at);
  if (!first) return { offer: choiceField(choice, choice, others), explained: others };
  // Where two days are named, neither counts, and both sentences take the reward back.
  const isOneDay = days.size <= 1;
  const [expires] = days;
  const value = { ...choice, ...broughtBy(first.said, isOneDay ? expires : undefined) };
  const [row, another] = parts;
  const field = choiceField(value, choice, isOneDay ? at : []);
  // Whatever else the option says is said of what it brings.
  return { offer: row && !another ? { ...field, row } : field, explained: others };
}

function choiceField(
  value: DeliveryOffer,
  choice: DeliveryOffer,
  at: readonly Place[],
): ReadField<DeliveryOffer> {
  const missing = value.reward ? ['reward'] : value.discount ? ['discount'] : [];
  return { kind: 'read', value, ways: [], at, remains: { value: choice, missing } };
}

function isSame(one: OfferSentence, other: OfferSentence): boolean {
  return (
    one.says === other.says && 'amount' in one && 'amount' in other && isSameMoney(one.amount, other.amount)
  );
}

function broughtBy(said: OfferSentence, expires: CalendarDate | undefined): Partial<DeliveryOffer> {
  if (said.says === 'discount') return { discount: said.amount };
  if (said.says !== 'reward') return {};
  return { reward: { amount: said.amount, type: said.type, ...(expires && { expires }) } };
}

interface Sentence {
  readonly said: OfferSentence;
  readonly at: Place;
}

/** The sentences of an option that are understood. Its name may stand before one in the same line. */
function sentencesOf(view: PageView, { parts }: DeliveryChoice): Sentence[] {
  const names = boldTexts(view, parts).filter((name) => name !== '');
  return parts.flatMap((part) =>
    (shownLines(view, part, OPTION_MAX_CHARS) ?? []).flatMap((line) => {
      let follows = false;
      return sentencesIn(line, names).flatMap((text): readonly Sentence[] => {
        const said = offerSentence(view, text, follows);
        follows ||= said?.says === 'reward' || said?.says === 'discount';
        return said ? [{ said, at: { in: part, text } }] : [];
      });
    }),
  );
}

/** Splits at full stops that end a sentence. The one in `Nov. 24` does not. */
function sentencesIn(line: string, names: readonly string[]): string[] {
  const named = NAMED.exec(line);
  const name = names.find((one) => line.startsWith(one)) ?? (named?.index === 0 ? named[0] : undefined);
  const rest = name === undefined ? line : line.slice(name.length).trim();
  const sentences = rest.split(/(?<=[\p{L}\p{N})][.!]) (?=["“]?\p{Lu})|(?<=[。！])/u);
  return [...(name === undefined ? [] : [name]), ...sentences].filter((text) => text.trim() !== '');
}
