/**
 * What a page tries in order to read a panel of ours. These functions run in the page, so each stands for
 * itself. Both browsers run the same ones.
 */

/** Begins to write down whatever the page is told, as text. Runs before anything else in it. */
export function eavesdrop(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const say = (what: unknown) => heard.push(typeof what === 'string' ? what : JSON.stringify(what));
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) say(entry.toJSON());
    }).observe({ type, buffered: true });
  }
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.parentNode === document.documentElement && node instanceof Element) {
          say(`${node.outerHTML} ${node.getHTML({ serializableShadowRoots: true })}`);
        }
      }
    }
  }).observe(document, { childList: true, subtree: true });
  for (const type of ['message', 'error', 'securitypolicyviolation', 'unhandledrejection']) {
    window.addEventListener(type, (event) =>
      say(`${type} ${'data' in event ? event.data : ''} ${describe(event)}`),
    );
  }
  // Firefox names what is below the mouse, closed roots and all.
  for (const type of ['pointerover', 'mousemove', 'mousedown', 'click', 'focusin', 'dragstart', 'copy']) {
    document.addEventListener(type, (event) => say(`${type} ${describe(event)}`), { capture: true });
  }

  function describe(event: Event): string {
    const { originalTarget, explicitOriginalTarget, rangeParent } = event as unknown as Record<
      string,
      Node | null
    >;
    const nodes = [...event.composedPath(), originalTarget, explicitOriginalTarget, rangeParent].filter(
      (node): node is Node => node instanceof Node,
    );
    const roots = nodes.map((node) => node.getRootNode()).filter((root) => root instanceof ShadowRoot);
    const frames = [...roots.flatMap((root) => [...root.querySelectorAll('iframe')]), ...nodes].filter(
      (node) => node instanceof HTMLIFrameElement,
    );
    return [
      ...roots.map((root) => `${root.innerHTML} ${root.textContent}`),
      ...frames.map(
        (frame) => `${frame.outerHTML} ${frame.src} ${attempt(() => frame.contentWindow?.location.href)}`,
      ),
      ...frames.map((frame) => attempt(() => frame.contentDocument?.documentElement.outerHTML)),
    ].join(' ');
  }

  function attempt(look: () => unknown): string {
    try {
      return String(look());
    } catch (error) {
      return String(error);
    }
  }
}

/** All that the page has heard, and all that it can get out of the panel by finding, selecting and copying. */
export function pryOpen(words: readonly string[]): string[] {
  const { heard } = window as unknown as { heard: string[] };
  const host = document.documentElement.lastElementChild as HTMLElement;
  const seen = [host.innerText, host.outerHTML, String(host.shadowRoot), String(window.length)];
  const finder = window as unknown as { find(...options: unknown[]): boolean };
  // What is refused may say something as well.
  const attempt = (act: () => void) => {
    try {
      act();
    } catch (error) {
      seen.push(String(error));
    }
    try {
      const selection = getSelection();
      const root = selection?.anchorNode?.getRootNode();
      seen.push(String(selection), root instanceof ShadowRoot ? root.innerHTML : '');
    } catch (error) {
      seen.push(String(error));
    }
  };
  for (const mode of ['off', 'on']) {
    document.designMode = mode;
    for (const word of words) {
      attempt(() => {
        if (finder.find(word, false, false, true, false, true)) seen.push(`found: ${word}`);
      });
    }
    for (const command of ['selectAll', 'copy', 'cut']) attempt(() => document.execCommand(command));
    for (const unit of ['character', 'word', 'line', 'documentboundary']) {
      attempt(() => getSelection()?.modify('extend', 'forward', unit));
    }
  }
  document.designMode = 'off';
  const { x, y } = host.getBoundingClientRect();
  attempt(() => {
    const at = document.caretPositionFromPoint?.(x + 20, y + 20)?.offsetNode;
    const root = at?.getRootNode();
    seen.push(root instanceof ShadowRoot ? root.innerHTML : '');
  });
  return [...heard, ...seen, ...performance.getEntries().map((entry) => JSON.stringify(entry))];
}
