// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsView } from '../../../components/settings/SettingsView.tsx';
import type { SettingsOutcome, SettingsState } from '../../../components/settings/settings-state.ts';
import { PAGE_NAMES } from '../../../components/ui/names.ts';
import { DEFAULT_ADVICE_SETTINGS } from '../../../core/model/advice-settings.ts';
import { DEFAULT_SETTINGS } from '../../../core/model/settings.ts';
import type { PlaceView } from '../../../core/protocol/pointed-schema.ts';
import { draw } from '../../support/render.tsx';
import { AT } from '../../support/ui.ts';
import { WORDS } from '../../support/words.ts';

type Ready = Extract<SettingsState, { kind: 'ready' }>;

function ready(changed: Partial<Ready> = {}): Ready {
  return {
    kind: 'ready',
    settings: { ...DEFAULT_SETTINGS, accepted: { version: 1, at: AT } },
    advice: DEFAULT_ADVICE_SETTINGS,
    granted: ['amazon.com', 'amazon.de'],
    bytes: 123_456,
    oldDatabases: 0,
    muted: [],
    ...changed,
  };
}

function drawSettings(
  state: Exclude<SettingsState, { kind: 'loading' }>,
  outcome?: SettingsOutcome,
  places: readonly PlaceView[] = [],
) {
  const on = {
    onChoose: vi.fn(),
    onTest: vi.fn(),
    onUnmute: vi.fn(),
    onAdvise: vi.fn(),
    onAllow: vi.fn(),
    onRemove: vi.fn(),
    onErase: vi.fn(),
    onDeleteOld: vi.fn(),
    onForget: vi.fn(),
    onOutcomeGone: vi.fn(),
    sync: undefined,
    syncActions: { onTurnOn: vi.fn(), onTurnOff: vi.fn(), onRemove: vi.fn() },
  };
  draw(
    <SettingsView
      state={state}
      outcome={outcome}
      version="1.2.3"
      welcomeUrl="/welcome.html"
      ledgerUrl="/ledger.html"
      places={places}
      at={AT}
      {...on}
    />,
  );
  return on;
}

const CHOICES = DEFAULT_SETTINGS;

