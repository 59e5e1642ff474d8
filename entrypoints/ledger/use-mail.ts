import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  keptTogether,
  type MailInput,
  type MailIntakeState,
  NO_MAILS,
  type ResultStep,
} from '../../components/mail/mail-intake-state.ts';
import type { ImportEvent, ImportRequest } from '../../core/mail/mail-import.ts';
import { instantAt } from '../../core/model/calendar-date.ts';
import type { AccountKey } from '../../core/model/ids.ts';
import { shortMailId } from '../../core/model/mail-ids.ts';
import { ask } from '../../core/platform/client.ts';
import { grantedMarketplaces } from '../../core/platform/permissions.ts';
import { accountFor, creditOf } from './mail-credit.ts';
import { forNextImport, withChange, withEvent } from './mail-results.ts';

/** Events of a large mailbox come by the thousand; the page is drawn anew this often at most. */
const DRAWN_EVERY_MS = 100;

function startWorker(): Worker {
  return new Worker('/mail-worker.js');
}

/**
 * Reads mails in a worker and keeps what the user confirms. Nothing is stored before.
 * @param onKept Called when the manual credits have changed.
 */
export function useMail(onKept: () => void, createWorker: () => Worker = startWorker) {
  const [state, setState] = useState<MailIntakeState>(NO_MAILS);
  /** The newest state, for what goes on after an answer. */
  const latest = useRef(state);
  const update = useCallback((change: (state: MailIntakeState) => MailIntakeState) => {
    latest.current = change(latest.current);
    setState(latest.current);
  }, []);
  const worker = useRef<Worker | undefined>(undefined);

  /** The user stopped the reading before it began. */
  const isStopped = useRef(false);

  /** Ends the reading under way. */
  const stopReading = useRef<(() => void) | undefined>(undefined);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);

  const loadAccounts = useCallback(async () => {
    const [own, granted] = await Promise.all([ask('own-credits', {}), grantedMarketplaces()]);
    if (!own.ok) return own;
    const { accounts } = own.data;
    const shops = [...new Set([...accounts.map(({ marketplace }) => marketplace), ...granted])];
    update((now) => ({ ...now, accounts, shops }));
    return own;
  }, [update]);

  useEffect(() => {
    void loadAccounts();
    return end;
  }, [loadAccounts, end]);

  /** Whether the reading began: if not, the state says why. */
  const read = async ({ pasted, files = [], shop }: MailInput): Promise<boolean> => {
    if (latest.current.phase !== 'idle') return false;
    isStopped.current = false;
    update(forNextImport);
    const [own, known] = await Promise.all([loadAccounts(), ask('known-mails', {})]);
    const failed = own.ok ? known : own;
    if (!failed.ok || !known.ok) {
      update((now) => ({ ...now, phase: 'idle', failure: failed.ok ? 'failed' : failed.code }));
      return false;
    }
    if (isStopped.current) {
      update((now) => ({ ...now, phase: 'idle', ended: 'cancelled' }));
      return false;
    }
    run({
      files,
      ...(pasted !== undefined && { pasted }),
      marketplaces: shop ? [shop] : latest.current.shops,
      known: known.data.ids,
    });
    return true;
  };

  const run = (request: ImportRequest) => {
    const events: ImportEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      clearTimeout(timer);
      timer = undefined;
      const now = instantAt(Date.now());
      update((state) => events.splice(0).reduce((sum, event) => withEvent(sum, event, now), state));
    };
    const started = createWorker();
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<ImportEvent>) => {
      events.push(data);
      timer ??= setTimeout(draw, DRAWN_EVERY_MS);
      if (data.type !== 'done') return;
      draw();
      end();
    };
    const stop = (ended: 'cancelled' | 'broken') => {
      started.onmessage = null;
      draw();
      end();
      update(({ progress: _, ...now }) => ({ ...now, phase: 'idle', ended }));
    };
    started.onerror = () => stop('broken');
    stopReading.current = () => stop('cancelled');
    update((now) => ({ ...now, phase: 'reading' }));
    started.postMessage(request);
  };

  const setStep = (mailId: string, step: ResultStep) => update((now) => withChange(now, mailId, { step }));

  const keep = async (mailId: string) => {
    const item = latest.current.found.find(({ found }) => found.mailId === mailId);
    if (!item || item.step.kind === 'busy') return;
    const account = accountFor(item, latest.current.accounts);
    if (!account) return setStep(mailId, { kind: 'no-account' });
    setStep(mailId, { kind: 'busy' });
    // Another tab may have been quicker, and its owner may have changed the credit since.
    const known = await ask('known-mails', {});
    if (!known.ok) return setStep(mailId, { kind: 'failed', code: known.code });
    if (known.data.ids.includes(shortMailId(mailId))) return setStep(mailId, { kind: 'known' });
    const answer = await ask('save-credit', creditOf(item, account));
    if (!answer.ok) return setStep(mailId, { kind: 'failed', code: answer.code });
    setStep(mailId, { kind: 'kept' });
    // It may have opened an account, which the next goes to.
    await loadAccounts();
    onKept();
  };

  const putAside = async (mailId: string) => {
    setStep(mailId, { kind: 'busy' });
    const answer = await ask('put-mail-aside', { mailId });
    setStep(mailId, answer.ok ? { kind: 'aside' } : { kind: 'failed', code: answer.code });
  };

  /** One after the other, so that the first may open the account that the next goes to. */
  const keepAll = async () => {
    for (const { found } of keptTogether(latest.current)) await keep(found.mailId);
  };

  const cancel = () => {
    isStopped.current = true;
    // Ended, not asked to end: a message waits behind all that the file has ready (seen in Chromium 156).
    if (worker.current) stopReading.current?.();
  };

  return {
    state,
    read,
    cancel,
    choose: (mailId: string, account: AccountKey | null) =>
      update((now) => withChange(now, mailId, { account, step: { kind: 'open' } })),
    keep: (mailId: string) => void keep(mailId),
    keepAll: () => void keepAll(),
    putAside: (mailId: string) => void putAside(mailId),
  };
}
