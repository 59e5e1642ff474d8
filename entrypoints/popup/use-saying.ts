import { useMemo, useState } from 'preact/hooks';
import type { Said } from '../../components/popup/SaidMessage.tsx';
import type { Saying } from '../../components/ui/saying.ts';
import type { EntryId } from '../../core/model/ids.ts';
import { type Asked, ask } from '../../core/platform/client.ts';

type SayingName =
  | 'say-left'
  | 'say-of-entry'
  | 'answer-layout'
  | 'remind-tomorrow'
  | 'remind-as-before'
  | 'mute'
  | 'unmute';

/**
 * What the user says of credits, kept by the background, and what came of the last of it.
 *
 * @param onChanged Called once something is kept.
 */
export function useSaying(onChanged: () => void): { say: Saying; said: Said | undefined } {
  const [said, setSaid] = useState<Said>();
  const say = useMemo((): Saying => {
    /** Shows what came of it. Undefined: there is nothing to take back. */
    const show = (answer: Asked<SayingName>, kept: Said | undefined) => {
      setSaid(answer.ok ? kept : { kind: 'not-saved', code: answer.code });
      if (answer.ok) onChanged();
    };
    const undo = async (id: EntryId) => show(await ask('say-of-entry', { id, said: null }), undefined);
    const bringBack = async (reading: string) =>
      show(await ask('answer-layout', { reading, is: null }), undefined);
    return {
      left: async (lot, left) => {
        const answer = await ask('say-left', { lot, left });
        const kind = left.minor === 0 ? 'used' : 'left';
        show(answer, answer.ok ? { kind, onUndo: () => void undo(answer.data.entry) } : undefined);
      },
      tomorrow: async (lot) => {
        const lots = [lot];
        const takeBack = async () => show(await ask('remind-as-before', { lots }), undefined);
        show(await ask('remind-tomorrow', { lots }), { kind: 'tomorrow', onUndo: () => void takeBack() });
      },
      mute: async (lot) => {
        const lots = [lot];
        const takeBack = async () => show(await ask('unmute', { lots }), undefined);
        show(await ask('mute', { lots }), { kind: 'muted', onUndo: () => void takeBack() });
      },
      arrived: async (promise) => {
        const id = promise as EntryId;
        const answer = await ask('say-of-entry', { id, said: 'arrived' });
        show(answer, { kind: 'arrived', onUndo: () => void undo(id) });
      },
      layout: async (reading, is) => {
        const kept: Said = { kind: 'refused', onUndo: () => void bringBack(reading) };
        show(await ask('answer-layout', { reading, is }), is === 'refused' ? kept : undefined);
      },
    };
  }, [onChanged]);
  return { say, said };
}
