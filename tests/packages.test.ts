import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, TOOLS } from './commands/process.ts';
import { archiveOf, filesIn } from './packaging/archive.ts';
import { checksumsOf, packagesOf, versionOf } from './packaging/packages.ts';
import { BUILT } from './support/browsers.ts';

/** What is uploaded to the stores. Needs `npm run build`. */
const elsewhere = mkdtempSync(path.join(tmpdir(), 'unspent-sources-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** What WXT and its bundler put in: how an entry point begins, and how scripts share parts. */
const TOOLS_IN_BUNDLES = ['@wxt-dev/browser', 'rolldown', 'wxt'];

const packages = packagesOf(ROOT);
const contentOf = (suffix: string) => {
  const content = packages.get(`unspent-${versionOf(ROOT)}${suffix}`);
  if (!content) throw new Error(`there is no package ${suffix}`);
  return content;
};

test('an archive is the same in whatever order its files were found', () => {
  const files = [
    ['b.txt', Buffer.from('second')],
    ['a/c.txt', Buffer.from('first')],
  ] as const;
  expect(archiveOf(new Map(files))).toEqual(archiveOf(new Map([...files].reverse())));
});

test('a package holds the built extension and nothing else', () => {
  for (const [suffix, folder] of [
    ['-chrome.zip', BUILT.chromium],
    ['-firefox.zip', BUILT.firefox],
  ] as const) {
    const unpacked = new Map(Object.entries(unzipSync(contentOf(suffix))));
    expect([...unpacked.keys()]).toContain('manifest.json');
    expect(checksumsOf(unpacked)).toBe(
      checksumsOf(new Map([...filesIn(folder)].sort(([one], [other]) => (one < other ? -1 : 1)))),
    );
  }
  expect(contentOf('-edge.zip')).toEqual(contentOf('-chrome.zip'));
});

test('the page of the privacy policy has all of its text, and loads nothing', () => {
  const page = Buffer.from(packages.get('privacy.html') ?? []).toString();
  const { window } = new JSDOM(page);
  const shown = window.document.body.textContent.replace(/\s+/g, ' ');
  expect(window.document.querySelectorAll('h2').length).toBeGreaterThan(5);
  expect(window.document.querySelectorAll('table tr').length).toBe(9);
  for (const sentence of ['Nothing leaves your browser unless you turn on sync', 'no other permission'])
    expect(shown).toContain(sentence);
  expect(window.document.querySelectorAll('script, link, img, iframe, [onclick]').length).toBe(0);
});

test('the sources, unpacked in another folder, build the same package for Firefox', () => {
  for (const [name, content] of Object.entries(unzipSync(contentOf('-firefox-sources.zip')))) {
    mkdirSync(path.join(elsewhere, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(elsewhere, name), content);
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(elsewhere, 'node_modules'), 'junction');
  const wxt = path.join(ROOT, 'node_modules', TOOLS.wxt);
  const build = spawnSync(process.execPath, [wxt, 'build', '-b', 'firefox', '--mv3'], {
    cwd: elsewhere,
    // The variables of this test run would make it another kind of build.
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
  expect(build.status, build.stdout + build.stderr).toBe(0);
  const rebuilt = archiveOf(filesIn(path.join(elsewhere, '.output/firefox-mv3')));
  const of = (content: Uint8Array) => checksumsOf(new Map(Object.entries(unzipSync(content))));
  expect(of(rebuilt)).toBe(of(contentOf('-firefox.zip')));
  expect(Buffer.compare(rebuilt, contentOf('-firefox.zip'))).toBe(0);
});

describe.each(Object.entries(BUILT))('%s', (_, folder) => {
  const read = (file: string) => readFileSync(file, 'utf8');
  const bill = JSON.parse(read(`${folder}.cdx.json`)) as {
    metadata: { component: { version: string } };
    components: { name: string; version: string; hashes: object[] }[];
  };

  test('has the version of package.json', () => {
    expect(JSON.parse(read(path.join(folder, 'manifest.json')))).toMatchObject({ version: versionOf(ROOT) });
    expect(bill.metadata.component.version).toBe(versionOf(ROOT));
  });

  test('has the license texts of the packages in its bill of materials', () => {
    const text = read(path.join(folder, 'licenses.txt'));
    const [list = '', ...texts] = text.split(`\n${'-'.repeat(72)}\n`);
    const named = [...list.matchAll(/^- (\S+) (\S+) \(\S+\)$/gm)].map(([, name, version]) => [name, version]);
    expect(named.map(([name]) => name)).toEqual(expect.arrayContaining(['preact', 'zod', 'idb']));
    expect(bill.components.map(({ name, version }) => [name, version])).toEqual(named);
    expect(texts).toHaveLength(named.length);
    for (const one of texts) expect(one).toMatch(/copyright|MIT No Attribution|Mozilla Public License/i);
  });

  test('has parts of the packages that package.json asks for and of the tools that build it, and of no other', () => {
    const { dependencies } = JSON.parse(read(path.join(ROOT, 'package.json'))) as { dependencies: object };
    const expected = [...Object.keys(dependencies), ...TOOLS_IN_BUNDLES].sort();
    expect(bill.components.map(({ name }) => name)).toEqual(expected);
  });

  test('has a bill of materials that CycloneDX takes', () => {
    const library = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json');
    const schema = (name: string) =>
      JSON.parse(read(path.join(path.dirname(library), 'res/schema', `${name}.SNAPSHOT.schema.json`)));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const part of ['spdx', 'jsf-0.82']) {
      const $id = `http://cyclonedx.org/schema/${part}.SNAPSHOT.schema.json`;
      ajv.addSchema({ ...schema(part), $id });
    }
    const isValid = ajv.compile(schema('bom-1.6'));
    expect(isValid(bill), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ ...bill, components: [{ name: 'x' }] })).toBe(false);
  });
});
