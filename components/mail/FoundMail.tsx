import { useId } from 'preact/hooks';
import { SENDER_WORDS, WITNESS_WORDS } from '../../core/mail/mail-messages.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import type { AccountChoice } from '../../core/model/manual-credit.ts';
import { siteOf } from '../../core/model/marketplaces.ts';
import { endRuleOf } from '../../core/programmes/index.ts';
import { Amount } from '../ui/Amount.tsx';
import { useLanguage } from '../ui/language.ts';
import { accountName, PROGRAMME_NAMES } from '../ui/names.ts';
import { Pick } from '../ui/Pick.tsx';
import type { FoundItem } from './mail-intake-state.ts';
import { ResultActions } from './ResultActions.tsx';

interface Props {
  readonly item: FoundItem;
  /** Those at its marketplace. */
  readonly accounts: readonly AccountChoice[];
  readonly onChoose: (account: AccountKey | null) => void;
  readonly onKeep: () => void;
  readonly onPutAside: () => void;
}

/** One credit as a mail gives it, with the sentence that says so and what bears it out. */
export function FoundMail({ item, accounts, onChoose, onKeep, onPutAside }: Props) {
  const { t, day, daysLeft: inDays, money } = useLanguage();
  const id = useId();
  const { found, file, daysLeft, account, step } = item;
  const { amount, programme, type, expires, orderId, minimum, sender, sentence, marketplace, toClaim } =
    found;
  const [only, another] = accounts;
  const witnesses = new Set(found.witnesses.flatMap((one) => (one === 'sentence' ? [] : WITNESS_WORDS[one])));
  return (
    <li class="mail-result">
      <h4 id={id} class="mail-result-head">
        <span>{t(PROGRAMME_NAMES[programme])}</span> <Amount of={amount} />
      </h4>
      <blockquote class="mail-sentence" dir="auto">
        {sentence}
      </blockquote>
      <dl class="mail-facts">
        <dt>{t('mail_label_name')}</dt>
        <dd>
          <bdi>{type}</bdi>
        </dd>
        <dt>{t('mail_label_end')}</dt>
        <dd>
          {expires === null || daysLeft === null
            ? t(endRuleOf(programme, marketplace).kind === 'never' ? 'mail_endless' : 'mail_end_not_named')
            : t('mail_end', { day: day(expires, daysLeft), when: inDays(daysLeft) })}
        </dd>
        {minimum && (
          <>
            <dt>{t('mail_label_minimum')}</dt>
            <dd>
              <Amount of={minimum} />
            </dd>
          </>
        )}
        {orderId !== undefined && (
          <>
            <dt>{t('mail_label_order')}</dt>
            <dd>
              <bdi>{orderId}</bdi>
            </dd>
          </>
        )}
        <dt>{t('mail_label_sender')}</dt>
        <dd>{t(SENDER_WORDS[sender])}</dd>
        {file !== null && (
          <>
            <dt>{t('mail_label_file')}</dt>
            <dd>
              <bdi>{file}</bdi>
            </dd>
          </>
        )}
        <dt>{t('mail_label_witnesses')}</dt>
        <dd>
          {[...witnesses].map((key) => (
            <p key={key}>{t(key)}</p>
          ))}
        </dd>
        {!another && (
          <>
            <dt>{t('mail_label_account')}</dt>
            <dd>{only ? accountName(only) : t('mail_new_account', { shop: siteOf(marketplace) })}</dd>
          </>
        )}
      </dl>
      {toClaim && <p class="small">{t('mail_to_claim')}</p>}
      {another && (
        <Pick
          label={t('mail_label_account')}
          none={t('mail_whose_choose')}
          options={accounts.map((choice) => [choice.key, accountName(choice)])}
          chosen={account}
          onPick={onChoose}
        />
      )}
      <ResultActions
        step={step}
        keepLabel={t('mail_keep_label', { amount: money(amount), name: type })}
        asideLabel={t('mail_aside_label', { amount: money(amount), name: type })}
        onKeep={onKeep}
        onPutAside={onPutAside}
      />
    </li>
  );
}
