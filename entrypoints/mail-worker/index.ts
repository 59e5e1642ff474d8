import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ImportRequest, importMails } from '../../core/mail/mail-import.ts';

/** Reads mails and mailboxes beside the page that started it, so that the page stays quick, and ends with it. */
export default defineUnlistedScript(() => {
  self.onmessage = ({ data }: MessageEvent<ImportRequest>) =>
    importMails(data, (event) => self.postMessage(event));
});
