import { strToU8, zipSync } from 'fflate';
import type { SampleSubject } from '../../components/ui/sample-address.ts';
import type { CaseFiles } from '../../core/scrub/case-files.ts';

/** The earliest moment a ZIP can name: a sample does not say when exactly it was made. */
const NO_TIME = '1980-01-02T00:00:00';

/** A ZIP with the case folder of a sample: `gift-card-balance/amazon.com-2026-11/page.html` and the others. */
export function zipOf(files: CaseFiles, { page, marketplace }: SampleSubject): Uint8Array<ArrayBuffer> {
  const { captured } = JSON.parse(files['about.json']) as { captured: string };
  const folder = `${page}/${marketplace}-${captured}`;
  const entries = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, strToU8(text)]);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: NO_TIME }));
}
