import type { BrowserContext } from '@playwright/test';

/** Times of a page's main thread, in milliseconds of processor time: what else the machine does hardly shows. */
export interface LoadTimes {
  /** Compiling and running scripts, in all worlds. */
  readonly script: number;
  /** All tasks: parsing, scripts, style, layout, painting. */
  readonly all: number;
  /** How many nodes the page has. */
  readonly nodes: number;
}

/** After that a page has come to rest. */
const REST_MS = 500;

/** Loads an address in a tab of its own and gives what that cost, up to half a second after the load. */
export async function loadTimes(context: BrowserContext, url: string): Promise<LoadTimes> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.waitForTimeout(REST_MS);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  const of = (wanted: string) => {
    const metric = metrics.find(({ name }) => name === wanted);
    if (!metric) throw new Error(`the browser does not measure ${wanted}`);
    return metric.value;
  };
  return {
    script: 1000 * (of('ScriptDuration') + of('V8CompileDuration')),
    all: 1000 * of('TaskDuration'),
    nodes: of('Nodes'),
  };
}
