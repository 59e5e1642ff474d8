import { browser } from './browser.ts';

/** What the browser says of the toolbar; the types do not know it yet. */
interface ToolbarAction {
  readonly getUserSettings?: () => Promise<{ readonly isOnToolbar?: boolean }>;
}

/** Whether the button is in sight on the browser's toolbar; undefined where the browser does not say. */
export async function isOnToolbar(): Promise<boolean | undefined> {
  const { getUserSettings } = browser.action as ToolbarAction;
  return (await getUserSettings?.())?.isOnToolbar;
}
