import { type LinePart, partOf } from './field.ts';
import type { PageView } from './page-view.ts';
import { pageLines } from './shown-lines.ts';

/**
 * What shops print near amounts that is not about the shopper's own money. Each phrase is enough by itself.
 * From pages of Amazon (2015 to 2026); other languages are plain translation.
 */
const ADVERTISING = [
  /^(?:sponsored|gesponsert|anzeige|sponsorisé|patrocinado|sponsorizzato|スポンサー)\b/i,
  /^(?:customers|shoppers) (?:also|who) |^kunden (?:kauften|haben)|^les clients|^los clientes|^i clienti/i,
  /^(?:was|list price|typical price|uvp|statt|prix conseillé|precio recomendado|参考価格) ?[:：]/i,
  /\bsubscribe & save\b|\bspar-abo\b/i,
  /^gift cards? from\b|\bshop all (?:designs|gift cards)\b/i,
  /\bupon approval\b|^your cost could be\b/i,
  /^(?:amazon )?(?:store card|pay) balance ?[:：]/i,
  /^order total with\b|^saved items total\b|^(?:cart|basket) (?:sub)?total\b/i,
  /^reload \S+ or more\b|^save (?:more|\S+) with\b/i,
];

export function isAdvertising(line: string): boolean {
  return line.length <= 200 && ADVERTISING.some((words) => words.test(line));
}

/** All advertising on a page. It is understood and changes no value. */
export function advertisingOn(view: PageView): LinePart[] {
  return pageLines(view, view.page.body).flatMap((line) => (isAdvertising(line.text) ? [partOf(line)] : []));
}
