import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** A content script that does nothing: what having one costs. */
export default defineUnlistedScript(() => {});
