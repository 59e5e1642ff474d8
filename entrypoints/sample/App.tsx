import { SampleView } from '../../components/sample/SampleView.tsx';
import type { SampleSubject } from '../../components/ui/sample-address.ts';
import { originOf } from '../../core/model/marketplaces.ts';
import { addressOf } from '../../core/pages/addresses.ts';
import { useSample } from './use-sample.ts';

export function App({ subject }: { subject: SampleSubject }) {
  const { state, make } = useSample(subject);
  const { page, marketplace } = subject;
  const pageUrl = addressOf(page, marketplace) ?? originOf(marketplace);
  return <SampleView subject={subject} state={state} pageUrl={pageUrl} onRetry={make} />;
}
