/**
 * `npm run words [-- LANGUAGE ...]`: how far each language's words are. With a language, also every message that is
 * missing, faulty, long, or whose English has changed since it was translated. Faults fail; the others do not, because
 * English stands in for what is missing.
 */
import type { WordKey } from '../../core/words/keys.ts';
import { isLanguageCode, LANGUAGES, type LanguageCode } from '../../core/words/languages.ts';
import type { Text, TranslatedEntry, Translation } from '../../core/words/words.ts';
import { faultsOf, isLong, missingIn, outdatedIn } from '../support/compare-words.ts';
import { ENGLISH, TRANSLATIONS } from '../support/words.ts';

const asked = process.argv.slice(2);
const unknown = asked.find((code) => !isLanguageCode(code) || code === 'en');
if (unknown !== undefined) {
  console.error(`No words in ${unknown}. There are: ${Object.keys(TRANSLATIONS).join(', ')}.`);
  process.exit(1);
}

let faults = 0;
for (const [code, translation] of Object.entries(TRANSLATIONS)) {
  const found = compared(code, translation);
  faults += found.faulty.length + found.unknown.length;
  const { missing, outdated, faulty, long } = found;
  console.log(
    `${code.padEnd(6)} ${LANGUAGES[code as LanguageCode].name.padEnd(20)} ${Object.keys(translation).length} messages, ` +
      `${missing.length} missing, ${outdated.length} outdated, ${faulty.length} faulty, ${long.length} long`,
  );
  if (asked.includes(code)) list(found);
}
process.exit(faults === 0 ? 0 : 1);

type Entry = readonly [key: WordKey, entry: TranslatedEntry];

function compared(code: string, translation: Translation) {
  const all = Object.entries(translation) as [WordKey, TranslatedEntry][];
  const entries = all.filter(([key]) => Object.hasOwn(ENGLISH, key));
  return {
    missing: missingIn(ENGLISH, translation),
    outdated: outdatedIn(ENGLISH, translation).map(
      (key): Entry => [key, translation[key] as TranslatedEntry],
    ),
    unknown: all.filter(([key]) => !Object.hasOwn(ENGLISH, key)).map(([key]) => key),
    faulty: entries
      .filter(([key, entry]) => faultsOf(code, ENGLISH[key], entry).length > 0)
      .map(([key, entry]) => [key, faultsOf(code, ENGLISH[key], entry).join(', ')] as const),
    long: entries.filter(([key, { message }]) => isLong(ENGLISH[key].message, message)),
  };
}

function list({ missing, outdated, unknown, faulty, long }: ReturnType<typeof compared>): void {
  for (const key of missing) {
    console.log(`\nmissing ${key}: ${ENGLISH[key].description}\n  ${written(ENGLISH[key].message)}`);
  }
  for (const [key, { english, message }] of outdated) {
    console.log(
      `\noutdated ${key}: ${ENGLISH[key].description}` +
        `\n  was  ${written(english)}\n  now  ${written(ENGLISH[key].message)}\n  says ${written(message)}`,
    );
  }
  for (const key of unknown) console.log(`\nunknown ${key}: English has no such key`);
  for (const [key, what] of faulty) console.log(`\nfaulty ${key}: ${what}`);
  for (const [key, { message }] of long) {
    console.log(`\nlong ${key}\n  ${written(ENGLISH[key].message)}\n  ${written(message)}`);
  }
}

/** As it stands in the files. */
function written(text: Text): string {
  return JSON.stringify(text);
}
