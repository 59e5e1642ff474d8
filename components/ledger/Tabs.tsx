import { useLanguage } from '../ui/language.ts';
import { TABS, type Tab } from './place.ts';
import './Tabs.css';

const NAMES = {
  overview: 'ledger_tab_overview',
  calendar: 'ledger_tab_calendar',
  balances: 'ledger_tab_balances',
  earn: 'ledger_earn_title',
  accounts: 'ledger_accounts_title',
} as const satisfies Record<Tab, string>;

/** The parts of the page as links: the address keeps which one is shown. */
export function Tabs({ tab }: { tab: Tab }) {
  const { t } = useLanguage();
  return (
    <nav class="tabs" aria-label={t('ledger_nav')}>
      <ul>
        {TABS.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === tab ? 'page' : undefined}>
              {t(NAMES[id])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
