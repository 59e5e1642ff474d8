import type { Database } from './database.ts';
import type { StoredChoices } from './schema.ts';
import type { StoreResult } from './store-result.ts';

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
