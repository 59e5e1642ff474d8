/**
 * Credits by type and last day: a total, one balance for each type, and a sentence, a line or a cell with the
 * last day of each lot. Rewards and benefits are both taken to list them so.
 */
import { partOf } from '../../page-view/field.ts';
import { chosenTabs, hasListControls } from '../../page-view/list-controls.ts';
import type { PageView } from '../../page-view/page-view.ts';
import { pageLines } from '../../page-view/shown-lines.ts';
import { pointedWays } from '../pointing/pointed.ts';
import type { ReaderAnswer } from '../reader.ts';
import { contradictions, pointedMissing } from './contradictions.ts';
import { listedCredits } from './credit-list.ts';
import { readGroup } from './credit-type.ts';
import { isStatus, saysNone } from './words.ts';

/** A page with more lines is another one. Real lists of credits have some hundred, menus included. */
const LINES_MAX_COUNT = 4_000;

export interface CreditPage {
  readonly isHeading: (line: string) => boolean;
  /** Whether a type belongs to another page. */
  readonly isForeign: (name: string) => boolean;
}

/** Both pages have the same fields. */
type Answer = ReaderAnswer<'rewards'>;

/** What the page says behind the first heading of its kind, which no other page has. */
export function readDatedCredits(view: PageView, page: CreditPage): Answer {
  const lines = pageLines(view, view.page.body);
  if (lines.length > LINES_MAX_COUNT) return { missing: ['size'] };
  const pointed = view.pointed?.total;
  const pointedAt = pointed?.line ?? -1;
  const heading = lines.findIndex(({ text }) => page.isHeading(text));
  const [start = -1] = [heading, pointedAt].filter((at) => at >= 0).sort((a, b) => a - b);
  if (start < 0) return { missing: ['heading'] };
  const list = listedCredits(
    view,
    lines.slice(start),
    lines[heading],
    pointed && { ...pointed, at: lines[pointedAt] },
  );
  const contradicted = contradictions(view, list);
  if (contradicted.length > 0) return { missing: contradicted };

  const { total, groups } = list;
  const isNone = groups.length === 0 && lines.some(({ text }) => saysNone(text));
  const hasControls = hasListControls(view);
  if (chosenTabs(view).some((tab) => isStatus(view, tab))) return { missing: ['types'] };
  if (groups.length === 0 && (hasControls || (total?.amount.minor !== 0 && !isNone)))
    return { missing: ['types'] };
  if (pointed && groups.length === 0 && !isNone && !pointed.isConfirmed)
    return { missing: ['total.witness'] };

  const overlooked = pointed ? pointedMissing(view, list, lines.slice(0, start)) : [];
  if (overlooked.length > 0) return { missing: overlooked };

  // Pending, used, somebody else's, or a type of another page: understood, and not stated.
  const own = groups.filter(({ name }) => !name || !(isStatus(view, name.text) || page.isForeign(name.text)));
  if (groups.length > 0 && own.length === 0 && !total) return { missing: ['types'] };
  const others = groups.filter((group) => !own.includes(group));
  const read = own.map((group, at) => readGroup(group, at, total !== undefined));
  const lots = read.flatMap((one) => one.lots);
  if (lots.length > 0 && lots.every(({ kind }) => kind === 'doubtful')) {
    return {
      missing: ['lots', ...read.flatMap(({ type }) => (type.kind === 'doubtful' ? type.fields : []))],
    };
  }
  const isOfOthers = others.some(({ name }) => name && page.isForeign(name.text));
  return {
    fields: {
      total:
        total && !isOfOthers
          ? {
              kind: 'read',
              value: total.amount,
              ways: pointed ? pointedWays(pointed) : ['heading'],
              at: total.at,
              // Of nothing there is nothing that adds up.
              isProven: groups.length > 0,
            }
          : { kind: 'absent' },
      types: read.map(({ type }) => type),
      lots,
    },
    explained: [
      ...list.explained,
      ...(total?.at ?? []),
      // A type that is reported as missing is left out with all its lines.
      ...[...others, ...own.filter(({ isColoured }) => isColoured)].flatMap(({ name, balance, lines }) => [
        ...(name?.at ?? []),
        ...balance.at,
        ...lines.flatMap((line) => line.lines.map((one) => partOf(one))),
      ]),
    ],
    isWhole: !hasControls && others.length === 0 && (total !== undefined || isNone),
  };
}
