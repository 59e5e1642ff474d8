import { shownText } from '../../core/page-view/page-view.ts';
import { lookAt } from './read-document.ts';

/** What readers see of a document, in one line. */
export function shownWords(document: Document): string | undefined {
  const { view } = lookAt(document);
  return shownText(view, view.page.body);
}

/** Pages that show "seen" and keep "gone" out of sight: in every engine, by what the page itself says. */
export const HIDING: Readonly<Record<string, string>> = {
  'the attribute': '<b hidden>gone</b>',
  'an inline style, no box': '<b style="display:none">gone</b>',
  'an inline style, important': '<b style="display: none !important">gone</b>',
  'an inline style, not visible': '<b style="color:red; visibility: hidden">gone</b>',
  'an inline style, collapsed': '<b style="visibility:collapse">gone</b>',
  'an inline style, see-through': '<b style="opacity:0">gone</b>',
  'an inline style, no size of letters': '<b style="font-size:0">gone</b>',
  'an inline style, indented away': '<p style="text-indent:-9999px">gone</p>',
  'an inline style, cut to nothing': '<b style="position:absolute;clip:rect(0 0 0 0)">gone</b>',
  'an inline style, cut from all sides': '<b style="clip-path: inset(50%)">gone</b>',
  'an inline style, left of the page': '<b style="position:absolute;left:-9999px">gone</b>',
  'an inline style, above the page': '<b style="position:fixed; top:-5000px">gone</b>',
  'an inline style, folded': '<div style="max-height:0;overflow:hidden">gone</div>',
  'a part around it': '<div hidden><p><b>gone</b></p></div>',
  'a rule, no box':
    '<style>#away .in b { display: none }</style><i id="away"><i class="in"><b>gone</b></i></i>',
  'a rule, not visible': '<style>.v { visibility: hidden }</style><b class="v">gone</b>',
  'a rule, see-through': '<style>.o { opacity: 0 }</style><b class="o">gone</b>',
  'a rule, left of the page':
    '<style>.off { position: absolute; left: -9999px }</style><b class="off">gone</b>',
  'a rule, above the page': '<style>.off { position: absolute; top: -9999px }</style><b class="off">gone</b>',
  'a rule, folded': '<style>.fold { max-height: 0; overflow: hidden }</style><div class="fold">gone</div>',
  'a rule, folded around it':
    '<style>.fold { max-height: 0px; overflow-y: hidden }</style><div class="fold"><p>gone</p></div>',
  'a price that was': '<del><b>gone</b></del>',
  'a price that was, struck': '<s>gone</s>',
  'a price that was, by its class': '<span class="a-price a-text-strike"><b>gone</b></span>',
  'a price that was, by its style': '<span style="text-decoration: line-through">gone</span>',
  'read aloud, of a price that was': '<s><b class="a-offscreen">gone</b></s>',
  'read aloud, in a hidden part': '<i hidden><b class="a-offscreen">gone</b></i>',
  'a part that is no page': '<template><b>gone</b></template>',
  'a script': '<script>gone</script>',
  'a list to choose from': '<select><option>gone</option></select>',
  'a field to write in': '<textarea>gone</textarea>',
};

/** Pages that hide "gone" by Amazon's own classes: counted where no style is known, for a browser has the sheet. */
export const HIDING_BY_CLASS: Readonly<Record<string, string>> = {
  'a class for what waits': '<b class="aok-hidden">gone</b>',
  'a class among others': '<b class="a-box hide">gone</b>',
};

/** Pages that hide "gone" in ways that only an engine with styles and boxes knows. */
export const HIDING_IN_BROWSERS: Readonly<Record<string, string>> = {
  'a rule for wide screens':
    '<style>@media (min-width: 1px) { .m { display: none } }</style><b class="m">gone</b>',
  'a rule in a layer': '<style>@layer a { .l { visibility: hidden } }</style><b class="l">gone</b>',
  'a rule inside a rule': '<style>.a { .b { display: none } }</style><i class="a"><b class="b">gone</b></i>',
  'a rule with a share of the screen':
    '<style>.off { position: absolute; left: -400vw }</style><b class="off">gone</b>',
  'a rule with a sum':
    '<style>.off { position: fixed; inset-inline-start: calc(-1px - 9999px) }</style><b class="off">gone</b>',
  'a rule that folds by a share of letters':
    '<style>.fold { max-height: 0em; overflow: clip }</style><div class="fold">gone</div>',
  'a rule that skips the content':
    '<style>.c { content-visibility: hidden }</style><div class="c"><p>gone</p></div>',
  'a rule on a part around it': '<style>.o { opacity: 0 }</style><div class="o"><p><b>gone</b></p></div>',
  'a part without a box, in one that has none':
    '<style>.n { display: none } .c { display: contents }</style><div class="n"><div class="c">gone</div></div>',
  'a part without a box, not visible':
    '<style>.c { display: contents; visibility: hidden }</style><div class="c">gone</div>',
  'closed details': '<details><summary></summary><p>gone</p></details>',
};

/** Pages that show all they have. */
export const SHOWING: Readonly<Record<string, string>> = {
  'half see-through': '<b style="opacity:0.5">seen</b>',
  'nearly in place': '<b style="left:-1px">seen</b>',
  'not read aloud, but seen': '<b aria-hidden="true">seen</b>',
  'low, and allowed to flow over': '<div style="max-height:0">seen</div>',
  'cut off where it is high': '<div style="max-height:40px;overflow:hidden">seen</div>',
  'moved where its place does not count': '<style>.s { left: -9999px }</style><b class="s">seen</b>',
  'out of sight, and read aloud beside its pieces':
    '<style>.a-offscreen { position: absolute; left: -9999px }</style><span class="a-price"><b class="a-offscreen">seen</b></span>',
  'hidden by a rule for another element': '<style>#other b { display: none }</style><b>seen</b>',
  'a rule that no engine knows': '<style>b:unheard-of(1) { display: none }</style><b>seen</b>',
  'in a part without a box': '<style>.c { display: contents }</style><div class="c">seen</div>',
  'inserted text': '<ins>seen</ins>',
  'open details': '<details open><summary></summary><p>seen</p></details>',
};
