/** A label as it is shown to the user: without the colons that end it. */
export function labelText(text: string): string {
  return text.replace(/[\s:：]+$/, '').replace(/^[\s:：]+/, '');
}
