import type { PageSample } from './page-sample.ts';
import { htmlOf } from './snapshot-html.ts';

/** The files of a case folder, by name: what `npm run corpus` reads. */
export type CaseFiles = Readonly<
  Record<'snapshot.json' | 'page.html' | 'about.json' | 'expected.json', string>
>;

/** The snapshot, the page made of it for whoever looks at it, and what is said of both. */
export function caseFiles({
  snapshot,
  reading,
}: Pick<PageSample<object>, 'snapshot' | 'reading'>): CaseFiles {
  const about = {
    url: snapshot.url,
    origin: 'captured',
    // The day would say more than anybody needs.
    captured: snapshot.capturedAt.slice(0, 10),
    language: snapshot.language,
    source: 'a scrubbed sample: structure of a real page, everything else made up',
  };
  return {
    'snapshot.json': `${JSON.stringify(snapshot)}\n`,
    'page.html': htmlOf(snapshot),
    'about.json': json(about),
    'expected.json': json(Object.fromEntries(Object.entries(reading ?? {}).filter(isExpected))),
  };
}

/** Whose page it is, which way served a field and how the page is laid out may change without harm. */
function isExpected([field]: readonly [string, unknown]): boolean {
  return field !== 'via' && field !== 'account' && field !== 'layout';
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
