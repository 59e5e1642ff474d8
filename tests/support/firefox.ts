import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import type { MessageName } from '../../core/protocol/messages.ts';
import { BUILT, findFirefox } from './browsers.ts';
import type { HttpsShop } from './https-shop.ts';
import type { SavedPage } from './shop.ts';

/** Firefox names an extension's pages after a number that it draws; here it is given. */
const INSTALLED_AS = '0f0c1c7e-0000-4000-8000-000000000001';
const ADDON_ID = '{1a8b233a-4f32-49d1-8ce5-8ae792fa7387}';

/**
 * The built extension in a Firefox of its own, driven over WebDriver BiDi. Firefox lets no driver open pages
 * of an extension; the ones that the extension opens itself can be read and clicked.
 */
export class FirefoxExtension {
  readonly profile = mkdtempSync(path.join(tmpdir(), 'unspent-firefox-'));
  readonly #downloads = mkdtempSync(path.join(tmpdir(), 'unspent-downloads-'));
  #browser: Browser | undefined;
  readonly strays: string[] = [];

  get browser(): Browser {
    if (!this.#browser) throw new Error('the browser is not running');
    return this.#browser;
  }

  /**
   * Starts, and accepts on the first-run page, which is given back.
   *
   * @param https the shop to visit where the browser's own cache matters.
   */
  async startAccepted(https?: HttpsShop): Promise<Page> {
    await this.#start({ https });
    await this.browser.installExtension(BUILT.firefox);
    const welcome = await this.pageWith('.sheet .button-primary');
    // Ticked already where the clock of this machine is one of the United States.
    await welcome.evaluate(() => {
      const [first] = document.querySelectorAll<HTMLInputElement>('.marketplaces input');
      if (!first?.checked) first?.click();
    });
    await welcome.click('.sheet .button-primary');
    await welcome.waitForSelector('.check-lines');
    return welcome;
  }

  /**
   * Starts with the extension installed for good, so that it is there again at the next start of this profile.
   *
   * @param page of the extension that is opened.
   * @param neverRemembers whether every window is private, and the extension is allowed in them.
   */
  async startInstalled({ page = 'options.html', neverRemembers = false } = {}): Promise<Page> {
    const extensions = path.join(this.profile, 'extensions');
    mkdirSync(extensions, { recursive: true });
    writeFileSync(path.join(extensions, `${ADDON_ID}.xpi`), zipSync(filesOf(BUILT.firefox)));
    if (neverRemembers) {
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      const file = path.join(this.profile, 'extension-preferences.json');
      writeFileSync(file, JSON.stringify({ [ADDON_ID]: allowed }));
    }
    await this.#start({
      // The one way to a page of an extension that needs no other page of it.
      pages: [`moz-extension://${INSTALLED_AS}/${page}`],
      preferences: {
        'browser.privatebrowsing.autostart': neverRemembers,
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'extensions.startupScanScopes': 15,
        'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: INSTALLED_AS }),
      },
    });
    return this.pageWith('#app > *');
  }

  async #start({
    https,
    pages = [],
    preferences = {},
  }: {
    readonly https?: HttpsShop | undefined;
    readonly pages?: readonly string[];
    readonly preferences?: Readonly<Record<string, unknown>>;
  }): Promise<void> {
    this.#browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      acceptInsecureCerts: https !== undefined,
      userDataDir: this.profile,
      args: ['--remote-allow-system-access', ...pages],
      extraPrefsFirefox: {
        // A click on a button of ours stands for the click on the browser's own question.
        'extensions.webextOptionalPermissionPrompts': false,
        'intl.locale.requested': 'en-US',
        // Files are saved where a test finds them, without a question.
        'browser.download.folderList': 2,
        'browser.download.dir': this.#downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.download.alwaysOpenPanel': false,
        'network.proxy.type': 1,
        // Whatever gets past the interception finds a closed door.
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': https?.proxyPort ?? 9,
        // The copy that is restored on Back is to come from the HTTP cache, not out of memory.
        ...(https && { 'fission.bfcacheInParent': false, 'browser.sessionhistory.max_total_viewers': 0 }),
        ...preferences,
      },
    });
  }

  /** Ends the browser as its user would. The profile stays. */
  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  /** Ends the browser as a crash does. The profile stays. */
  async kill(): Promise<void> {
    const ended = this.#browser?.process();
    this.#browser = undefined;
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    const end = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill('SIGKILL');
    await end;
  }

  /** A page that the extension opened itself, found by something that stands in it. */
  async pageWith(selector: string): Promise<Page> {
    for (const end = Date.now() + 40_000; Date.now() < end; ) {
      for (const page of await this.browser.pages()) {
        if ((await this.#has(page, selector)) === true) return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no page of the extension has ${selector}`);
  }

  /** Undefined where it does not answer: a page that is on its way to another address may never do. */
  #has(page: Page, selector: string): Promise<boolean | undefined> {
    const hit = page
      .evaluate((wanted) => document.querySelector(wanted) !== null, selector)
      .catch(() => undefined);
    return Promise.race([hit, new Promise<undefined>((resolve) => setTimeout(resolve, 2_000, undefined))]);
  }

  /** What the background says to a page of ours. */
  overview(from: Page): Promise<unknown> {
    return this.ask(from, 'overview', {});
  }

  /** Sends one message as a page of ours does. */
  ask(from: Page, name: MessageName, request: object): Promise<unknown> {
    return from.evaluate((message) => browser.runtime.sendMessage(message), { name, request });
  }

  /** The popup's page, opened in a tab by a page of ours. */
  popup(from: Page): Promise<Page> {
    return this.open(from, 'popup.html', '.popup');
  }

  /** A page of the extension, opened in a tab by another one of its own. */
  async open(from: Page, file: string, selector: string): Promise<Page> {
    const create = () =>
      from.evaluate((name) => void browser.tabs.create({ url: browser.runtime.getURL(name) }), file);
    await create();
    return this.pageWith(selector).catch(async (error: unknown) => {
      const opened = (await this.browser.pages()).filter((page) => page.url().endsWith(file));
      const answers = await Promise.all(opened.map((page) => this.#has(page, selector)));
      // It answers, and shows something else. A tab that the driver lost is opened once more.
      if (answers.includes(false)) throw error;
      await create();
      return this.pageWith(selector);
    });
  }

  /** How many windows are open. The driver goes on to list the page of a small window that has closed. */
  windows(from: Page): Promise<number> {
    return from.evaluate(async () => (await browser.windows.getAll()).length);
  }

  /** The files that were saved, by name, each once it is there in full. */
  saved(): Record<string, Uint8Array> {
    const files = readdirSync(this.#downloads);
    // What is on its way stands beside its own name.
    if (files.some((name) => name.endsWith('.part'))) return {};
    return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(this.#downloads, name))]));
  }

  /** Visits a saved page at its real address. @param before runs in it ahead of everything else. */
  async visit({ url, html, headers = {} }: SavedPage, before?: () => void): Promise<Page> {
    const page = await this.browser.newPage();
    if (before) await page.evaluateOnNewDocument(before);
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      if (request.url() === url)
        return request.respond({
          body: html,
          contentType: 'text/html; charset=utf-8',
          headers: { ...headers },
        });
      if (!request.url().startsWith('data:')) this.strays.push(request.url());
      return request.abort();
    });
    await page.goto(url);
    return page;
  }

  async remove(): Promise<void> {
    await this.stop();
    for (const folder of [this.profile, this.#downloads]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** The files of a folder, by their paths in it. */
function filesOf(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = entries.map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file)]));
}

/** The extension API as far as the tests use it, in pages of ours. */
declare const browser: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown>; getURL(file: string): string };
  readonly tabs: { create(options: object): Promise<unknown> };
  readonly windows: { getAll(): Promise<unknown[]> };
};
