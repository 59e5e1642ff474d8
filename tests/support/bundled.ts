import { build, type Rolldown } from 'vite';

/** A module and all that it imports as one script, for a page, which defines its exports under a name. */
export async function bundledAs(name: string, entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'esnext', lib: { entry, formats: ['iife'], name } },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error(`${entry} could not be bundled`);
  return chunk.code;
}
