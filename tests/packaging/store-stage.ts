/** What stands on a picture for a store: a line, and what the extension showed in the demo. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  /** Beside or above the picture. */
  readonly line: string;
  /** The icon, as the text of an SVG. */
  readonly icon: string;
  /** What the extension showed, and how wide it stands on a stage 1280 pixels wide; none on a small tile. */
  readonly shown?: { readonly png: Uint8Array; readonly width: number };
}

/** A page that is as large as its stage, and everything on it in proportion. */
export function stageHtml({ width, height, line, icon, shown }: Stage): string {
  const unit = shown ? width / 1280 : width / 640;
  const px = (pixels: number) => `${pixels * unit}px`;
  const picture = shown
    ? `<div class="shown"><img src="data:image/png;base64,${Buffer.from(shown.png).toString('base64')}" alt=""></div>`
    : '';
  return `<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0 }
body { width: ${width}px; height: ${height}px; overflow: hidden; display: flex; align-items: stretch; gap: ${px(56)};
  padding: 0 ${px(64)}; font: ${px(42)}/1.2 system-ui, sans-serif; color: #10241d;
  background: #e6f3ed }
.words { flex: 1; display: grid; align-content: center; gap: ${px(28)}; justify-items: start }
.words svg { width: ${px(72)}; height: ${px(72)} }
.words strong { font-size: ${px(30)}; font-weight: 600; color: #0b6b52 }
.words p { font-weight: 700; text-wrap: balance }
.shown { width: ${px(shown?.width ?? 0)}; padding-top: ${px(56)} }
.shown img { display: block; width: 100%; border-radius: ${px(14)} ${px(14)} 0 0; box-shadow: 0 ${px(6)} ${px(40)} #10241d33 }
</style><div class="words">${icon}<strong>Unspent</strong><p>${line}</p></div>${picture}`;
}
