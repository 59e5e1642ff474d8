import type { Page } from 'puppeteer-core';
import { DISCLOSURE_VERSION } from '../../core/model/disclosure.ts';
import { FirefoxExtension } from '../support/firefox.ts';
import { draft } from '../support/manual-credits.ts';
import { damaged } from './damage.ts';
import { CREDIT, type Seen } from './seen.ts';
import { limited, type Outcome, type Trial } from './trial.ts';

/** Trials of the built extension in Firefox. */

const WRITERS = 4;

/** The browser is killed while a page of ours saves credits. */
export const firefoxKills: Trial = {
  name: 'firefox-kills',
  holds: 'nothing acknowledged is lost when Firefox is killed at any moment',
  count: 100,
  run: ({ count, random }) =>
    withFirefox(async (firefox) => {
      let page = await firefox.startInstalled();
      await firefox.ask(page, 'accept', { version: DISCLOSURE_VERSION });
      let acknowledged = 0;
      let lost = 0;
      for (let kill = 0; kill < count; kill += 1) {
        await limited(`kill ${kill + 1}`, async () => {
          const ids = await acknowledgedAfter(page, 3 + random.int(30));
          await firefox.kill();
          page = await firefox.startInstalled();
          const kept = await creditsOf(firefox, page);
          acknowledged += ids.length;
          lost += ids.filter((id) => !kept.includes(id)).length;
          for (const id of kept) await firefox.ask(page, 'delete-credit', { id });
        });
      }
      return {
        figures: { kills: count, acknowledged, lost },
        failures: lost > 0 ? [`${lost} acknowledged credits are lost`] : [],
      };
    }),
};

/** Files of the profile are damaged while the browser is closed. */
export const firefoxDamagedFiles: Trial = {
  name: 'firefox-damaged-files',
  holds: 'in Firefox the credit entered by hand is still shown, and what is lost is said',
  count: 40,
  run: (asked) =>
    withFirefox(async (firefox) => {
      const page = await firefox.startInstalled();
      await firefox.ask(page, 'accept', { version: DISCLOSURE_VERSION });
      await firefox.ask(page, 'save-credit', { ...draft(), name: CREDIT, expires: '2030-01-01' });
      await firefox.stop();
      const look = async () => {
        try {
          return (await firefox.overview(await firefox.startInstalled())) as Seen;
        } finally {
          await stopped(firefox);
        }
      };
      return damaged(
        { profile: firefox.profile, files: /moz-extension.*idb.*\.sqlite(-wal)?$/, look },
        asked,
      );
    }),
};

async function withFirefox(run: (firefox: FirefoxExtension) => Promise<Outcome>): Promise<Outcome> {
  const firefox = new FirefoxExtension();
  try {
    return await run(firefox);
  } finally {
    await stopped(firefox);
    await firefox.remove();
  }
}

/** A browser that does not end when it is told to is killed. */
async function stopped(firefox: FirefoxExtension): Promise<void> {
  await limited('the end', () => firefox.stop(), 20_000).catch(() => firefox.kill());
}

async function creditsOf(firefox: FirefoxExtension, page: Page): Promise<string[]> {
  const answered = (await firefox.ask(page, 'own-credits', {})) as {
    readonly data?: { readonly credits: readonly { readonly id: string }[] };
  };
  return (answered.data?.credits ?? []).map(({ id }) => id);
}

/** Saves credits side by side in a page of ours, and goes on with it: those acknowledged once there are so many. */
async function acknowledgedAfter(page: Page, wanted: number): Promise<string[]> {
  return page.evaluate(
    async (writers, credit, least) => {
      const acknowledged: string[] = [];
      const write = async () => {
        for (let n = 1; ; n += 1) {
          const id = crypto.randomUUID();
          const amount = { ...credit.amount, minor: n };
          const request = { ...credit, id, amount, name: `Credit ${id}` };
          const answer = (await browser.runtime.sendMessage({ name: 'save-credit', request })) as {
            ok: boolean;
          };
          if (answer?.ok) acknowledged.push(id);
        }
      };
      for (let n = 0; n < writers; n += 1) void write();
      while (acknowledged.length < least) await new Promise((resolve) => setTimeout(resolve, 5));
      return [...acknowledged];
    },
    WRITERS,
    draft(),
    wanted,
  );
}

declare const browser: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
