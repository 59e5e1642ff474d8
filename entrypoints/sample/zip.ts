import { strToU8, zipSync } from 'fflate';
import type { SampleSubject } from '../../components/ui/sample-address.ts';
import { caseFiles } from '../../core/scrub/case-files.ts';
import type { PageSample } from '../../core/scrub/page-sample.ts';

/** The earliest moment a ZIP can name: when exactly the sample was made is nobody's business. */
const NO_TIME = '1980-01-02T00:00:00';

/** A ZIP with the case folder of a sample: `gift-card-balance/amazon.com-2026-11/page.html` and the others. */
export function zipOf(
  sample: PageSample<object>,
  { page, marketplace, month }: SampleSubject & { readonly month: string },
): Uint8Array<ArrayBuffer> {
  const folder = `${page}/${marketplace}-${month}`;
  const files = Object.entries(caseFiles(sample, month)).map(([name, text]) => [
    `${folder}/${name}`,
    strToU8(text),
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: NO_TIME }));
}
