import type { AccountKey } from '../../core/model/ids.ts';
import type { MailInput } from './mail-intake-state.ts';

/** What the user can do with mails and with what was found in them. */
export interface MailActions {
  /** Answers whether the reading began. */
  readonly onRead: (input: MailInput) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly onChoose: (mailId: string, account: AccountKey | null) => void;
  readonly onKeep: (mailId: string) => void;
  readonly onKeepAll: () => void;
  readonly onPutAside: (mailId: string) => void;
}
