// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Message } from '../../../components/ui/Message.tsx';
import { draw } from '../../support/render.tsx';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../components/ui/Message.css'), 'utf8');
const style = document.createElement('style');

beforeEach(() => {
  // jsdom does not resolve the tokens; any colour does.
  style.textContent = css.replaceAll('var(--paper)', 'white');
  document.head.append(style);
});

afterEach(() => style.remove());

function drawn(words?: string): CSSStyleDeclaration {
  draw(<Message>{words}</Message>);
  return getComputedStyle(screen.getByRole('status'));
}

it('is seen when it says something', () => {
  expect(drawn('Saved').backgroundColor).toBe('rgb(255, 255, 255)');
});

it('is not seen while it is empty, and takes no room', () => {
  const { backgroundColor, borderTopWidth, paddingTop, position } = drawn();
  expect(backgroundColor).toBe('rgba(0, 0, 0, 0)');
  expect([borderTopWidth, paddingTop].map(Number.parseFloat)).toEqual([0, 0]);
  expect(position).toBe('absolute');
});
