/** What is looked at before a release: the texts of the files, and what git says of the tree. */
export interface ReleaseState {
  /** As it was given to the command: `1.2.0`. */
  readonly version: string;
  readonly packageVersion: string;
  readonly lockVersion: string;
  readonly changelog: string;
  /** Lines of `git status --porcelain`; none in a clean tree. */
  readonly changedFiles: readonly string[];
  readonly tags: readonly string[];
}

/** Why this version cannot be released; empty where it can. */
export function objectionsTo(state: ReleaseState): string[] {
  const { version, packageVersion, lockVersion, changelog, changedFiles, tags } = state;
  const objections: string[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) return ['Name the version: npm run release -- 1.2.0'];
  if (packageVersion !== version) objections.push(`package.json says ${packageVersion}, not ${version}.`);
  if (lockVersion !== packageVersion)
    objections.push(`package-lock.json says ${lockVersion}. Run npm install.`);
  if (changedFiles.length > 0) objections.push(`Not committed:\n${changedFiles.join('\n')}`);
  if (tags.includes(`v${version}`)) objections.push(`The tag v${version} is there already.`);
  const section = sectionOf(changelog, version);
  if (!section) objections.push(`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)".`);
  else if (!section.notes) objections.push(`CHANGELOG.md says nothing of ${version}.`);
  else if (!section.isFirst) objections.push(`In CHANGELOG.md ${version} is not the newest.`);
  return objections;
}

/** What the changelog says of a version, without its heading. */
export function notesOf(changelog: string, version: string): string {
  return sectionOf(changelog, version)?.notes ?? '';
}

function sectionOf(changelog: string, version: string): { notes: string; isFirst: boolean } | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const at = sections.findIndex((section) =>
    new RegExp(`^${RegExp.escape(version)} \\(\\d{4}-\\d\\d-\\d\\d\\)\\n`).test(section),
  );
  const section = sections[at];
  return section === undefined
    ? undefined
    : { notes: section.slice(section.indexOf('\n')).trim(), isFirst: at === 0 };
}
