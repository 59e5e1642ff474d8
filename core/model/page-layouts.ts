/** A page that is laid out in more ways at once than this is like no page. */
export const LAYOUT_PARTS_MAX = 64;

/** Of the layouts that the user answered for, so many parts are remembered of each answer, the newest. */
const REMEMBERED_MAX = 1000;

/** Which layouts show what Unspent read of them, as the user said. A layout is a list of numbers, one a part. */
export interface AnsweredLayouts {
  readonly matching: readonly number[];
  readonly refused: readonly number[];
}

export type LayoutAnswer = keyof AnsweredLayouts;

export const NO_LAYOUTS: AnsweredLayouts = { matching: [], refused: [] };

/** Whether the user said that pages with a part of this layout are not read rightly. */
export function isRefusedLayout(
  layout: readonly number[] | undefined,
  { refused }: AnsweredLayouts,
): boolean {
  return layout?.some((part) => refused.includes(part)) ?? false;
}

/** Whether a layout has a part that nobody has said anything about. */
export function isNewLayout(layout: readonly number[] | undefined, answered: AnsweredLayouts): boolean {
  if (isRefusedLayout(layout, answered)) return false;
  return layout?.some((part) => !answered.matching.includes(part)) ?? false;
}

/** With an answer for the parts of a layout that had none; null takes a refusal of it back. */
export function withAnswer(
  answered: AnsweredLayouts,
  layout: readonly number[],
  is: LayoutAnswer | null,
): AnsweredLayouts {
  const { matching } = answered;
  const others = answered.refused.filter((part) => !layout.includes(part));
  if (is === null) return { matching, refused: others };
  const known = is === 'matching' ? matching : others;
  const added = [...known, ...layout.filter((part) => !matching.includes(part))].slice(-REMEMBERED_MAX);
  return is === 'matching' ? { matching: added, refused: others } : { matching, refused: added };
}
