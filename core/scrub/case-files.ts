import type { PageSample } from './page-sample.ts';

/** The files of a case folder, by name: what `npm run corpus` reads. */
export type CaseFiles = Readonly<Record<'page.html' | 'about.json' | 'expected.json', string>>;

/** @param month when the page was taken: `2026-11`. The day would say more than anybody needs. */
export function caseFiles(
  { html, url, language, reading }: Pick<PageSample<object>, 'html' | 'url' | 'language' | 'reading'>,
  month: string,
): CaseFiles {
  const about = {
    url,
    origin: 'captured',
    captured: month,
    language,
    source: 'a scrubbed sample: structure of a real page, everything else made up',
  };
  return {
    'page.html': html,
    'about.json': json(about),
    'expected.json': json(Object.fromEntries(Object.entries(reading ?? {}).filter(isExpected))),
  };
}

/** Whose page it is and which way served a field may change without harm. */
function isExpected([field]: readonly [string, unknown]): boolean {
  return field !== 'via' && field !== 'account';
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
