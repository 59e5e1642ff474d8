import type { CalendarDate } from '../../model/calendar-date.ts';
import { findDates, parseDate } from '../../model/date-text.ts';
import { normaliseText } from '../../model/text.ts';
import { ABSENT, type Field, type Place } from '../../page-view/field.ts';
import type { PageElement } from '../../page-view/page-element.ts';
import { type PageView, shownText, shownTexts } from '../../page-view/page-view.ts';
import { pageLines } from '../../page-view/shown-lines.ts';

/** The words before the day of the order: "Ordered on", "Order placed", "Digital Order" on real pages, the others from the language. */
const ORDERED =
  /^(?:order placed|order date|ordered on|digital order|bestellt am|bestelldatum|bestellung aufgegeben(?: am)?|digitale bestellung|commande effectuée(?: le)?|commandé le|commande passée le|date de (?:la )?commande|commande numérique|ordine effettuato(?: il)?|data (?:dell'|di )?ordine|ordine digitale|pedido realizado(?: el)?|fecha del pedido|pedido digital|besteld op|bestelling geplaatst(?: op)?|注文日|デジタル注文)[\s:：]*(?=\S)/i;

/** A label with its day. */
const LABELLED_MAX_CHARS = 120;

interface Found {
  readonly day: CalendarDate;
  readonly at: readonly Place[];
}

/** The day on which an order was placed, where the page says one and one only. */
export function placedField(view: PageView): Field<CalendarDate> {
  const found = [...inLines(view), ...inPieces(view)];
  const [day, ...others] = new Set(found.map((one) => one.day));
  if (!day || others.length > 0) return ABSENT;
  const at = found.flatMap((one) => one.at);
  return { kind: 'read', value: day, ways: [], at, isNoFigure: true };
}

function inLines(view: PageView): Found[] {
  const lines = pageLines(view, view.page.body);
  return lines.flatMap(({ text, nodes }, at) => {
    const next = lines[at + 1];
    const own = dayBehindWords(view, text);
    const day = own ?? dayBehindWords(view, `${text} ${next?.text ?? ''}`);
    if (!day) return [];
    const rest = own ? [] : (next?.nodes ?? []);
    return { day, at: [...nodes, ...rest].map(({ parentElement }) => parentElement) };
  });
}

/** Where elements do not break lines, one text node may hold the words alone. */
function inPieces(view: PageView): Found[] {
  return shownTexts(view, view.page.body).flatMap(({ node }): readonly Found[] => {
    if (node.data.trim().length > LABELLED_MAX_CHARS) return [];
    if (!ORDERED.test(`${normaliseText(node.data)} .`)) return [];
    let around: PageElement | null = node.parentElement;
    for (let level = 0; around && level < 6; level++, around = around.parentElement) {
      const text = shownText(view, around, LABELLED_MAX_CHARS);
      if (text === undefined) return [];
      const day = dayBehindWords(view, text);
      if (day) return [{ day, at: [around] }];
    }
    return [];
  });
}

function dayBehindWords(view: PageView, text: string): CalendarDate | undefined {
  const label = ORDERED.exec(text);
  return label ? dayAtStart(text.slice(label[0].length), view.language) : undefined;
}

/** The day that directly follows; in the layout since 2024 the order number stands in the same block behind it. */
function dayAtStart(text: string, language: string): CalendarDate | undefined {
  const [first] = findDates(text, language);
  return parseDate(text, language) ?? (first?.start === 0 ? first.date : undefined);
}
