import { draft } from '../support/manual-credits.ts';

/** The credit entered by hand that must still be shown. */
export const CREDIT = draft().name;

/** The overview, as far as the trials look at it. */
export interface Seen {
  readonly ok?: boolean;
  readonly data?: { readonly unopened?: object; readonly notices: readonly { readonly kind: string }[] };
}

export function kindOf({ data }: Seen): string {
  if (data?.unopened) return 'unopened';
  if (data?.notices.some(({ kind }) => kind === 'restored')) return 'restored';
  return data ? 'whole' : 'nothing shown';
}

/** Whether a text becomes another within some seconds. */
export async function eventually(look: () => Promise<string>, wanted: string): Promise<boolean> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if ((await look().catch(() => '')) === wanted) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
