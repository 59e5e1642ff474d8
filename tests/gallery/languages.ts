import { createLanguage, type Language } from '../../core/platform/language.ts';
import { createTranslate, type GetMessage } from '../../core/platform/translate.ts';
import { CATALOGUES, messagesOf } from '../support/words.ts';

/** `long`: English, 40 % longer. `rtl`: English from right to left. */
export type Speech = 'en' | 'de' | 'long' | 'rtl';

export function galleryLanguage(speech: Speech): Language {
  const catalogue = speech === 'de' ? 'de' : 'en';
  const browserLanguage = speech === 'de' ? 'de' : 'en-US';
  return createLanguage(createTranslate(changed(messagesOf(CATALOGUES[catalogue]), speech)), browserLanguage);
}

function changed(getMessage: GetMessage, speech: Speech): GetMessage {
  return (key, substitutions) => {
    const message = getMessage(key, substitutions);
    if (key === 'catalogue_direction') return speech === 'rtl' ? 'rtl' : message;
    if (key.startsWith('catalogue_')) return message;
    return speech === 'long' ? longer(message) : message;
  };
}

/** Every other word once more, shortened: as long as a wordy language. */
function longer(message: string): string {
  const words = message.split(' ');
  return words.flatMap((word, index) => (index % 2 === 0 ? [word, word.slice(0, 5)] : [word])).join(' ');
}
