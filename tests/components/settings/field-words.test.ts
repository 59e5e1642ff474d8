import { expect, test } from 'vitest';
import { fieldLabel } from '../../../components/settings/way-labels.ts';
import { readPage } from '../../../core/pages/index.ts';
import { capturedInChromium } from '../../support/chromium-captures.ts';
import { casesIn, FIXTURES } from '../../support/page-cases.ts';
import { languageOf } from '../../support/ui.ts';

test('whatever a saved page lacks has words', async () => {
  const names = [...(await capturedInChromium(casesIn(FIXTURES))).values()].flatMap((snapshot) => {
    const reading = snapshot && readPage(snapshot);
    return reading && 'missing' in reading ? (reading.missing ?? []) : [];
  });
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect([name, fieldLabel(name, languageOf('en'))]).not.toContain('Another value');
});
