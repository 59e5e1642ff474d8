import { SampleView } from '../../components/sample/SampleView.tsx';
import type { SampleSubject } from '../../components/ui/sample-address.ts';
import { pageLink } from '../../core/overview/page-link.ts';
import { useSample } from './use-sample.ts';

export function App({ subject }: { subject: SampleSubject }) {
  const { state, make, saved } = useSample(subject);
  const { page, marketplace } = subject;
  const pageUrl = pageLink(page, marketplace);
  return <SampleView subject={subject} state={state} pageUrl={pageUrl} onRetry={make} onSaved={saved} />;
}
