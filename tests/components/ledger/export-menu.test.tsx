// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { ExportMenu } from '../../../components/ledger/ExportMenu.tsx';
import { placeOf } from '../../../components/ledger/place.ts';
import { draw } from '../../support/render.tsx';

function drawMenu(hash = '', isBusy = false) {
  const on = { onExport: vi.fn(), onImport: vi.fn() };
  const { container } = draw(<ExportMenu place={placeOf(hash)} isBusy={isBusy} {...on} />);
  return { ...on, menu: container.querySelector('details') as HTMLDetailsElement };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));

it('makes each kind of file, and leads to the import', () => {
  const { onExport, onImport } = drawMenu();
  for (const name of ['Spreadsheet (.csv)', 'Calendar (.ics)', 'Full backup (.json)', 'Import…']) press(name);
  expect(onExport.mock.calls).toEqual([['spreadsheet'], ['calendar'], ['backup']]);
  expect(onImport).toHaveBeenCalledOnce();
});

it('takes no click while a file is being made', () => {
  const { onExport, onImport } = drawMenu('', true);
  for (const name of ['Spreadsheet (.csv)', 'Import…']) press(name);
  expect(onExport).not.toHaveBeenCalled();
  expect(onImport).not.toHaveBeenCalled();
});

it('opens where a link leads to it, and closes with Escape', () => {
  const { menu } = drawMenu('#data');
  expect(menu.open).toBe(true);
  fireEvent.keyDown(menu, { key: 'Escape' });
  expect(menu.open).toBe(false);
});
