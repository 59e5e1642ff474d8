import { expect, it } from 'vitest';
import * as words from '../../../core/mail/mail-messages.ts';
import { CATALOGUES } from '../../support/words.ts';

it.each(Object.entries(CATALOGUES))(
  'everything an import can say has its words in %s',
  (_language, catalogue) => {
    for (const key of Object.values(words).flatMap((table) => Object.values<string>(table))) {
      expect(catalogue[key]?.message.trim(), key).toBeTruthy();
    }
  },
);
