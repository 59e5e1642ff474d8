import type { GetMessage } from '../../core/platform/translate.ts';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

export interface CatalogueEntry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example: string }>>;
}

export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

export const CATALOGUES: Readonly<Record<'en' | 'de', Catalogue>> = { en: english, de: german };

/** What the browser's `i18n.getMessage` does with a catalogue: unknown keys give an empty text. */
export function messagesOf(catalogue: Catalogue): GetMessage {
  return (key, substitutions) => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (!entry) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/g, (_position, digit: string) => substitutions[Number(digit) - 1] ?? '');
    });
  };
}
