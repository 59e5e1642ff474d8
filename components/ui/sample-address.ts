import { isMarketplaceId, type MarketplaceId } from '../../core/model/marketplaces.ts';
import type { PageKind } from '../../core/pages/reading.ts';
import { PAGE_NAMES } from './names.ts';

/** What a sample is to be made of. */
export interface SampleSubject {
  readonly page: PageKind;
  readonly marketplace: MarketplaceId;
}

/** The extension page that makes and shows the sample. */
export function sampleAddress({ page, marketplace }: SampleSubject): string {
  return `/sample.html?${new URLSearchParams({ page, marketplace })}`;
}

/** What its address asks for; undefined where that is nothing we know. */
export function subjectIn(query: string): SampleSubject | undefined {
  const parameters = new URLSearchParams(query);
  const [page, marketplace] = [parameters.get('page') ?? '', parameters.get('marketplace') ?? ''];
  return isPageKind(page) && isMarketplaceId(marketplace) ? { page, marketplace } : undefined;
}

function isPageKind(page: string): page is PageKind {
  return Object.hasOwn(PAGE_NAMES, page);
}
