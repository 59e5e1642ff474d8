// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import type { DataState, ImportPreview } from '../../../components/ledger/data-state.ts';
import { ImportFile } from '../../../components/ledger/ImportFile.tsx';
import { draw } from '../../support/render.tsx';

const preview: ImportPreview = {
  id: 'an-id',
  fileName: 'Unspent-backup.json',
  counts: { credits: 12, entries: 140, records: 160, known: 26, unusable: 0 },
  unusable: [17, 18],
  unusableCount: 2,
};

function drawData(state: DataState) {
  const on = {
    onImport: vi.fn(),
    onAdd: vi.fn(),
    onCancel: vi.fn(),
  };
  draw(<ImportFile state={state} {...on} />);
  return on;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('says what a file brings before it adds any of it', () => {
  const on = drawData({ kind: 'preview', preview });
  for (const words of [
    '12 credits that you added are new.',
    '140 transactions are new.',
    '26 records are here already.',
    '2 records couldn’t be used.',
    'Record 17 of the file',
  ]) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  press('Add them');
  press('Cancel');
  expect(on.onAdd).toHaveBeenCalledOnce();
  expect(on.onCancel).toHaveBeenCalledOnce();
});

it('offers nothing to add where all is here', () => {
  const counts = { credits: 0, entries: 0, records: 0, known: 26, unusable: 0 };
  drawData({ kind: 'preview', preview: { ...preview, counts } });
  expect(screen.getByText('Everything in this file is here already.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Add them' })).toBeNull();
});

it.each([
  [{ kind: 'refused', code: 'not-ours' }, /isn’t a backup from Unspent\. Choose/],
  [{ kind: 'refused', code: 'newer-file' }, /Update Unspent/],
  [{ kind: 'refused', code: 'cut-off' }, /is incomplete\. Save it once more/],
  [{ kind: 'refused', code: 'record-too-large' }, /Import a file that nobody changed/],
  [{ kind: 'failed', code: 'changed' }, /Choose the file again/],
  [{ kind: 'failed', code: 'full' }, /This device is full/],
] as const)('says what to do next: %o', (state, words) => {
  drawData(state);
  expect(screen.getByRole('status').textContent).toMatch(words);
});

it('reads a file that is dropped on it as one that is chosen, and never opens it in place of the page', () => {
  const file = new File(['{}'], 'Unspent-backup.json');
  const on = drawData({ kind: 'idle' });
  const section = screen.getByRole('region', { name: 'Import a backup' });
  // What a handler prevents is answered with false.
  expect(fireEvent.dragOver(section, { dataTransfer: { files: [file] } })).toBe(false);
  expect(fireEvent.drop(section, { dataTransfer: { files: [file] } })).toBe(false);
  expect(on.onImport).toHaveBeenCalledExactlyOnceWith(file);
});

it('takes no dropped file while it is at another', () => {
  const on = drawData({ kind: 'reading' } as DataState);
  const section = screen.getByRole('region', { name: 'Import a backup' });
  fireEvent.drop(section, { dataTransfer: { files: [new File(['{}'], 'b.json')] } });
  expect(on.onImport).not.toHaveBeenCalled();
});
