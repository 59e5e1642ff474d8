import { useLanguage } from './language.ts';
import { type SampleSubject, sampleAddress } from './sample-address.ts';

/** Leads to the page of ours that makes a sample of one page of a shop. */
export function SampleLink({ page, marketplace }: SampleSubject) {
  const { t } = useLanguage();
  return (
    <a class="notice-link" href={sampleAddress({ page, marketplace })} target="_blank" rel="noreferrer">
      {t('sample_make')}
    </a>
  );
}
