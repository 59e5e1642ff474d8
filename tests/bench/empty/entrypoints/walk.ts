import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** A content script that goes over every element and text of the page once, and takes the texts' lengths. */
export default defineUnlistedScript(() => {
  setTimeout(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
    // Used, so that no engine may leave the walk out.
    if (length < 0) document.title = String(length);
  }, 0);
});
