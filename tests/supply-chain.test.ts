import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './commands/process.ts';

/** What npm is asked for, and held to. What of it is in the packages is `built-output.test.ts`. */
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const manifest: Manifest = read('package.json');
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(packages).filter(([folder]) => folder !== '');

test('every package that is asked for has one exact version', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(asked.length).toBeGreaterThan(20);
  for (const [name, version] of asked) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

describe('package-lock.json', () => {
  test('holds npm to the hash of every package', () => {
    expect(locked.length).toBeGreaterThan(100);
    for (const [folder, { integrity, inBundle }] of locked)
      if (!inBundle) expect(integrity, folder).toMatch(/^sha512-/);
  });

  test('names no place to take a package from but the registry that npm is set to', () => {
    expect(locked.filter(([, { resolved, link }]) => resolved || link)).toEqual([]);
  });

  test("lets one package run a script when it is installed: the project's own Node", () => {
    expect(manifest.allowScripts).toEqual({ node: true });
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(running.map(([folder]) => folder)).toEqual(['node_modules/node']);
  });
});

describe('workflows', () => {
  const files = globSync('.github/workflows/*', { cwd: ROOT });
  const texts = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8'));

  test('name each action by its commit', () => {
    const used = texts.flatMap((text) => [...text.matchAll(/\buses: (.+)$/gm)].map(([, use]) => use));
    expect(used.length).toBeGreaterThan(0);
    for (const use of used) expect(use).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may read the repository and nothing else, and know no secret', () => {
    for (const text of texts) {
      expect(text.match(/^ *permissions:.*$/gm)).toEqual(['permissions:']);
      expect(text.match(/^ *permissions:\n(?: +.+\n)+/gm)).toEqual(['permissions:\n  contents: read\n']);
      expect(text).not.toMatch(/\bsecrets\b|pull_request_target|workflow_run|\bgh release\b|npm publish/);
    }
  });
});
