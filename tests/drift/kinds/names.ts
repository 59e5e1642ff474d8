/** Ids and classes under other names, or gone. What they are for stays: labels keep their fields, hidden parts stay hidden. */
import type { Change, Mutator } from '../page.ts';
import type { Random } from '../random.ts';
import { isHiding } from '../visible-text.ts';

/** Attributes that name an id, or several. */
const REFERENCES = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'headers',
  'usemap',
  'form',
];
const CONSONANTS = [...'bcdfghjklmnpqrstvwxz'];

/** A name that nobody looks for. */
function freshName(random: Random): string {
  const letters = Array.from({ length: 3 + random.int(6) }, () => random.pick(CONSONANTS)).join('');
  return `${letters}-${random.int(10_000)}`;
}

/** Elements by each name that an attribute of theirs holds. Pages have thousands of names: they are looked up once. */
function byName(elements: Iterable<Element>, attribute: string): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of elements) {
    for (const name of new Set((element.getAttribute(attribute) ?? '').split(/\s+/))) {
      if (name) {
        const own = found.get(name);
        if (own) own.push(element);
        else found.set(name, [element]);
      }
    }
  }
  return found;
}

/** Replaces one name in a list of names; the attribute goes with its last name. */
function replaceName(element: Element, attribute: string, from: string, to: string | undefined): void {
  const names = (element.getAttribute(attribute) ?? '').split(/\s+/);
  const kept = names.flatMap((name) => (name === from ? (to ?? []) : name)).filter(Boolean);
  if (kept.length === 0) element.removeAttribute(attribute);
  else element.setAttribute(attribute, kept.join(' '));
}

function inSelectors(sign: '#' | '.', name: string): RegExp {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\${sign}${quoted}(?![\\w-])`, 'g');
}

function rewriteStyles(styles: readonly Element[], sign: '#' | '.', from: string, to: string): void {
  for (const style of styles) {
    const before = style.textContent ?? '';
    if (!before.includes(sign + from)) continue;
    const after = before.replaceAll(inSelectors(sign, from), sign + to);
    if (after !== before) style.textContent = after;
  }
}

/** What the page's own styles do to hide what has this class. */
function hidingBody(styles: readonly Element[], name: string): string {
  const rules = styles.flatMap((style) => [...(style.textContent ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]);
  return rules
    .filter(([, names = '', body = '']) => isHiding(body) && inSelectors('.', name).test(names))
    .map(([, , body]) => body)
    .join(';');
}

/** What every id becomes: another name, or nothing. */
function idChanges(document: Document, nameFor: (id: string) => string | undefined): Change[] {
  const styles = [...document.querySelectorAll('style')];
  const ids = byName(document.body.querySelectorAll('[id]'), 'id');
  const references = REFERENCES.map((attribute) => ({
    attribute,
    elements: byName(document.body.querySelectorAll(`[${attribute}]`), attribute),
  }));
  return [...ids].map(([id, elements]) => {
    const to = nameFor(id);
    return {
      what: `${to ? 'rename' : 'remove'} #${id}`,
      apply: () => {
        for (const element of elements) replaceName(element, 'id', id, to);
        for (const reference of references) {
          for (const element of reference.elements.get(id) ?? []) {
            replaceName(element, reference.attribute, id, to);
          }
        }
        rewriteStyles(styles, '#', id, to ?? '_');
      },
    };
  });
}

export const idsRenamed: Mutator = ({ document }, random) => idChanges(document, () => freshName(random));

export const idsRemoved: Mutator = ({ document }) => idChanges(document, () => undefined);

export const classesRenamed: Mutator = ({ document }, random) => {
  const styles = [...document.querySelectorAll('style')];
  return [...byName(document.querySelectorAll('body, body [class]'), 'class')].map(([name, elements]) => {
    const to = freshName(random);
    return {
      what: `rename .${name}`,
      apply: () => {
        for (const element of elements) replaceName(element, 'class', name, to);
        rewriteStyles(styles, '.', name, to);
      },
    };
  });
};

/** A class goes; what it hid is hidden by its own style from then on. */
export const classesRemoved: Mutator = ({ document }) => {
  const styles = [...document.querySelectorAll('style')];
  return [...byName(document.querySelectorAll('body, body [class]'), 'class')].map(([name, elements]) => ({
    what: `remove .${name}`,
    apply: () => {
      const hiding = hidingBody(styles, name);
      for (const element of elements) {
        replaceName(element, 'class', name, undefined);
        if (hiding) element.setAttribute('style', `${hiding};${element.getAttribute('style') ?? ''}`);
      }
    },
  }));
};
