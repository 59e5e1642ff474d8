import { pageKindOf } from '../../core/pages/addresses.ts';
import { ask } from '../../core/platform/client.ts';
import { isPrivateWindow } from '../../core/platform/private-window.ts';

/** Tells the background of each link to one of Amazon's pages that is followed here: something should come from that page. */
export function noteOpenedPages(document: Document): void {
  for (const kind of ['click', 'auxclick']) document.addEventListener(kind, noteOpened);
}

function noteOpened({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null;
  const opened = link && pageKindOf(link.href);
  if (!opened || isPrivateWindow()) return;
  void ask('page-opened', { page: opened.page, marketplace: opened.marketplace.id });
}
