import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { archiveOf, type Files, filesIn } from './archive.ts';
import { privacyPage } from './privacy-page.ts';

/** All that a reviewer needs to build the extension, and no saved page or test. */
const SOURCES = [
  '*.{json,md,ts}',
  'LICENSE',
  '.npmrc',
  '{components,core,entrypoints,public}/**',
  'tests/{commands,packaging}/**',
];

/** What the reviewer of the sources package reads first. */
const FOR_REVIEWERS = 'tests/packaging/FOR-REVIEWERS.md';

/**
 * What is uploaded to the stores, the bill of materials and the privacy policy as a page to be hosted, made of what
 * `npm run build` left in `.output/`.
 * Edge takes Chrome's package as it is.
 *
 * @param root The folder of the project.
 */
export function packagesOf(root: string): Files {
  const name = `unspent-${versionOf(root)}`;
  const chrome = archiveOf(filesIn(path.join(root, '.output/chrome-mv3')));
  return new Map([
    [`${name}-chrome.zip`, chrome],
    [`${name}-edge.zip`, chrome],
    [`${name}-firefox.zip`, archiveOf(filesIn(path.join(root, '.output/firefox-mv3')))],
    [`${name}-firefox-sources.zip`, archiveOf(sourcesOf(root))],
    [`${name}.cdx.json`, readFileSync(path.join(root, '.output/chrome-mv3.cdx.json'))],
    ['privacy.html', Buffer.from(privacyPage(readFileSync(path.join(root, 'PRIVACY.md'), 'utf8')))],
  ]);
}

/** One line for each file, as `sha256sum --check` reads them. */
export function checksumsOf(files: Files): string {
  return [...files]
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}

export function versionOf(root: string): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

function sourcesOf(root: string): Files {
  const files = filesIn(root, SOURCES);
  const forReviewers = files.get(FOR_REVIEWERS);
  if (!forReviewers) throw new Error(`${FOR_REVIEWERS} is missing`);
  return new Map([...files, ['FOR-REVIEWERS.md', forReviewers]]);
}
