import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { billOfMaterials } from './bill-of-materials.ts';

/** A package of npm that is a part of what is shipped. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As npm names it: `MIT`. */
  readonly license: string;
  /** The full texts of its license files. */
  readonly text: string;
}

/** What Vite's bundler adds of its own to scripts that share parts. */
const BUNDLER_RUNTIME = '\0rolldown/runtime.js';

/** Packages of WXT have no license file in their releases on npm: the one of their repository, as of November 2026. */
const OF_WXT = /^(?:wxt$|@wxt-dev\/)/;
const LICENSE_OF_WXT = 'tests/packaging/licenses/wxt.txt';

/** Remembers the packages of which something is in a bundle: what is imported and left out again is not shipped. */
export class PackageRecorder {
  readonly #folders = new Set<string>();

  plugin(): Plugin {
    return {
      name: 'record-packages',
      generateBundle: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset') continue;
          for (const [id, { renderedLength }] of Object.entries(file.modules)) {
            const folder = folderOf(id);
            if (folder && renderedLength > 0) this.#folders.add(folder);
          }
        }
      },
    };
  }

  /** Leaves `licenses.txt` in the extension, and its bill of materials beside it. */
  write(extension: string): void {
    const packages = [...this.#folders]
      .map(readPackage)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    if (packages.length === 0) throw new Error('no package was seen in the bundles');
    writeFileSync(path.join(extension, 'licenses.txt'), licensesText(packages));
    writeFileSync(`${extension}.cdx.json`, billOfMaterials(packages));
  }
}

/** The folder of the package that a module belongs to; none for code of ours. */
function folderOf(id: string): string | undefined {
  if (id === BUNDLER_RUNTIME) return path.resolve('node_modules/rolldown');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version' | 'license', string>;
  const released = globSync('*', { cwd: folder })
    .filter((file) => /^(?:licen[cs]e|notice)\b/i.test(file))
    .map((file) => path.join(folder, file))
    .sort();
  const files = released.length === 0 && OF_WXT.test(name) ? [LICENSE_OF_WXT] : released;
  if (!license || files.length === 0) throw new Error(`${name} has no license`);
  const texts = files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  return { name, version, license, text: texts.join('\n\n') };
}

function licensesText(packages: readonly BundledPackage[]): string {
  const title = ({ name, version, license }: BundledPackage) => `${name} ${version} (${license})`;
  const list = packages.map((one) => `- ${title(one)}\n`).join('');
  const texts = packages.map((one) => `\n${'-'.repeat(72)}\n${title(one)}\n\n${one.text}\n`);
  return `Unspent contains parts of these packages:\n\n${list}${texts.join('')}`;
}
