import type { Language } from '../../core/platform/background-language.ts';
import type { MessageKey } from '../../core/platform/translate.ts';
import type { Spoken } from '../../core/protocol/spoken.ts';
import type { BackgroundKey } from '../../core/words/keys.ts';

/** The words under these keys, none of which has a placeholder, and how they are written. */
export function spokenIn<Key extends MessageKey<BackgroundKey>>(
  language: Language,
  keys: readonly Key[],
): Spoken<Key> {
  const say = language.t as (key: Key) => string;
  const { code, direction, locale } = language;
  const words = Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>;
  return { language: code, direction, locale, words };
}
