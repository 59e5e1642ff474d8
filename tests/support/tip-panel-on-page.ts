import type { CDPSession, Page } from '@playwright/test';

/** A box in the window, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly backendDOMNodeId?: number;
}

/**
 * A panel of ours on a page, the tip panel or another, as a screen reader and a hand find it: its root is closed to the page and to the
 * tests alike, so it is looked at through the browser's accessibility tree and pressed by real mouse clicks.
 */
export class TipPanelOnPage {
  readonly #page: Page;
  readonly #role: string;
  readonly #name: RegExp;
  #session: CDPSession | undefined;

  constructor(page: Page, { role = 'complementary', name = /^Tips from Unspent$/ } = {}) {
    this.#page = page;
    this.#role = role;
    this.#name = name;
  }

  /** All that it says in order, a paragraph, button or list item a line; empty while there is none. */
  async text(): Promise<string> {
    const nodes = new Map((await this.#nodes()).map((node) => [node.nodeId, node]));
    const say = (node: AxNode | undefined): string => {
      const role = node?.role?.value;
      if (!node || role === 'InlineTextBox' || role === 'ListMarker') return '';
      if (role === 'button') return node.name?.value === 'How we know' ? '' : `${node.name?.value}\n`;
      if (role === 'StaticText') return node.name?.value ?? '';
      const inside = node.childIds.map((id) => say(nodes.get(id))).join('');
      return role === 'paragraph' || role === 'listitem' ? `${inside}\n` : inside;
    };
    const [panel] = nodes.values();
    return say(panel).replace(/\n+/g, '\n').trim();
  }

  /** The names of its buttons. */
  async buttons(): Promise<string[]> {
    return (await this.#nodes()).filter(isButton).map(({ name }) => name?.value ?? '');
  }

  /** Presses its first button with this name. */
  async press(name: RegExp): Promise<void> {
    const button = (await this.#nodes()).find((node) => isButton(node) && name.test(node.name?.value ?? ''));
    if (!button) throw new Error(`the panel has no button ${name}`);
    const { x, y, width, height } = await this.#boxOf(button);
    await this.#page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Where it stands, undefined while there is none. */
  async box(): Promise<Box | undefined> {
    const [panel] = await this.#nodes();
    return panel && (await this.#boxOf(panel));
  }

  async #nodes(): Promise<AxNode[]> {
    this.#session ??= await this.#page.context().newCDPSession(this.#page);
    const { nodes } = (await this.#session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    const panel = nodes.find(
      ({ role, name }) => role?.value === this.#role && this.#name.test(name?.value ?? ''),
    );
    if (!panel) return [];
    const inside = new Set([panel.nodeId]);
    // The tree comes parents first.
    return nodes.filter(({ nodeId, parentId }) => {
      if (parentId !== undefined && inside.has(parentId)) inside.add(nodeId);
      return inside.has(nodeId);
    });
  }

  async #boxOf({ backendDOMNodeId }: AxNode): Promise<Box> {
    if (backendDOMNodeId === undefined) throw new Error('the panel has no box');
    const found = await this.#session?.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId });
    const [x = 0, y = 0] = found?.model.border ?? [];
    return { x, y, width: found?.model.width ?? 0, height: found?.model.height ?? 0 };
  }
}

function isButton({ role, ignored }: AxNode): boolean {
  return role?.value === 'button' && !ignored;
}
