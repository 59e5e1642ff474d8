import { useId, useState } from 'preact/hooks';
import { siteOf } from '../../core/model/marketplaces.ts';
import type { PromiseView } from '../../core/overview/overview.ts';
import { Amount } from './Amount.tsx';
import { Facts } from './Facts.tsx';
import { useLanguage } from './language.ts';
import { SayArrived } from './SayArrived.tsx';
import './Promises.css';

/** So many rows say what is to come; the rest is on request. */
const SHOWN_FIRST = 3;

interface Props {
  readonly promises: readonly PromiseView[];
  /** Late ones are among them: where they are not notes, which ask for something. */
  readonly withLate?: boolean;
}

/** Rewards chosen at checkout that are still to come. */
export function Promises({ promises, withLate = false }: Props) {
  const { t, plural } = useLanguage();
  const [all, setAll] = useState(false);
  const id = useId();
  const open = promises.filter(({ state }) => withLate || state !== 'late');
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, SHOWN_FIRST);
  const hidden = open.length - shown.length;
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id} class="small quiet">
        {t('popup_promises')}
      </h2>
      <ul>
        {shown.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button button-plain promises-more" onClick={() => setAll(true)}>
          {plural('popup_show_more', hidden)}
        </button>
      )}
    </section>
  );
}

/** Where a promise was made. */
const PROMISED_WORDS = { 'no-rush': 'popup_promised', 'trade-in': 'popup_promised_trade_in' } as const;

function PromiseRow({ promise }: { promise: PromiseView }) {
  const { t, day } = useLanguage();
  const { type, amount, accountName, marketplace, url } = promise;
  return (
    <li class="row">
      <span class="row-name">
        <bdi>{type}</bdi>
      </span>
      <span class="row-amount">
        <Amount of={amount} />
      </span>
      <span class="promise-foot">
        <Facts>
          {t(PROMISED_WORDS[promise.programme], { day: day(promise.day, -promise.days) })}
          {accountName && <bdi>{accountName}</bdi>}
          {promise.state === 'waiting' && t('popup_promise_waiting')}
          {promise.state === 'late' && t('popup_promise_late')}
        </Facts>
        {promise.state === 'look' && (
          <a class="small promise-look" href={url} target="_blank" rel="noreferrer">
            {t('popup_promise_look', { marketplace: siteOf(marketplace) })}
          </a>
        )}
        {promise.state !== 'waiting' && promise.programme === 'no-rush' && (
          <SayArrived promise={promise.id} />
        )}
      </span>
    </li>
  );
}
