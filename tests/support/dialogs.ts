import { beforeEach } from 'vitest';

/** jsdom draws no dialogs: this is as much of them as the tests need. */
export function drawDialogs(): void {
  beforeEach(() => {
    let opener: Element | null = null;
    HTMLDialogElement.prototype.showModal = function showModal() {
      opener = document.activeElement;
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      if (!this.open) return;
      this.open = false;
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      this.dispatchEvent(new Event('close'));
    };
  });
}
