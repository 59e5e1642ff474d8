import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SampleState } from '../../components/sample/sample-state.ts';
import type { SampleSubject } from '../../components/ui/sample-address.ts';
import { ask } from '../../core/platform/client.ts';
import { textOf } from '../../core/scrub/text-runs.ts';
import { zipOf } from './zip.ts';

/** Very large pages take seconds to be replaced word by word. */
const PATIENCE_MS = 60_000;

/** Makes the sample when the page opens, and again when the user comes back with the page open. */
export function useSample({ page, marketplace }: SampleSubject): { state: SampleState; make: () => void } {
  const [state, setState] = useState<SampleState>({ kind: 'making' });

  const make = useCallback(async () => {
    setState({ kind: 'making' });
    const answer = await ask('make-sample', { page, marketplace }, PATIENCE_MS);
    if (!answer.ok) {
      setState(answer.code === 'not-open' ? { kind: 'not-open' } : { kind: 'failed', code: answer.code });
      return;
    }
    const sample = answer.data;
    // Never put into this document: only its text is looked at.
    const copy = new DOMParser().parseFromString(sample.html, 'text/html');
    const zip = zipOf(sample, { page, marketplace, month: new Date().toISOString().slice(0, 7) });
    const url = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
    setState({
      kind: 'ready',
      sample,
      text: textOf(copy),
      file: { url, name: `unspent-sample-${page}.zip` },
    });
  }, [page, marketplace]);

  useEffect(() => void make(), [make]);

  const isWaiting = state.kind === 'not-open';
  useEffect(() => {
    const onVisible = () => {
      if (isWaiting && document.visibilityState === 'visible') void make();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [isWaiting, make]);

  const url = state.kind === 'ready' ? state.file.url : undefined;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);

  return { state, make: () => void make() };
}
