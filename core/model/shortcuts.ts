/** What can be done by keys, by its name in the manifest. */
export type ShortcutName = '_execute_action' | 'go-to-tip';

/** Its keys as the browser writes them; empty where it has none. */
export type Shortcuts = Readonly<Record<ShortcutName, string>>;
