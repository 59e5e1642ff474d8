import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../core/model/marketplaces.ts';
import { BUILT } from './support/browsers.ts';

/**
 * What the built extensions ask for, written out, so that no change of it goes unseen. Needs `npm run build`.
 * Each permission stands here with what it is for; PRIVACY.md says the same to users.
 */
const PERMISSIONS = {
  storage: 'keeps the choices and which shops were granted',
  unlimitedStorage: 'keeps the browser from throwing the database away when the disk runs short',
  alarms: 'wakes the background when something is about to end',
  notifications: 'tells the user before it ends',
  scripting: 'runs the reader on the pages of the shops that the user granted, and on no others',
  contextMenus: 'the menu of a right click on the toolbar button',
  sidePanel: 'shows the popup beside a page',
};

/** The shops alone may have a page of ours in a frame, and AWS not. */
const SHOPS = MARKETPLACES.map(({ id }) => `https://www.${id}`);

const CONTENT_SECURITY_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${SHOPS.join(' ')}`;

const HOSTS = [
  ...SHOPS.map((shop) => `${shop}/*`),
  'https://console.aws.amazon.com/*',
  'https://*.console.aws.amazon.com/*',
];

function manifestOf(browser: keyof typeof BUILT): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(BUILT[browser], 'manifest.json'), 'utf8'));
}

test('PRIVACY.md gives a reason for each permission and for no other', () => {
  const privacy = readFileSync(path.resolve(import.meta.dirname, '../PRIVACY.md'), 'utf8');
  const rows = [...privacy.matchAll(/^\| `(\w+)` \| \S/gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(PERMISSIONS));
});

describe.each(['chromium', 'firefox'] as const)('%s', (browser) => {
  const manifest = manifestOf(browser);

  test('asks for exactly the permissions that are explained', () => {
    expect(manifest.manifest_version).toBe(3);
    const asked = Object.keys(PERMISSIONS);
    // Firefox has a sidebar without a permission.
    expect(manifest.permissions).toEqual(
      browser === 'firefox' ? asked.filter((permission) => permission !== 'sidePanel') : asked,
    );
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('has no host at install and may ask for the shops and the AWS console alone', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest.optional_host_permissions).toEqual(HOSTS);
    expect(HOSTS).toHaveLength(25);
  });

  test('may load and connect to nothing', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CONTENT_SECURITY_POLICY });
  });

  test('shows the panel to the shops and nothing else to any page, and listens to no other extension', () => {
    const panel = { resources: ['tips.html'], matches: SHOPS.map((shop) => `${shop}/*`) };
    expect(manifest.web_accessible_resources).toEqual([
      browser === 'chromium' ? { ...panel, use_dynamic_url: true } : panel,
    ]);
    expect(manifest.externally_connectable).toEqual(browser === 'chromium' ? { ids: [] } : undefined);
  });

  test('is opened by a key, and beside a page only by its user', () => {
    expect(manifest.commands).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'go-to-tip': { description: '__MSG_tip_go_to__' },
    });
    expect(manifest.side_panel).toEqual(
      browser === 'chromium' ? { default_path: 'popup.html?in=panel' } : undefined,
    );
    expect(manifest.sidebar_action).toEqual(
      browser === 'firefox'
        ? expect.objectContaining({ default_panel: 'popup.html?in=panel', open_at_install: false })
        : undefined,
    );
  });

  test('has nothing else', () => {
    const own =
      browser === 'chromium'
        ? ['externally_connectable', 'minimum_chrome_version', 'side_panel']
        : ['browser_specific_settings', 'sidebar_action'];
    expect(Object.keys(manifest).sort()).toEqual(
      [
        'action',
        'background',
        'commands',
        'content_security_policy',
        'default_locale',
        'description',
        'icons',
        'manifest_version',
        'name',
        'optional_host_permissions',
        'options_ui',
        'permissions',
        'version',
        'web_accessible_resources',
        ...own,
      ].sort(),
    );
  });
});

test('Firefox is told that no data is collected, knows the add-on by one id, and does not offer it on Android', () => {
  expect(manifestOf('firefox').browser_specific_settings).toEqual({
    gecko: {
      id: '{1a8b233a-4f32-49d1-8ce5-8ae792fa7387}',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});

test('Edge takes the package of Chrome', () => {
  const manifest = manifestOf('chromium');
  // Microsoft's store refuses a package that names where its updates are, and one without an icon of 128 pixels.
  expect(manifest).not.toHaveProperty('update_url');
  expect(manifest).not.toHaveProperty('key');
  expect(manifest.icons).toMatchObject({ 128: 'icon/128.png' });
  expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
  // Edge 144 is the first with Temporal, as Chrome 144 is.
  expect(manifest.minimum_chrome_version).toBe('144');
});
