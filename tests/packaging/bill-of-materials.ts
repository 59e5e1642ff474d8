import { readFileSync } from 'node:fs';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { BundledPackage } from './bundled-packages.ts';

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

/**
 * What the extension is made of, as CycloneDX 1.6 (JSON): itself, and each package with the hash that
 * `package-lock.json` holds npm to. It has no time and no serial number, so the same sources make the same file.
 */
export function billOfMaterials(packages: readonly BundledPackage[]): string {
  const project = readJson<{ name: string; version: string; license: string }>('package.json');
  const lock = readJson<LockFile>('package-lock.json');
  const itself = new Models.Component(Enums.ComponentType.Application, project.name, {
    bomRef: project.name,
    version: project.version,
    licenses: licenses(project.license),
  });
  const bom = new Models.Bom();
  bom.metadata.component = itself;
  for (const { name, version, license } of packages) {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const component = new Models.Component(Enums.ComponentType.Library, name, {
      bomRef: purl,
      version,
      purl,
      licenses: licenses(license),
      hashes: new Models.HashDictionary([hashOf(lock, name)]),
    });
    bom.components.add(component);
    itself.dependencies.add(component.bomRef);
  }
  const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const written = new Serialize.JsonSerializer(normalizer).serialize(bom, { sortLists: true, space: 2 });
  return `${written}\n`;
}

function licenses(id: string): Models.LicenseRepository {
  const license = /\s/.test(id) ? new Models.LicenseExpression(id) : new Models.SpdxLicense(id);
  return new Models.LicenseRepository([license]);
}

function hashOf(lock: LockFile, name: string): [Enums.HashAlgorithm, string] {
  const [algorithm, hash] = lock.packages[`node_modules/${name}`]?.integrity?.split('-') ?? [];
  if (algorithm !== 'sha512' || !hash) throw new Error(`package-lock.json has no hash of ${name}`);
  return [Enums.HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex')];
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}
