import type { Money } from '../../core/model/money.ts';
import { useLanguage } from './language.ts';

/** An amount, kept apart from the direction of the text around it. */
export function Amount({ of }: { of: Money }) {
  return <bdi class="amount">{useLanguage().money(of)}</bdi>;
}
