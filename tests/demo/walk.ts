import type { Page } from '@playwright/test';
import type { Extension } from '../support/extension.ts';
import type { NotificationWords } from './notifications.ts';

/** What the steps share. */
export interface Walk {
  readonly extension: Extension;
  /** The words of the notifications shown so far. */
  notifications(): Promise<readonly NotificationWords[]>;
  /** Keeps a picture of what a page shows, as wide as its window and as high as what it shows. */
  picture(page: Page, name: string, size: { width: number; height: number }): Promise<void>;
  /** Keeps a text beside the pictures. */
  note(name: string, text: string): void;
}

/** One thing the shopper does. Fails by throwing; what it returns is printed below its name. */
export interface Step {
  readonly name: string;
  readonly run: (walk: Walk) => Promise<readonly string[]>;
}
