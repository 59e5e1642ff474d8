/**
 * The one way into every command: `node tests/commands/run.mjs NAME ...`, on whatever Node the machine has.
 * Brings what is missing (packages, and for the commands that need one a browser), says so, and hands over
 * to the project's own Node, which runs TypeScript as it is. Plain JavaScript, because an old Node reads it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Not the one in `.bin`: on Windows that is a script of the shell. */
const NODE = path.join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const script = (name) => [path.join(ROOT, `tests/commands/${name}.ts`)];

/** What each command runs under the project's Node, and the browsers that it needs. */
const COMMANDS = {
  demo: { run: script('demo'), browsers: ['chromium'] },
  test: { run: script('test'), browsers: ['chromium', 'firefox'] },
  check: { run: script('check'), browsers: [] },
  corpus: { run: script('corpus'), browsers: ['chromium'] },
  drift: { run: script('drift'), browsers: ['chromium'] },
  replay: { run: script('replay'), browsers: [] },
  scrub: { run: script('scrub'), browsers: [] },
  lab: { run: script('lab'), browsers: ['chromium'] },
  words: { run: script('words'), browsers: [] },
  bench: { run: script('bench'), browsers: ['chromium'] },
  pictures: { run: script('pictures'), browsers: ['chromium'] },
  'store-pictures': { run: script('store-pictures'), browsers: ['chromium'] },
  recording: { run: script('recording'), browsers: ['chromium'] },
  build: { run: script('build'), browsers: [] },
  dev: { run: [path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs')], browsers: [] },
  zip: { run: script('zip'), browsers: [] },
  release: { run: script('release'), browsers: ['chromium', 'firefox'] },
};

const BROWSERS = {
  chromium: { variable: 'UNSPENT_CHROMIUM', names: ['chromium', 'chromium-browser'], debian: 'chromium' },
  firefox: { variable: 'UNSPENT_FIREFOX', names: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
};

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function say(message) {
  process.stdout.write(`${message}\n`);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) return `${command}: ${error.message}`;
  return status === 0 ? undefined : `${command} ${args.join(' ')}: ended with ${status}`;
}

/** Also where npm is set to leave out what is only for developers, or install scripts. */
const INSTALL = ['ci', '--include=dev', '--ignore-scripts=false'];

/** Installs exactly what the lock file names, once for each state of the lock file. */
function installPackages() {
  const mark = path.join(ROOT, 'node_modules/.installed-from');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock && existsSync(NODE)) return;
  say('Installing the packages that package-lock.json names (once) ...');
  // The project's Node is fetched by the `node` package's install script; nothing else needs a script.
  const failure = run('npm', [...INSTALL, '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (failure || !existsSync(NODE))
    stop(
      `${failure ?? 'npm brought no Node.'}\nThe packages could not be installed. Check the network and run the command again.`,
    );
  writeFileSync(mark, lock);
}

function findBrowser({ variable, names }) {
  if (process.env[variable]) return process.env[variable];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) if (existsSync(path.join(folder, name))) return path.join(folder, name);
  }
  return undefined;
}

function installBrowsers(wanted) {
  const missing = wanted.filter((name) => !findBrowser(BROWSERS[name]));
  if (missing.length === 0) return;
  const packages = missing.map((name) => BROWSERS[name].debian);
  const byHand = `Install ${missing.join(' and ')}, or name ${missing.map((name) => BROWSERS[name].variable).join(' and ')}, and run the command again.`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) stop(byHand);
  say(`Installing ${packages.join(' and ')} from the system's packages (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const failure =
    run('apt-get', ['update', '-qq'], { env }) ??
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  if (failure) stop(`${failure}\n${byHand}`);
}

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
if (!command) stop(`Commands: ${Object.keys(COMMANDS).join(', ')}`);

installPackages();
installBrowsers(command.browsers);
const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
for (const browser of command.browsers) env[BROWSERS[browser].variable] = findBrowser(BROWSERS[browser]);
const { status, signal, error } = spawnSync(NODE, [...command.run, ...args], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env,
});
if (error) stop(`${NODE}: ${error.message}`);
if (signal) stop(`ended by ${signal}`);
process.exit(status ?? 1);
