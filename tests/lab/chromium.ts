import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { deliveryOf } from '../support/deliveries.ts';
import { Extension } from '../support/extension.ts';
import { draft } from '../support/manual-credits.ts';
import { deliverUntilStopped, untilAcknowledged } from '../support/steady-writers.ts';
import { giftCardPage, rewardsPage } from '../support/synthetic-pages.ts';
import { damaged } from './damage.ts';
import { CREDIT, eventually, type Seen } from './seen.ts';
import { limited, type Outcome, type Trial } from './trial.ts';

/** Trials of the built extension in Chromium. */

const WRITERS = 4;

/** The background is ended while pages deliver. */
export const workerKills: Trial = {
  name: 'worker-kills',
  holds: 'nothing acknowledged is lost or stored twice when the background is ended at any moment',
  count: 1000,
  run: ({ count, random }) =>
    withExtension(async (extension) => {
      const writing = await startWriters(extension);
      for (let kill = 0; kill < count; kill += 1) {
        await limited(`kill ${kill + 1}`, async () => {
          await writing.script(untilAcknowledged, kill + 1);
          await writing.tab.waitForTimeout(random.int(120));
          await extension.killWorker();
        });
      }
      const { ids, again } = await writing.stop();
      return compared(ids, await extension.storedReadings(), { kills: count, 'sent again': again });
    }),
};

/** The browser is killed while pages deliver. */
export const browserKills: Trial = {
  name: 'browser-kills',
  holds: 'nothing acknowledged is lost when the browser is killed at any moment',
  count: 100,
  run: ({ count, random }) =>
    withExtension(async (extension) => {
      const ids: string[] = [];
      // Chromium writes down what its user granted some seconds later, or when it ends as it should.
      await extension.restart();
      for (let kill = 0; kill < count; kill += 1) {
        await limited(`kill ${kill + 1}`, async () => {
          // A page that is visited before the browser has the script again is not read.
          await eventually(async () => String(await extension.registered()), '1');
          const writing = await startWriters(extension);
          await writing.script(untilAcknowledged, 3 + random.int(30));
          // What is acknowledged in the moment of the kill is not known here; what was before it is.
          ids.push(...(await writing.acknowledged()));
          killBrowser(extension);
          await extension.stop().catch(() => undefined);
          await extension.start();
        });
      }
      const stored = new Set(await extension.storedReadings());
      const lost = ids.filter((id) => !stored.has(id));
      return {
        figures: { kills: count, acknowledged: ids.length, lost: lost.length },
        failures: lost.length > 0 ? [`${lost.length} acknowledged readings are lost`] : [],
      };
    }),
};

/** Files of the profile are damaged while the browser is closed. */
export const damagedFiles: Trial = {
  name: 'damaged-files',
  holds: 'the credit entered by hand is still shown, and what is lost is said',
  count: 40,
  run: (asked) =>
    withExtension(async (extension) => {
      await fill(extension);
      await extension.stop();
      return damaged(
        {
          profile: extension.profile,
          files: /(WebStorage.*IndexedDB|Local Extension Settings).*\//,
          look: async () => {
            await extension.start();
            try {
              return await overviewOf(extension);
            } finally {
              await stopped(extension);
            }
          },
        },
        asked,
      );
    }),
};

/** The browser loses what is kept beside the database. */
export const lostStorage: Trial = {
  name: 'lost-storage',
  holds: 'settings, acceptance and credits are there as before when the storage beside the database is lost',
  count: 20,
  run: ({ count }) =>
    withExtension(async (extension) => {
      await fill(extension);
      const failures: string[] = [];
      const before = await extension.ask('settings', {});
      for (let n = 0; n < count; n += 1) {
        await limited(`loss ${n + 1}`, async () => {
          await extension.inExtension(() => chrome.storage.local.clear(), null);
          await extension.killWorker();
          await overviewOf(extension);
          const settings = await eventually(
            async () => JSON.stringify(await extension.ask('settings', {})),
            JSON.stringify(before),
          );
          if (!settings) failures.push('the settings are not as before');
          if (!JSON.stringify(await overviewOf(extension)).includes(CREDIT))
            failures.push('the credit is gone');
        });
      }
      return { figures: { losses: count }, failures };
    }),
};

/** The extension is installed anew while pages are open. */
export const updates: Trial = {
  name: 'updates',
  holds: 'pages that are open under an update stay quiet, and what is stored stays whole',
  count: 20,
  run: ({ count }) =>
    withExtension(async (extension) => {
      await fill(extension);
      const failures: string[] = [];
      for (let n = 0; n < count; n += 1) {
        await limited(`update ${n + 1}`, async () => {
          const tab = await extension.visit(extension.shop.put(giftCardPage({ cents: 1000 + n })));
          tab.on('pageerror', ({ message }) => failures.push(message));
          await extension.reload();
          await tab.locator('#gc-ui-balance-gc-balance-value').evaluate((element) => {
            element.textContent = '$1.00';
          });
          await tab.waitForTimeout(300);
          await tab.close();
        });
      }
      if (!JSON.stringify(await overviewOf(extension)).includes(CREDIT)) failures.push('the credit is gone');
      return { figures: { updates: count }, failures };
    }),
};

