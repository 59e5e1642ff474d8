import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SampleState } from '../../components/sample/sample-state.ts';
import type { SampleSubject } from '../../components/ui/sample-address.ts';
import { readPage } from '../../core/pages/index.ts';
import { ask } from '../../core/platform/client.ts';
import { caseFiles } from '../../core/scrub/case-files.ts';
import { makeSample } from '../../core/scrub/page-sample.ts';
import { textOf } from '../../core/scrub/text-runs.ts';
import { zipOf } from './zip.ts';

/** Very large pages take seconds to be captured where the machine is busy. */
const PATIENCE_MS = 30_000;

/** Makes the sample when the page opens, and again when the user comes back with the page open. */
export function useSample({ page, marketplace }: SampleSubject) {
  const [state, setState] = useState<SampleState>({ kind: 'making' });

  const make = useCallback(async () => {
    setState({ kind: 'making' });
    const answer = await ask('capture-page', { page, marketplace }, PATIENCE_MS);
    if (!answer.ok) {
      setState(answer.code === 'not-open' ? { kind: 'not-open' } : { kind: 'failed', code: answer.code });
      return;
    }
    // The seed is kept nowhere: nobody can make the fakes again and compare.
    const { reading, ...sample } = makeSample(answer.data, { seed: crypto.randomUUID(), read: readPage });
    const files = caseFiles({ ...sample, ...(reading && { reading }) });
    const url = URL.createObjectURL(
      new Blob([zipOf(files, { page, marketplace })], { type: 'application/zip' }),
    );
    setState({
      kind: 'ready',
      sample,
      text: textOf(sample.snapshot),
      source: files['page.html'],
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

  return {
    state,
    make: () => void make(),
    saved: () => void ask('report-saved', { page, marketplace }),
  };
}
