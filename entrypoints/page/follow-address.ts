/**
 * Calls back whenever the page's address becomes another one without a load. `hashchange` and `popstate` tell
 * of most ways; where the browser has the Navigation API it tells of all.
 */
export function followAddress(window: Window, changed: () => void): void {
  let address = window.location.href;
  const look = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    changed();
  };
  window.addEventListener('hashchange', look);
  window.addEventListener('popstate', look);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look);
}