describe('marketplaces', () => {
  it('are listed, and each can be given back', () => {
    const { onRemove } = drawSettings(ready());
    fireEvent.click(screen.getByRole('button', { name: 'Turn off amazon.de' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('amazon.de');
  });

  it('can be added', () => {
    const { onAllow } = drawSettings(ready());
    fireEvent.click(screen.getByText('Add a site', { selector: 'summary' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Japan amazon.co.jp' }));
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(['amazon.co.jp']);
  });

  it('are none: it is said that nothing is read', () => {
    drawSettings(ready({ granted: [] }));
    expect(screen.getByText('No site is allowed, so nothing is read.')).toBeTruthy();
  });

  it('wait for the first-run page', () => {
    drawSettings(ready({ settings: DEFAULT_SETTINGS, granted: [] }));
    expect(screen.getByRole('link', { name: 'Get started' }).getAttribute('href')).toBe('/welcome.html');
    expect(screen.queryByText('Add a site')).toBeNull();
  });
});

describe('reminders', () => {
  it('show the chosen times and take away one of them', () => {
    const { onChoose } = drawSettings(ready());
    const times = screen.getByRole('group', { name: 'Days before it expires' });
    const chosen = within(times)
      .getAllByRole<HTMLInputElement>('checkbox')
      .filter(({ checked }) => checked)
      .map((input) => input.closest('label')?.textContent);
    expect(chosen).toEqual(['14', '3', 'On the day']);
    fireEvent.click(within(times).getByRole('checkbox', { name: '3 days before' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ ...CHOICES, leadTimes: [14, 0] });
  });

  it('add one, longest first', () => {
    const { onChoose } = drawSettings(ready());
    fireEvent.click(screen.getByRole('checkbox', { name: '1 day before' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ ...CHOICES, leadTimes: [14, 3, 1, 0] });
  });

  it('offer a time from elsewhere, so that it can be taken away', () => {
    const { onChoose } = drawSettings(ready({ settings: { ...DEFAULT_SETTINGS, leadTimes: [21] } }));
    fireEvent.click(screen.getByRole('checkbox', { name: '21 days before' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ ...CHOICES, leadTimes: [] });
  });

  it('are said to be none where no day is chosen, and what the icon counts then', () => {
    drawSettings(ready());
    expect(screen.queryByText(/^No reminders will be sent/)).toBeNull();
    drawSettings(ready({ settings: { ...DEFAULT_SETTINGS, leadTimes: [] } }));
    expect(screen.getByText('No reminders will be sent. Choose at least one day.')).toBeTruthy();
    expect(screen.getByText('Soon means within 14 days, as no day is chosen above.')).toBeTruthy();
  });

  it('can be silent, and the badge can count', () => {
    const { onChoose } = drawSettings(ready());
    fireEvent.click(screen.getByRole('checkbox', { name: 'Notify me before a credit expires' }));
    const badge = screen.getByRole('combobox', { name: 'Number on the toolbar icon' });
    expect(
      within(badge)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['How much expires soon', 'How many credits expire soon']);
    fireEvent.change(badge, { target: { value: 'count' } });
    expect(onChoose.mock.calls).toEqual([
      [{ ...CHOICES, notifications: false }],
      [{ ...CHOICES, badge: 'count' }],
    ]);
  });
});

describe('a test reminder', () => {
  it('is sent at a click', () => {
    const { onTest } = drawSettings(ready());
    fireEvent.click(screen.getByRole('button', { name: 'Send a test' }));
    expect(onTest).toHaveBeenCalledOnce();
  });

  it.each([
    ['sent', /^Sent\. Nothing appeared\? Check this browser in your system’s notification settings\.$/],
    ['failed', /^Your browser didn’t show it\. Check this browser/],
  ] as const)('that was %s is spoken of, with what to do', (tested, words) => {
    drawSettings(ready({ tested }));
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(spoken).toContainEqual(expect.stringMatching(words));
  });
});

describe('the language', () => {
  const languages = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
  const pick = (value: string) => fireEvent.change(languages(), { target: { value } });

  it('is chosen from all that are spoken, each by its own name, or is the browser’s', () => {
    const { onChoose } = drawSettings(ready());
    const offered = [...languages().options].map(({ textContent, lang }) => [textContent, lang]);
    expect(offered.slice(0, 3)).toEqual([
      ['Same as browser', ''],
      ['English', 'en'],
      ['Deutsch', 'de'],
    ]);
    expect(languages().value).toBe('');
    pick('de');
    expect(onChoose).toHaveBeenLastCalledWith({ ...CHOICES, language: 'de' });
  });

  it('can be the browser’s again', () => {
    const { onChoose } = drawSettings(ready({ settings: { ...DEFAULT_SETTINGS, language: 'de' } }));
    expect(languages().value).toBe('de');
    pick('');
    expect(onChoose).toHaveBeenLastCalledWith({ ...CHOICES, language: null });
  });

  it('is the browser’s where another version chose one that is not spoken here', () => {
    drawSettings(ready({ settings: { ...DEFAULT_SETTINGS, language: 'tlh' } }));
    expect(languages().value).toBe('');
  });
});

describe('the time of day of reminders', () => {
  const pick = (label: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });

  it('is chosen by the hour, or any', () => {
    const { onChoose } = drawSettings(ready());
    const times = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Time of day' });
    expect(times.selectedOptions[0]?.textContent).toMatch(/^9:00\sAM$/);
    expect(times.options).toHaveLength(25);
    pick('Time of day', '18:00');
    pick('Time of day', '');
    expect(onChoose.mock.calls).toEqual([
      [{ ...CHOICES, remindAt: '18:00' }],
      [{ ...CHOICES, remindAt: null }],
    ]);
  });

  it('is shown also where it is none of the hours', () => {
    drawSettings(ready({ settings: { ...DEFAULT_SETTINGS, remindAt: '08:30' } }));
    const times = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Time of day' });
    expect(times.value).toBe('08:30');
  });

  it('has quiet hours that can be moved and switched off', () => {
    const { onChoose } = drawSettings(ready());
    pick('From', '21:00');
    pick('Until', '08:00');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Quiet hours' }));
    expect(onChoose.mock.calls).toEqual([
      [{ ...CHOICES, quietHours: { from: '21:00', to: '07:00' } }],
      [{ ...CHOICES, quietHours: { from: '22:00', to: '08:00' } }],
      [{ ...CHOICES, quietHours: null }],
    ]);
  });

  it('has quiet hours that can be switched on', () => {
    const { onChoose } = drawSettings(ready({ settings: { ...DEFAULT_SETTINGS, quietHours: null } }));
    expect(screen.queryByRole('combobox', { name: 'From' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Quiet hours' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(CHOICES);
  });

  it('says when the chosen time lies in the quiet hours', () => {
    const said = /^In your quiet hours\. Before the expiration day, reminders come at 7:00\sAM\.$/;
    drawSettings(ready());
    expect(screen.queryByText(said)).toBeNull();
    drawSettings(ready({ settings: { ...DEFAULT_SETTINGS, remindAt: '23:00' } }));
    expect(screen.getByText(said)).toBeTruthy();
  });
});

describe('what is stored', () => {
  // jsdom draws dialogs but has no way to open them.
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  });

  it('has its size, and the page that says what it is', () => {
    drawSettings(ready());
    expect(screen.getByText('About 120 kB, in this browser.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back up or restore' }).getAttribute('href')).toBe(
      '/ledger.html#data',
    );
    expect(screen.getByRole('link', { name: 'What is read and saved' }).getAttribute('href')).toBe(
      '/welcome.html',
    );
  });

  it('has no size where the browser does not say', () => {
    const { bytes: _, ...unknown } = ready();
    drawSettings(unknown);
    expect(screen.getByText('The browser doesn’t say how much is saved.')).toBeTruthy();
  });

  it('is erased only after a second word', () => {
    const { onErase } = drawSettings(ready());
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    const prompt = screen.getByRole('dialog', { name: 'Erase everything?' });
    expect(onErase).not.toHaveBeenCalled();
    fireEvent.click(within(prompt).getByRole('button', { name: 'Erase everything' }));
    expect(onErase).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is kept when the answer is to keep it', () => {
    const { onErase } = drawSettings(ready());
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onErase).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('what came of a change', () => {
  it.each([
    [{ kind: 'saved' }, 'Saved'],
    [{ kind: 'erased' }, 'Everything is erased. Nothing is read until you agree again.'],
    [{ kind: 'not-erased', code: 'left-in-sync' }, /^Everything here is erased\./],
    [{ kind: 'not-saved', code: 'failed' }, /^Not saved\. Couldn’t open or change your data\./],
  ] as const)('%j is spoken', (outcome, words) => {
    drawSettings(ready(), outcome);
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(spoken).toContainEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  });
});

it('of a site that was turned off says what stays, and turns it on again', () => {
  const { onAllow } = drawSettings(ready(), { kind: 'shop-off', marketplace: 'amazon.fr' });
  expect(screen.getByText('amazon.fr turned off. Saved data stays until you erase it.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(['amazon.fr']);
});

it('are six groups, each with a link to it', () => {
  drawSettings(ready());
  const links = within(screen.getByRole('navigation')).getAllByRole('link');
  const groups = screen.getAllByRole('heading', { level: 2 });
  expect(links.map(({ textContent }) => textContent)).toEqual(groups.map(({ textContent }) => textContent));
  expect(links).toHaveLength(6);
  for (const link of links) {
    expect(document.querySelector(link.getAttribute('href') ?? '')?.textContent).toContain(link.textContent);
  }
  expect(screen.getByText('Version 1.2.3')).toBeTruthy();
});

it('says of every page that is read how far its reader was checked, as the catalogue has it', () => {
  drawSettings(ready());
  expect(screen.getByText(/^Compared with real Amazon pages: \d+ of \d+$/)).toBeTruthy();
  const names = screen.getAllByRole('term').map(({ textContent }) => textContent);
  const said = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  const checked = Object.fromEntries(names.map((name, at) => [name, said[at]]));
  const unverified = 'Not yet compared with a real page.';
  expect(Object.keys(checked).toSorted()).toEqual(
    Object.values(PAGE_NAMES)
      .map((key) => WORDS.en[key])
      .toSorted(),
  );
  expect(checked).toMatchObject({
    'Gift card page': expect.stringMatching(/^Compared with a real page of \w+ 20\d\d\.$/),
    Checkout: expect.stringMatching(/^Compared with a real page of /),
    'Rewards page': unverified,
    'Credits and promotions page': unverified,
    'AWS credits page': unverified,
    'Amazon Pay page': unverified,
  });
});

it('explains when the settings cannot be had', () => {
  drawSettings({ kind: 'failed', code: 'no-answer' });
  expect(screen.getByText(/didn’t respond/)).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
