import { useEffect, useState } from 'preact/hooks';
import { type DraftStart, startOfLink } from '../../components/manual-credits/credit-draft.ts';

/** What a link to the form fills in: the one that opened the page, or one that was followed on it. */
export function useAddLink(): DraftStart | undefined {
  const [start, setStart] = useState(takeLink);
  useEffect(() => {
    const onHash = () => setStart((before) => takeLink() ?? before);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return start;
}

/** It may come from a mail: it stays neither in the address nor in the browser's history. */
function takeLink(): DraftStart | undefined {
  const start = startOfLink(location.hash);
  if (start) history.replaceState(null, '', location.pathname);
  return start;
}
