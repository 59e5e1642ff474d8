import { type Currency, money } from '../../core/model/money.ts';
import type { Language } from '../ui/language.ts';
import type { CreditProblem } from './credit-check.ts';

/** What is wrong with a field, and what to do about it. */
export function problemLabel(
  problem: CreditProblem | undefined,
  currency: Currency,
  { t, money: format }: Language,
): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'no-amount':
      return t('ledger_problem_no_amount');
    case 'not-an-amount':
      return t('ledger_problem_not_an_amount', { example: format(money(123_450, currency)) });
    case 'other-currency':
      return t('ledger_problem_other_currency', { currency });
    case 'zero':
      return t('ledger_problem_nothing');
    case 'negative':
      return t('ledger_problem_negative');
    case 'too-much':
      return t('ledger_problem_too_much');
    case 'no-day':
      return t('ledger_problem_no_day');
    case 'day-over':
      return t('ledger_problem_day_over');
    case 'day-too-far':
      return t('ledger_problem_day_too_far');
    case 'not-an-order':
      return t('ledger_problem_not_an_order');
    case 'no-points':
      return t('ledger_problem_no_points');
    case 'not-a-count':
      return t('ledger_problem_not_a_count');
  }
}
