// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast, type ToastWords } from '../../../components/ui/Toast.tsx';
import { draw } from '../../support/render.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function drawToast(said: ToastWords | undefined) {
  const onGone = vi.fn();
  const { container } = draw(
    <>
      <input aria-label="A field" />
      <Toast said={said} onGone={onGone} />
    </>,
  );
  return { onGone, toast: container.querySelector('.toast') as HTMLElement };
}

const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

describe('a toast', () => {
  it('leaves after eight seconds', () => {
    const { onGone } = drawToast({ text: 'Saved' });
    pass(7_900);
    expect(onGone).not.toHaveBeenCalled();
    pass(200);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it.each([
    ['hovered', 'mouseenter', 'mouseleave'],
    ['focused', 'focusin', 'focusout'],
  ])('stays while it is %s, and leaves later', (_, come, go) => {
    const { onGone, toast } = drawToast({ text: 'Saved', onUndo: () => {} });
    fireEvent(toast, new Event(come));
    pass(60_000);
    expect(onGone).not.toHaveBeenCalled();
    fireEvent(toast, new Event(go));
    pass(8_100);
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('that must be seen stays until it is closed', () => {
    const { onGone } = drawToast({ text: 'Not saved', isLasting: true });
    pass(60_000);
    expect(onGone).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onGone).toHaveBeenCalledOnce();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])(
    'is taken back by the key %o, but not in a field',
    (held) => {
      const onUndo = vi.fn();
      drawToast({ text: 'Saved', onUndo });
      fireEvent.keyDown(screen.getByLabelText('A field'), { key: 'z', ...held });
      fireEvent.keyDown(document.body, { key: 'z' });
      expect(onUndo).not.toHaveBeenCalled();
      fireEvent.keyDown(document.body, { key: 'z', ...held });
      expect(onUndo).toHaveBeenCalledOnce();
    },
  );
});
