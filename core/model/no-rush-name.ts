const NO_RUSH = /no-? ?rush|amazon[ -]day|ohne eile|sin prisa|senza fretta|sans urgence/i;

/**
 * Whether a text names the programme that pays for slower delivery. English is from captured pages; the other
 * languages are plain translation, since no marketplace but amazon.com is known to have the programme.
 */
export function namesNoRush(text: string): boolean {
  return NO_RUSH.test(text);
}
