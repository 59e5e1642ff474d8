import { orderIdsIn } from '../model/order-ids.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** The order that a mail's sentence names, else the only one in the mail. */
export function orderIdOf(mail: ParsedMail, sentence: string): string | undefined {
  for (const text of [sentence, [mail.subject, ...mail.texts].join('\n')]) {
    const [only, another] = orderIdsIn(text);
    if (only) return another ? undefined : only;
  }
  return undefined;
}
