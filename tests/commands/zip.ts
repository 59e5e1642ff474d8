/** `npm run zip`: builds, and leaves the packages for the stores and their checksums in `.output/packages/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksumsOf, packagesOf } from '../packaging/packages.ts';
import { ROOT, runTool } from './process.ts';

const build = runTool('../tests/commands/build.ts', []);
if (build.code !== 0) process.exit(build.code);

const folder = path.join(ROOT, '.output/packages');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const packages = packagesOf(ROOT);
for (const [name, content] of packages) writeFileSync(path.join(folder, name), content);
const checksums = checksumsOf(packages);
writeFileSync(path.join(folder, 'SHA256SUMS'), checksums);
console.log(`${checksums}The packages are in ${path.relative(process.cwd(), folder) || '.'}`);
