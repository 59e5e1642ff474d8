/** Escapes in addresses, once or several times over, of bytes outside ASCII. */
const BYTES = /(?:%(?:25)*[89A-F][0-9A-F])+/gi;
/** And of plain letters and digits, which need none. */
const PLAIN = /%(?:25)*(3\d|[46][1-9A-F]|[57][\dA])/gi;

/**
 * A text with the letters and digits in it that were escaped as in an address: `M%C3%BCller` is `Müller`.
 * All other escapes stay. Bytes that are no UTF-8 are taken for the letters of Latin-1.
 */
export function unescapedLetters(text: string): string {
  if (!text.includes('%')) return text;
  return text
    .replace(BYTES, (run) => decoded(run.replaceAll(/%(?:25)+/g, '%')))
    .replace(PLAIN, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
}

function decoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replaceAll(/%(..)/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  }
}

/** Any other: a sign and no word. */
const SIGNS = /%(?:25)*[0-9A-F]{2}/gi;

/** The text with blanks, as many, where signs are escaped: `a%2Fb` is `a   b`. */
export function blankedEscapes(text: string): string {
  return text.includes('%') ? text.replace(SIGNS, (sign) => ' '.repeat(sign.length)) : text;
}
