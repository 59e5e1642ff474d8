import { normaliseText } from '../model/text.ts';
import type { PageElement } from './page-element.ts';
import { isShown, type PageView, shownAll, shownText } from './page-view.ts';
import { pageLines } from './shown-lines.ts';

const CONTROLS = 'a, button, summary, [role="button"], [role="link"], [role="searchbox"], [role="combobox"]';
/** A field is taken where what stands around it is shown. */
const FIELDS = 'select, input';
const PAGING = '[class*="pagination"], [aria-label*="pagination" i], nav [aria-current="page"]';
/** In the languages of the pages: more of a list, another page of it, or a choice of what it shows. */
const LEADS_TO_MORE =
  /^(?:(?:show|see|view|load|display)(?: all| more| \d+ more)+\b.*|more(?: (?:rewards?|credits?|benefits?|items?|rows?|results?))?|next(?: page)?|previous(?: page)?|older(?: \p{L}+)?|earlier \p{L}+|page \d+|[2-9]|[›»→>]+|filter.*|sort.*|all|active|expired|used|(?:alle |mehr )(?:an)?zeigen|mehr(?: anzeigen| laden)?|weiter|nächste.*|afficher (?:plus|tout).*|voir (?:plus|tout).*|suivante?.*|page suivante|ver (?:más|todo).*|mostrar (?:más|todo).*|siguiente.*|mostra (?:altro|tutti).*|vedi (?:altro|tutti).*|successiv[ao].*|もっと見る|さらに表示.*|すべて(?:表示|見る)|次へ|次のページ)$/iu;
/** `1 2 3 Next`, `Next page`, `Show more`: plain text where a page has no links for it. */
const PAGING_TEXT =
  /^[«‹<]? ?\d+(?: \d+)+(?: ?(?:…|\.\.\.|[»›>]|next\b.*|weiter|suivante?|siguiente|avanti|次へ))?$|^(?:next|previous|more)(?: page)?$|^(?:show|see|view|load) (?:more|all)$|^(?:showing|displaying) .*\d+ of \d+$|^(?:weiter|nächste seite|mehr (?:an)?zeigen|alle anzeigen|mehr laden)$|^(?:(?:page )?suivante?|(?:afficher|voir) (?:plus|tout)|charger (?:la suite|plus))$|^(?:(?:página )?siguiente|(?:mostrar|ver|cargar) (?:más|todo))$|^(?:avanti|pagina successiva|(?:mostra|vedi|carica) (?:altr[oi]|tutt[oi]))$|^(?:次へ|次のページ|もっと見る|すべて表示|さらに(?:表示|読み込む))$/iu;
/** A search, a filter or an order: the list is what was asked for. */
const CHOOSES =
  /^(?:filter(?:s|ed)?|sort(?:ed)?|search|find|refine|narrow|filtern|sortieren|gefiltert|such(?:e|en)|filtrer|filtres?|trier|recherche(?:r)?|chercher|affiner|filtrar|filtros?|ordenar|buscar|filtra|filtri|filtro|ordina|cerca)(?!\p{L}).{0,40}$|^(?:liste|in der liste|guthaben|prämien) (?:durch)?suchen$|^(?:絞り込み|フィルター|並べ替え|検索|一覧を検索)/iu;
const ONE_TAB =
  '(?:active|current|recent|available|open|closed|all|expired|used|past|pending|aktive?|aktuelle?|abgelaufene?|alle|verwendete?|actifs?|actuels?|en cours|expirés?|tous|toutes|utilisés?|activos?|actuales|caducados?|todos|usados?|attivi|attuali|scaduti|tutti|usati|有効|現在|期限切れ|すべて|使用済み)';
/** `Active | Expired`: names of parts of a list beside one another. One alone is a heading. */
const TABS = new RegExp(`^${ONE_TAB}(?: ?[|/·•]? ?${ONE_TAB})+$`, 'iu');
/** `Page 1 of 2`, `1-15 of 40`, `Showing 2 of 7`, `0 matches`. */
const COUNT_OF_MORE =
  /^(?:page|seite|página|pagina|ページ) ?\d+ ?(?:of|von|sur|de|di|\/) ?\d+|^(?:showing |results? )?\d+ ?(?:[-–—] ?\d+ )?(?:of|von|sur|de|di) ?\d+(?!.*\p{Sc})(?!\d)|^\d+ (?:match(?:es)?|results?|treffer|résultats?|resultados?|risultati)\b|^(?:and )?\d+ (?:\p{L}+ )?more\b|^\d+ (?:\p{L}+ ){0,2}(?:not shown|hidden)\b|^filtered by\b|\bfor (?:this|your|these) (?:filters?|search)\b|\bmatch(?:es|ing)? (?:the|your|this) (?:filters?|search)\b/iu;

const LEADS = [LEADS_TO_MORE, CHOOSES, TABS];

/**
 * Whether a page offers to show more or other things than it lists now: further pages, tabs, a filter, a
 * search. What is not on such a page may be on another view of it.
 *
 * @param root The part of the page that holds the list, without what every page of the shop has around it.
 */
export function hasListControls(view: PageView, root: PageElement = view.page.body): boolean {
  const isIn = (element: PageElement) => root.contains(element) && !isAroundPage(element) && isShown(element);
  if (shownAll(view, PAGING).some(isIn) || shownAll(view, '[role="tab"]').some(isIn)) return true;
  const fields = view.page
    .querySelectorAll(FIELDS)
    .filter((field) => field.parentElement && isIn(field.parentElement));
  if (fields.some(isFilter)) return true;
  if (shownAll(view, CONTROLS).some((element) => isIn(element) && leadsToMore(view, element))) return true;
  return pageLines(view, root).some(
    ({ text, nodes }) =>
      text.length <= 120 &&
      [COUNT_OF_MORE, PAGING_TEXT, CHOOSES, TABS].some((words) => words.test(text)) &&
      nodes[0] &&
      !isAroundPage(nodes[0].parentElement),
  );
}

/** Search, menus, greeting and links that every page of the shop has; not the head of a part of this page. */
export function isAroundPage(element: PageElement): boolean {
  if (element.closest('[id^="nav"]')) return true;
  const around = element.closest('header, footer');
  return around !== null && !around.parentElement?.closest('main, section, article, [role="main"]');
}

function isFilter(field: PageElement): boolean {
  return !field.matches('input') || /^(?:search|text)$/.test(field.getAttribute('type') ?? 'text');
}

function leadsToMore(view: PageView, element: PageElement): boolean {
  if (element.matches('[role="searchbox"], [role="combobox"]')) return true;
  const words = [shownText(view, element, 60), element.getAttribute('aria-label')];
  return words.some((text) => text && LEADS.some((one) => one.test(normaliseText(text))));
}

/**
 * The words of the chosen tabs, which say what the list below shows. The words of all tabs where none is marked
 * as chosen.
 */
export function chosenTabs(view: PageView): string[] {
  const tabs = shownAll(view, '[role="tab"]');
  const isKnown = tabs.some((tab) => tab.getAttribute('aria-selected') === 'true');
  const chosen = isKnown ? tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true') : tabs;
  return chosen.map((tab) => shownText(view, tab, 60) ?? '');
}

/** How many things a heading of the list says that there are: `Credits (2)`. */
export function printedCount(heading: string): number | undefined {
  const count = /[（(](\d{1,4})[)）]$/.exec(heading)?.[1];
  return count === undefined ? undefined : Number(count);
}
