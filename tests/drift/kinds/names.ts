/** Ids and classes under other names, or gone. What they are for stays: labels keep their fields, hidden parts stay hidden. */
import type { Change, DriftPage, Mutator } from '../page.ts';
import type { Random } from '../random.ts';

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
/** Ids that the page's scripts and other programs write to would move with them; the reader's own words never do. */
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

function freshName(random: Random): string {
  const letters = Array.from({ length: 3 + random.int(6) }, () => random.pick([...CONSONANTS])).join('');
  return `${letters}-${random.int(10_000)}`;
}

function renameId(document: Document, from: string, to: string | undefined): void {
  for (const element of document.querySelectorAll(`[id="${quoted(from)}"]`)) {
    if (to === undefined) element.removeAttribute('id');
    else element.id = to;
  }
  for (const name of REFERENCES) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const kept = (element.getAttribute(name) ?? '').split(/\s+/).map((part) => (part === from ? to : part));
      if (!(element.getAttribute(name) ?? '').split(/\s+/).includes(from)) continue;
      const value = kept.filter((part) => part !== undefined).join(' ');
      // A label for nothing would be another change: without its id the field is named by the label around it.
      if (value === '') element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }
  rewriteStyles(document, (css) =>
    css.replaceAll(new RegExp(`#${regexp(from)}(?![\\w-])`, 'g'), to ? `#${to}` : '#_'),
  );
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

function regexp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function rewriteStyles(document: Document, change: (css: string) => string): void {
  for (const style of document.querySelectorAll('style')) {
    const before = style.textContent ?? '';
    const after = change(before);
    if (after !== before) style.textContent = after;
  }
}

function idsOf({ document }: DriftPage): string[] {
  return [...new Set([...document.querySelectorAll('body [id]')].map((element) => element.id))].filter(
    Boolean,
  );
}

function classesOf({ document }: DriftPage): string[] {
  return [
    ...new Set(
      [...document.querySelectorAll('body, body [class]')].flatMap((element) => [...element.classList]),
    ),
  ];
}

function renameClass(document: Document, from: string, to: string): void {
  for (const element of document.querySelectorAll('[class]')) {
    if (element.classList.contains(from)) element.classList.replace(from, to);
  }
  rewriteStyles(document, (css) => css.replaceAll(new RegExp(`\\.${regexp(from)}(?![\\w-])`, 'g'), `.${to}`));
}

/** A class goes; what it hid is hidden by its own style from then on. */
function removeClass(document: Document, name: string): void {
  const hides = [...document.querySelectorAll('style')].some((style) =>
    [...(style.textContent ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].some(
      ([, names = '', body = '']) =>
        /display\s*:\s*none/.test(body) && new RegExp(`\\.${regexp(name)}(?![\\w-])`).test(names),
    ),
  );
  for (const element of document.querySelectorAll('[class]')) {
    if (!element.classList.contains(name)) continue;
    element.classList.remove(name);
    if (hides) element.setAttribute('style', `display:none;${element.getAttribute('style') ?? ''}`);
  }
}

function each<T>(
  list: readonly T[],
  verb: string,
  name: (one: T) => string,
  apply: (one: T) => void,
): Change[] {
  return list.map((one) => ({ what: `${verb} ${name(one)}`, apply: () => apply(one) }));
}

export const idsRenamed: Mutator = (page, random) =>
  each(
    idsOf(page),
    'rename',
    (id) => `#${id}`,
    (id) => renameId(page.document, id, freshName(random)),
  );

export const idsRemoved: Mutator = (page) =>
  each(
    idsOf(page),
    'remove',
    (id) => `#${id}`,
    (id) => renameId(page.document, id, undefined),
  );

export const classesRenamed: Mutator = (page, random) =>
  each(
    classesOf(page),
    'rename',
    (name) => `.${name}`,
    (name) => renameClass(page.document, name, freshName(random)),
  );

export const classesRemoved: Mutator = (page) =>
  each(
    classesOf(page),
    'remove',
    (name) => `.${name}`,
    (name) => removeClass(page.document, name),
  );
