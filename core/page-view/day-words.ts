/** A part of a text. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

const DAYS_LEFT =
  /(?:\b(?:in|en|dans|tra|fra|within|noch) )?(?<![\d.,])(\d{1,4}) ?(?:days?\b|tage?n?\b|jours?\b|días?\b|giorn[io]\b|日後|日以内)(?: left| remaining)?/iu;
const TODAY = /\btoday\b|\bheute\b|aujourd[’']hui|\bhoy\b|\boggi\b|今日|本日/iu;
const TOMORROW = /\btomorrow\b|\bmorgen\b|\bdemain\b|\bmañana\b|\bdomani\b|明日/iu;
const ZONE = String.raw`(?: ?\(?(?:[PMECH][SD]?T|UTC|GMT|[MC]E[SZ]T|MEZ|JST|Pacific(?: Time)?)\)?)?`;
const TIME = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})? ?(?:([ap])\.? ?m\b\.?|uhr\b|h\b)${ZONE}|(?<!\d)(\d{1,2}):(\d{2})(?!\d)${ZONE}`,
  'iu',
);
const MIDNIGHT = /\bmidnight\b|mitternacht|\bminuit\b|medianoche|mezzanotte|午前0時|深夜/iu;
const FILLER =
  /^(?:[\s,.:：;()–—-]|\b(?:on|at|of|the|is|date|day|sooner|el|día|las?|de|del|il|alle|den|dem|am|um|ab|le|à|au|zum|il)\b|まで|に|は|が|の)*$/iu;

/** Whether a day that follows this text still belongs to the word before it. */
export function isFiller(text: string): boolean {
  const rest = [DAYS_LEFT, TODAY, TOMORROW, TIME, MIDNIGHT]
    .reduce((left, words) => left.replace(words, ' '), text)
    .replace(/\b\p{L}+(?:day|tag|di|go|ado|es|dì|曜日)\b,?/giu, ' ');
  return FILLER.test(rest);
}

export interface TimeLeft extends TextPart {
  readonly days: number;
}

/** How many days a text says are left: `in 4 days` is 4, `today` is 0. */
export function daysLeftIn(text: string, dates: readonly TextPart[]): TimeLeft | undefined {
  const rest = dates.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  for (const [words, days] of [
    [TODAY, 0],
    [TOMORROW, 1],
    [DAYS_LEFT, undefined],
  ] as const) {
    const found = words.exec(rest);
    if (found) {
      const { index: start, 0: whole, 1: number } = found;
      return { days: days ?? Number(number), start, end: start + whole.length };
    }
  }
  return undefined;
}

export interface Time extends TextPart {
  /** It is 0:00, when the day has only begun: the last day is the one before. */
  readonly isMidnight: boolean;
  readonly isUnclear: boolean;
}

export function timeIn(text: string): Time | undefined {
  const named = MIDNIGHT.exec(text);
  // Midnight may begin the day or end it.
  if (named)
    return { start: named.index, end: named.index + named[0].length, isMidnight: false, isUnclear: true };
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [whole, hours, minutes = '00', half, otherHours, otherMinutes = '00'] = found;
  const hour = Number(hours ?? otherHours);
  const isWhole = Number(hours === undefined ? otherMinutes : minutes) === 0;
  const isMidnight = isWhole && (half ? half.toLowerCase() === 'a' && hour === 12 : hour === 0);
  return { start: found.index, end: found.index + whole.length, isMidnight, isUnclear: false };
}

/** How the day is named on which credit came in. What was used or has ended on a day is no longer there. */
const CAME_IN =
  /\b(?:earned|added|issued|received|granted|awarded|given|posted|credited|verdient|erhalten|gutgeschrieben|hinzugefügt|ausgestellt|gagnée?s?|obtenue?s?|ajoutée?s?|reçue?s?|crédité|émise?s?|(?:ganad|añadid|agregad|obtenid|recibid|emitid|otorgad|abonad)[oa]s?|guadagnat[oaie]|ottenut[oaie]|aggiunt[oaie]|ricevut[oaie]|accreditat[oaie]|emess[oaie])(?!\p{L})|獲得|付与|発行|追加|受け取/iu;

export function saysCameIn(text: string): boolean {
  return CAME_IN.test(text);
}
