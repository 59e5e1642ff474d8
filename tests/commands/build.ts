/** `npm run build`: both browsers' extensions, in `.output/`. */
import { runTool, TOOLS } from './process.ts';

for (const target of [
  ['-b', 'chrome', '--mv3'],
  ['-b', 'firefox', '--mv3'],
]) {
  const { code } = runTool(TOOLS.wxt, ['build', ...target], { env: { NODE_ENV: 'production' } });
  if (code !== 0) process.exit(code);
}
