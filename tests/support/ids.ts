import type { AccountKey, EntryId, LotId, ReminderId } from '../../core/model/ids.ts';

/** Ids whose text does not matter to a test. */

export const accountKey = (text: string) => text as AccountKey;
export const lotId = (text: string) => text as LotId;
export const entryId = (text: string) => text as EntryId;
export const reminderId = (text: string) => text as ReminderId;
