/** Enough of an id to know a mail by: 48 bits, with which 2,000 mails take no other of 100,000 for one of them. */
const SHORT_ID_CHARS = 12;

/** What a mail is known by beside the database and on other devices; the short id of a short id is itself. */
export function shortMailId(id: string): string {
  return id.slice(0, SHORT_ID_CHARS);
}
