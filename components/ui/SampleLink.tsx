import { useLanguage } from './language.ts';
import { type SampleSubject, sampleAddress } from './sample-address.ts';

/** Links to the extension page that makes a sample of a shop's page. */
export function SampleLink({ page, marketplace }: SampleSubject) {
  const { t } = useLanguage();
  return (
    <a class="note-link" href={sampleAddress({ page, marketplace })} target="_blank" rel="noreferrer">
      {t('sample_make')}
    </a>
  );
}
