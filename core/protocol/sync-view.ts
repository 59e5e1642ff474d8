import type { Instant } from '../model/calendar-date.ts';

/** What the settings show of sync. */
export type SyncView =
  /** `removed`: another device said so; nothing was deleted here. */
  | { readonly isOn: false; readonly removed?: true }
  | {
      readonly isOn: true;
      /** What is sent can only be read with the passphrase. */
      readonly isSealed: boolean;
      readonly state: SyncState;
      /** When what others sent was last brought in and nothing was left to send. */
      readonly upToDateAt?: Instant;
      /** How many things had no room. */
      readonly unsent: number;
      /** This device first, then the one that sent last. */
      readonly devices: readonly SyncDevice[];
    };

export type SyncState =
  | 'up-to-date'
  /** Something has still to be sent: browsers take only so much at a time. */
  | 'waiting'
  /** Another device uses a passphrase, and none was set here. Nothing is sent or brought in. */
  | 'passphrase-needed'
  /** What another device sent does not open with the passphrase. Nothing is sent or brought in. */
  | 'passphrase-wrong'
  /** The browser's storage for sync is full. */
  | 'full'
  /** The browser could not do it, or the database could not. */
  | 'failed';

export interface SyncDevice {
  readonly id: string;
  /** Absent where it cannot be read. */
  readonly name?: string;
  /** When it sent last, by its own clock; absent where it has not sent yet. */
  readonly sentAt?: Instant;
  readonly isThis: boolean;
  /**
   * - `read`: what it sent was brought in
   * - `locked`: it uses a passphrase that is not this one
   * - `open`: it uses no passphrase where this device does, so nothing of it is taken
   * - `arriving`: parts of it have not come yet
   * - `unreadable`: it is damaged or of a later version
   */
  readonly state: 'read' | 'locked' | 'open' | 'arriving' | 'unreadable';
}
