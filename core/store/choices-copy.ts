import type { AdviceSettings } from '../model/advice-settings.ts';
import type { Settings } from '../model/settings.ts';
import type { Database } from './database.ts';
import type { StoreResult } from './store-result.ts';

/** The user's choices as far as there are any; they are kept beside the database, and in it a second time. */
export interface StoredChoices {
  readonly settings?: Settings;
  readonly advice?: AdviceSettings;
}

/**
 * Brings the database's copy in line with what is stored beside it, and answers all of them: what was lost there is
 * what the copy says.
 */
export function keepChoices(
  db: Database,
  { settings, advice }: StoredChoices,
): Promise<StoreResult<StoredChoices>> {
  return db.write(['meta'], async (tx) => {
    const known = await tx.objectStore('meta').get('choices');
    const copy = known?.name === 'choices' ? known.choices : {};
    const choices = { ...copy, ...(settings && { settings }), ...(advice && { advice }) };
    if (JSON.stringify(choices) !== JSON.stringify(copy)) {
      await tx.objectStore('meta').put({ name: 'choices', choices });
    }
    return choices;
  });
}
