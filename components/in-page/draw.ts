/** Style properties by their CSS names. */
export type Look = Readonly<Record<string, string>>;

export type Child = Node | string;

/**
 * An element with its look and its children. Looks are set one property at a time from script: a page's
 * content security policy has no say in that, and nothing of the page's styles is read or changed.
 */
export function draw<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  look: Look,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  dress(element, look);
  element.append(...children);
  return element;
}

export function dress(element: HTMLElement, look: Look): void {
  for (const [property, value] of Object.entries(look)) element.style.setProperty(property, value);
}

/** A button that does something only when a person presses it: what a page's script clicks is ignored. */
export function button(look: Look, label: string, press: () => void): HTMLButtonElement {
  const element = draw('button', { ...BUTTON, ...look }, label);
  element.type = 'button';
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return element;
}

const BUTTON: Look = {
  appearance: 'none',
  margin: '0',
  padding: '4px 0',
  'min-height': '24px',
  'min-width': '24px',
  border: '0',
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  'text-align': 'start',
  cursor: 'pointer',
};
