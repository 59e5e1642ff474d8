import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

function filesOf(pattern: string): readonly (readonly [file: string, text: string])[] {
  return globSync(pattern, { cwd: root }).map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

it.each(filesOf('{components,entrypoints}/**/*.{tsx,html}'))(
  '%s has no style or script inside it, which the content security policy would stop',
  (_file, text) => {
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+="/);
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
  },
);

it.each(filesOf('{components,entrypoints}/**/*.tsx'))(
  '%s opens pages without saying where from',
  (_file, text) => {
    for (const [link] of text.matchAll(/<a\s[^>]*target="_blank"[^>]*>/g))
      expect(link).toContain('rel="noreferrer"');
  },
);

it.each(filesOf('{components,entrypoints}/**/*.css'))(
  '%s goes by the direction of the text, and takes its colours from the tokens',
  (file, text) => {
    expect(text).not.toMatch(/\b(?:margin|padding|border)-(?:left|right|top|bottom)\b/);
    expect(text).not.toMatch(
      /^\s*(?:left|right|top|bottom|width|height):|(?:text-align|float): (?:left|right)/m,
    );
    if (!file.endsWith('tokens.css')) expect(text).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:hsl|oklch)\(/i);
  },
);
