import { expect, it } from 'vitest';
import * as words from '../../../core/mail/mail-messages.ts';
import { ENGLISH } from '../../support/words.ts';

it('everything an import can say has its words', () => {
  for (const key of Object.values(words).flatMap((table) => Object.values<string>(table))) {
    expect(ENGLISH, key).toHaveProperty(key);
  }
});
