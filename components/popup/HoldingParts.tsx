import type { HoldingPart } from '../../core/overview/overview.ts';
import { Amount } from '../ui/Amount.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage } from '../ui/language.ts';
import './HoldingParts.css';

/** Above this number of parts, they are folded. */
const OPEN_MAX = 3;

/** What a holding is made of: cards, programmes of points, credits entered by hand. */
export function HoldingParts({ parts }: { parts: readonly HoldingPart[] }) {
  const { plural } = useLanguage();
  if (parts.length === 0) return null;
  if (parts.length <= OPEN_MAX) return <Rows parts={parts} />;
  return (
    <details class="holding-parts small quiet">
      <summary>{plural('popup_parts', parts.length)}</summary>
      <Rows parts={parts} />
    </details>
  );
}

function Rows({ parts }: { parts: readonly HoldingPart[] }) {
  return (
    <ul class="holding-parts">
      {parts.map((part, index) => (
        <PartRow key={index} part={part} />
      ))}
    </ul>
  );
}

/** Where a part came from, when it was not a page. */
const SOURCE_WORDS = { hand: 'popup_from_hand', mail: 'popup_from_mail' } as const;

function PartRow({ part: { name, amount, points, from } }: { part: HoldingPart }) {
  const { t, plural } = useLanguage();
  return (
    <li class="holding-part-row small quiet">
      <Facts>
        <bdi>{name}</bdi>
        {from !== 'page' && t(SOURCE_WORDS[from])}
      </Facts>
      <span class="holding-part-amount">
        {points !== undefined && <span>{plural('popup_points', points)}</span>}
        {amount && <Amount of={amount} />}
      </span>
    </li>
  );
}
