import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMailImport, type ImportRequest } from '../../core/mail/mail-import.ts';

/** Reads mails and mailboxes beside the page that started it, so that the page stays quick, and ends with it. */
export default defineUnlistedScript(() => {
  const receive = createMailImport((event) => self.postMessage(event));
  self.onmessage = ({ data }: MessageEvent<ImportRequest>) => receive(data);
});
