/**
 * `npm run release -- X.Y.Z`: refuses a version that is not ready, checks and builds it, and leaves a folder
 * `.output/release-X.Y.Z/` with all that a person signs and uploads. Publishes nothing and sets no tag.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { versionOf } from '../packaging/packages.ts';
import { notesOf, objectionsTo } from '../packaging/release-checks.ts';
import { ROOT, runTool } from './process.ts';

const [version = ''] = process.argv.slice(2);
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const changelog = read('CHANGELOG.md');

const objections = objectionsTo({
  version,
  packageVersion: versionOf(ROOT),
  lockVersion: (JSON.parse(read('package-lock.json')) as { version: string }).version,
  changelog,
  changedFiles: git('status', '--porcelain'),
  tags: git('tag', '--list'),
});
if (objections.length > 0) stop(objections.join('\n'));

for (const [name, ...args] of [['check'], ['zip'], ['lab', '--short']] as const) {
  console.log(`\nnpm run ${[name, ...args].join(' ')}`);
  const { code } = runTool(`../tests/commands/${name}.ts`, args);
  if (code !== 0) stop(`${name} failed. Nothing was left to release.`);
}

const folder = path.join(ROOT, `.output/release-${version}`);
rmSync(folder, { recursive: true, force: true });
cpSync(path.join(ROOT, '.output/packages'), folder, { recursive: true });
writeFileSync(path.join(folder, 'NOTES.md'), `${notesOf(changelog, version)}\n`);
console.log(`
Ready in ${path.relative(process.cwd(), folder)}: packages, bill of materials, SHA256SUMS, NOTES.md.
Left for a person: npm test on this commit (${git('rev-parse', 'HEAD')[0]}), sign SHA256SUMS, tag v${version},
upload each package with its texts and pictures from .github/store/, and the Firefox sources beside its package.`);

function git(...args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) stop(`git ${args.join(' ')}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
