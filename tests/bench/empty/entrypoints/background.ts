import { defineBackground } from 'wxt/utils/define-background';

/** Something to be asked to register a content script. */
export default defineBackground(() => {});
