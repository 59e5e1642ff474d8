/** `npm run build`, `npm run zip`: both browsers' extensions, in `.output/`. */
import { runTool, TOOLS } from './process.ts';

const verb = process.argv.includes('--zip') ? ['zip'] : ['build'];

for (const target of [
  ['-b', 'chrome', '--mv3'],
  ['-b', 'firefox', '--mv3'],
]) {
  const { code } = runTool(TOOLS.wxt, [...verb, ...target]);
  if (code !== 0) process.exit(code);
}
