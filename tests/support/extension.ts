import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  expect,
  type Page,
} from '@playwright/test';
import { DISCLOSURE_VERSION } from '../../core/model/disclosure.ts';
import { type MarketplaceId, originPatternsOf } from '../../core/model/marketplaces.ts';
import { DEFAULT_SETTINGS } from '../../core/model/settings.ts';
import type { AnswerOf, MessageName, RequestOf } from '../../core/protocol/messages.ts';
import { BUILT, findChromium } from './browsers.ts';
import type { HttpsShop } from './https-shop.ts';
import { AT_ANY_TIME } from './reminder-settings.ts';
import { SessionRestorer } from './session-restorer.ts';
import { Shop } from './shop.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever gets past the shop finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--lang=en-US',
];

/** The built extension in a Chromium of its own, with a profile that outlives restarts of the browser. */
export class Extension {
  readonly shop = new Shop();
  /** Where the browser keeps everything. */
  readonly profile: string;
  #context: BrowserContext | undefined;
  #browser: CDPSession | undefined;
  #desk: Page | undefined;
  id = '';
  /** Whether the background is ended before every step of a test: it must make no difference to any. */
  killsBeforeSteps = false;
  readonly #isHeaded: boolean;
  readonly #folder: string;
  readonly #https: HttpsShop | undefined;
  readonly #restorer: SessionRestorer | undefined;

  /**
   * @param headed whether a person is to see the browser: the demo left open. Tests never show one.
   * @param folder of another built extension, to measure against.
   * @param https the shop to visit where the browser's own cache matters.
   * @param restores whether tabs of the session before can be brought back.
   * @param profiles where the profile is made: on a disk of its own.
   */
  constructor({
    headed = false,
    folder = BUILT.chromium,
    https,
    restores = false,
    profiles = tmpdir(),
  }: {
    headed?: boolean;
    folder?: string;
    https?: HttpsShop;
    restores?: boolean;
    profiles?: string;
  } = {}) {
    if (restores) this.#restorer = new SessionRestorer();
    this.profile = mkdtempSync(path.join(profiles, 'unspent-'));
    this.#https = https;
    this.#isHeaded = headed;
    this.#folder = folder;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is not running');
    return this.#context;
  }