/** The disk that the profile is on is full. Needs the right to mount one of its own. */
export const fullDisk: Trial = {
  name: 'full-disk',
  holds: 'a full disk is named, nothing acknowledged is lost, and all goes on once there is room',
  count: 4,
  run: async ({ count }) => {
    const failures: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const disk = path.join('/tmp', `unspent-disk-${process.pid}-${n}`);
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', disk]);
      try {
        const round = withExtension(async (extension) => {
          await fill(extension);
          const filler = path.join(disk, 'filler');
          fillDisk(filler);
          const refused = await extension.ask('save-credit', {
            ...draft(),
            id: crypto.randomUUID(),
            note: 'n'.repeat(400),
          });
          if (n % 2 === 1) await extension.killWorker();
          const seen = JSON.stringify(await overviewOf(extension));
          if (!seen.includes(CREDIT)) failures.push('the credit is not shown on a full disk');
          rmSync(filler);
          const { ok } = (await extension.ask('save-credit', { ...draft(), id: crypto.randomUUID() })) ?? {
            ok: false,
          };
          if (!ok) failures.push(`nothing can be kept once there is room (${JSON.stringify(refused)})`);
          if (!JSON.stringify(await overviewOf(extension)).includes(CREDIT))
            failures.push('the credit is gone');
          return NOTHING;
        }, disk);
        await limited(`disk ${n + 1}`, () => round);
      } finally {
        execFileSync('umount', ['-l', disk]);
        rmSync(disk, { recursive: true, force: true });
      }
    }
    return { figures: { disks: count }, failures };
  },
};

const NOTHING: Outcome = { figures: {}, failures: [] };

async function withExtension(
  run: (extension: Extension) => Promise<Outcome>,
  folder?: string,
): Promise<Outcome> {
  const extension = new Extension(folder === undefined ? {} : { profiles: folder });
  try {
    await limited('the start', async () => {
      await extension.start();
      await extension.setUp();
    });
    return await run(extension);
  } finally {
    await stopped(extension);
    await extension.remove().catch(() => undefined);
  }
}

/** A browser that does not end when it is told to is killed. */
async function stopped(extension: Extension): Promise<void> {
  try {
    await limited('the end', () => extension.stop(), 20_000);
  } catch {
    killBrowser(extension);
  }
}

/** A page of each kind and a credit entered by hand. */
async function fill(extension: Extension): Promise<void> {
  const tabs = [
    await extension.visit(extension.shop.put(giftCardPage())),
    await extension.visit(extension.shop.put(rewardsPage([{ cents: 300, inDays: 3 }]))),
  ];
  await eventually(async () => String((await extension.storedReadings()).length), '2');
  for (const tab of tabs) await tab.close();
  await extension.ask('save-credit', { ...draft(), expires: '2030-01-01' });
}

async function overviewOf(extension: Extension): Promise<Seen> {
  return ((await extension.ask('overview', {})) ?? {}) as Seen;
}

async function startWriters(extension: Extension) {
  const tab: Page = await extension.visit(extension.shop.put(giftCardPage()));
  const script = await limited('the script in the page', () => extension.contentScript(tab), 30_000);
  const { snapshot } = deliveryOf(giftCardPage({ cents: 4217 }));
  const writing = Array.from({ length: WRITERS }, (_, writer) =>
    script(deliverUntilStopped, { writer, snapshot }).catch(() => ({ ids: [], again: 0 })),
  );
  return {
    tab,
    script,
    acknowledged: () => script(acknowledgedIds, null) as Promise<string[]>,
    stop: async () => {
      await script(() => void Object.assign(globalThis, { isStopped: true }), null);
      const reports = (await Promise.all(writing)) as { ids: string[]; again: number }[];
      return {
        ids: reports.flatMap(({ ids }) => ids),
        again: reports.reduce((sum, { again }) => sum + again, 0),
      };
    },
  };
}

/** Runs in the content script. */
function acknowledgedIds(): string[] {
  return (globalThis as { acknowledgedIds?: string[] }).acknowledgedIds ?? [];
}

function compared(ids: readonly string[], stored: readonly string[], figures: Outcome['figures']): Outcome {
  const lost = ids.filter((id) => !stored.includes(id));
  const twice = stored.length - new Set(stored).size;
  return {
    figures: { ...figures, acknowledged: ids.length, lost: lost.length, 'stored twice': twice },
    failures: lost.length + twice > 0 ? [`${lost.length} lost, ${twice} stored twice`] : [],
  };
}

/** Ends the browser of this profile, and no other, as a crash does. */
function killBrowser({ profile }: Extension): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) === process.pid) continue;
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (words.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

function fillDisk(file: string): void {
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=1k'], { stdio: 'ignore' });
  } catch {
    // It ends when the disk is full.
  }
}

declare const chrome: { readonly storage: { readonly local: { clear(): Promise<void> } } };
