// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { EndsNext } from '../../../components/popup/EndsNext.tsx';
import { usd } from '../../support/ledger.ts';
import { draw } from '../../support/render.tsx';
import { AT, ending, endingGroup, languageOf } from '../../support/ui.ts';

const forecast = {
  sum: usd(1000),
  by: '2026-12-11',
  daysLeft: 19,
  left: usd(600),
  used: usd(5100),
  days: 180,
  pace: usd(850),
  usable: usd(396),
} as const;

function shown(language = languageOf('en', 'en-US'), of?: typeof forecast): string {
  draw(<EndsNext group={endingGroup(ending(4))} forecast={of} at={AT} ledgerUrl="/ledger.html" />, language);
  return screen.getByRole('region').textContent ?? '';
}

it('what will be left stands below the first credit, with how it was worked out', () => {
  const text = shown(languageOf('en', 'en-US'), forecast);
  expect(text).toContain('At your pace about $6 of the $10 that expires by Dec 11 will be left');
  expect(text).toContain('You used $51.00 in 180 days that we know of: about $8.50 in 30 days.');
  expect(text).toContain('Used by Dec 11 at that pace: about $3.96 of $10.00.');
  expect(text).toContain('Assumes Amazon uses first what expires first. Amazon doesn’t say.');
});

it('reads as a sentence in German', () => {
  expect(shown(languageOf('de'), forecast).replaceAll('\u00a0', ' ')).toContain(
    'Bei Ihrem Tempo bleiben von den 10 $, die bis 11. Dez. verfallen, etwa 6 $ übrig',
  );
});

it('nothing is said where nothing is forecast', () => {
  expect(shown()).not.toContain('pace');
});