  async start(): Promise<void> {
    const folders = [this.#folder, ...(this.#restorer ? [this.#restorer.folder] : [])].join(',');
    this.#context = await chromium.launchPersistentContext(this.profile, {
      executablePath: findChromium(),
      headless: !this.#isHeaded,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...ARGUMENTS,
        ...(this.#https
          ? [
              `--proxy-server=http://127.0.0.1:${this.#https.proxyPort}`,
              `--ignore-certificate-errors-spki-list=${this.#https.certificate.publicKeyHash}`,
            ]
          : []),
        ...(this.#isHeaded ? [] : ['--headless=new']),
        `--disable-extensions-except=${folders}`,
        `--load-extension=${folders}`,
      ],
      ...(this.#isHeaded && { viewport: null }),
      locale: 'en-US',
      timezoneId: 'America/New_York',
    });
    if (!this.#https) await this.shop.serve(this.context);
    const worker = this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
    this.id = new URL(worker.url()).host;
    this.#browser = await this.context.browser()?.newBrowserCDPSession();
  }

  /** Ends the browser as its user would. The profile stays. */
  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    this.#desk = undefined;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Brings back the page that showed this address when the browser was last ended, as its history menu does. */
  restoredPage(url: string): Promise<Page> {
    if (!this.#restorer) throw new Error('this browser restores no session');
    return this.#restorer.restore(this.context, url);
  }

  async remove(): Promise<void> {
    await this.stop();
    this.#restorer?.remove();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a page of the extension in a tab: `popup.html`. */
  async open(file: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${file}`);
    return page;
  }

  /** The popup as the browser shows it, read once it has something to say. */
  async popup(): Promise<Page> {
    await this.#perhapsKill();
    const page = await this.open('popup.html');
    await page.setViewportSize({ width: 360, height: 560 });
    await expect(page.locator('main')).toBeVisible();
    return page;
  }

  /** Visits an address of the shop. */
  async visit(url: string): Promise<Page> {
    await this.#perhapsKill();
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Runs a function with the extension's API, in a page of ours that is kept open for it. */
  async inExtension<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    if (!this.#desk || this.#desk.isClosed()) this.#desk = await this.open('manifest.json');
    return (await this.#desk.evaluate(run as never, argument)) as Result;
  }

  /** Sends one message as a page of ours does. */
  ask<Name extends MessageName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name> | undefined> {
    return this.inExtension((message) => chrome.runtime.sendMessage(message), { name, request });
  }

  /** Lets a click on a button of ours be granted these hosts: what the browser's own question does for a person. */
  async allowHosts(marketplaces: readonly MarketplaceId[]): Promise<void> {
    await this.inSettings(
      async ({ id, hosts }) => {
        for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host);
      },
      { id: this.id, hosts: marketplaces.flatMap(hostsOf) },
    );
  }

  /** Takes a host away again, in the browser's own settings. */
  async revokeHost(marketplace: MarketplaceId): Promise<void> {
    await this.inSettings(({ id, host }) => chrome.developerPrivate.removeHostPermission(id, host), {
      id: this.id,
      host: `https://www.${marketplace}/*`,
    });
  }

  /** Runs a function with the rights of the browser's page for extensions. */
  async inSettings<Argument>(run: (argument: Argument) => unknown, argument: Argument): Promise<void> {
    const page = await this.context.newPage();
    // A file of that page has its rights as well, and comes up ten times as fast.
    await page.goto('chrome://extensions/strings.m.js');
    await page.evaluate(run as never, argument);
    await page.close();
  }

  /** The first-run page accepted and hosts granted, without its page: for tests of what comes after. */
  async setUp(marketplaces: readonly MarketplaceId[] = ['amazon.com']): Promise<void> {
    await this.allowHosts(marketplaces);
    const page = await this.open('manifest.json');
    const session = await this.context.newCDPSession(page);
    const origins = JSON.stringify(marketplaces.flatMap(hostsOf));
    const { result } = await session.send('Runtime.evaluate', {
      expression: `chrome.permissions.request({ origins: ${origins} })`,
      userGesture: true,
      awaitPromise: true,
    });
    expect(result.value).toBe(true);
    await page.close();
    expect(await this.ask('accept', { version: DISCLOSURE_VERSION })).toMatchObject({ ok: true });
    await this.remindAtAnyTime();
    await expect.poll(() => this.registered()).toBeGreaterThan(0);
  }

  /** The settings of after install, but with reminders at any time of day: a test runs when it is run. */
  async remindAtAnyTime(): Promise<void> {
    const leadTimes = [...DEFAULT_SETTINGS.leadTimes];
    const saved = await this.ask('save-settings', { ...DEFAULT_SETTINGS, ...AT_ANY_TIME, leadTimes });
    expect(saved).toMatchObject({ ok: true });
  }

  /** Leaves in the profile what an earlier release did whose first-run page was accepted. */
  acceptedBefore(version: number): Promise<void> {
    return this.inExtension(async (before) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({
        settings: { ...settings, accepted: { ...settings?.accepted, version: before } },
      });
    }, version);
  }

  /** How many content scripts are registered. */
  registered(): Promise<number> {
    return this.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length, null);
  }

  /** Lets functions run in the extension's content script of a tab: in its own world, with its rights. */
  async contentScript(tab: Page) {
    const session = await this.context.newCDPSession(tab);
    const found = Promise.withResolvers<number>();
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${this.id}`) found.resolve(context.id);
    });
    await session.send('Runtime.enable');
    const contextId = await found.promise;
    return async <Argument>(run: (argument: Argument) => unknown, argument: Argument): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression: `(${run})(${JSON.stringify(argument)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
  }

  /** Ends the background as the browser does when it feels like it, at once and in the middle of anything. */
  async killWorker(): Promise<void> {
    const targetId = await this.#worker();
    if (targetId) await this.#browser?.send('Target.closeTarget', { targetId });
  }

  /** Whether the background runs. */
  async isAwake(): Promise<boolean> {
    return (await this.#worker()) !== undefined;
  }

  async #worker(): Promise<string | undefined> {
    const { targetInfos } = (await this.#browser?.send('Target.getTargets')) ?? { targetInfos: [] };
    return targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${this.id}/`),
    )?.targetId;
  }

  async #perhapsKill(): Promise<void> {
    if (this.killsBeforeSteps) await this.killWorker();
  }

  /** Installs the extension anew over itself, as an update does, under whatever is open. */
  async reload(): Promise<void> {
    await this.inSettings(
      async ({ id }) => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload(id);
      },
      { id: this.id },
    );
    await expect(async () => expect(await this.ask('settings', {})).toMatchObject({ ok: true })).toPass();
  }

  /** The ids of all readings that are stored, those of a run one by one. The tests may look into the database; only the background ever does otherwise. */
  storedReadings(): Promise<string[]> {
    return this.inExtension(async () => {
      const { storageBuckets } = navigator as unknown as Buckets;
      const place = (await storageBuckets.keys()).sort().at(-1) ?? 'unspent-1';
      const bucket = await storageBuckets.open(place);
      return new Promise<string[]>((resolve, reject) => {
        const opening = bucket.indexedDB.open('unspent');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const asked = database.transaction('readings').objectStore('readings').getAll();
          asked.onsuccess = () => {
            database.close();
            const runs = asked.result as { id: string; repeats?: { ids: string[] } }[];
            resolve(runs.flatMap(({ id, repeats }) => [id, ...(repeats?.ids ?? [])]));
          };
          asked.onerror = () => reject(asked.error);
        };
      });
    }, null);
  }

  /** What stands on the toolbar button. */
  badge(): Promise<{ text: string; title: string }> {
    return this.inExtension(
      async () => ({ text: await chrome.action.getBadgeText({}), title: await chrome.action.getTitle({}) }),
      null,
    );
  }

  /** The names of the notifications on display. */
  notifications(): Promise<string[]> {
    return this.inExtension(async () => Object.keys(await chrome.notifications.getAll()), null);
  }

  /** Closes the notifications on display, as a person does. */
  closeNotifications(): Promise<void> {
    return this.inExtension(async () => {
      for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
    }, null);
  }

  alarms(): Promise<string[]> {
    return this.inExtension(async () => (await chrome.alarms.getAll()).map(({ name }) => name), null);
  }

  /** A tab in a private window, with the extension allowed there by its user. */
  async privateTab(): Promise<Page> {
    await this.inSettings(
      async ({ id }) => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: id,
          incognitoAccess: true,
        });
      },
      { id: this.id },
    );
    await expect(async () => expect(await this.ask('settings', {})).toMatchObject({ ok: true })).toPass();
    const opened = this.context.waitForEvent('page');
    await this.inExtension(() => chrome.windows.create({ incognito: true, url: 'about:blank' }), null);
    return opened;
  }
}

interface Buckets {
  readonly storageBuckets: {
    keys(): Promise<string[]>;
    open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
  };
}

/** The patterns of a marketplace's hosts, as the manifest lists them. */
function hostsOf(marketplace: MarketplaceId): string[] {
  return originPatternsOf(marketplace).map((origin) => `${origin}/*`);
}

/** The extension API as far as the tests use it, in pages of ours and at `chrome://extensions`. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<never> };
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ settings?: { accepted?: object } }>;
      set(items: object): Promise<void>;
    };
  };
  readonly alarms: { getAll(): Promise<{ name: string }[]> };
  readonly windows: { create(options: object): Promise<unknown> };
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  readonly developerPrivate: {
    addHostPermission(id: string, host: string): Promise<void>;
    removeHostPermission(id: string, host: string): Promise<void>;
    reload(id: string): Promise<unknown>;
    updateProfileConfiguration(changes: object): Promise<void>;
    updateExtensionConfiguration(changes: object): Promise<void>;
  };
};

/** Each test gets an extension freshly installed, and fails if anything asked for an address outside the shop. */
export const test = base.extend<{ extension: Extension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters that a fixture needs.
  extension: async ({}, use) => {
    const extension = new Extension();
    await extension.start();
    await use(extension);
    await extension.remove();
    expect(extension.shop.strays).toEqual([]);
  },
});

export { expect };
