/** The panel's colors. They follow the page and not the system: Amazon stays light in a dark system. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly accent: string;
  /** Beside a tip that placing the order makes final. */
  readonly now: string;
}

const LIGHT: Theme = {
  paper: '#ffffff',
  ink: '#161c1a',
  quiet: '#586360',
  edge: '#75817d',
  accent: '#0b6a52',
  now: '#b0261c',
};

const DARK: Theme = {
  paper: '#1f2426',
  ink: '#e8edeb',
  quiet: '#a2aeaa',
  edge: '#7f8b87',
  accent: '#5ed3ae',
  now: '#ff9e93',
};

/** The theme that goes with the page. */
export function themeOf(document: Document): Theme {
  return isDark(document) ? DARK : LIGHT;
}

/** Whether the page is dark: by what stands behind its text, the first background that is not see-through. */
export function isDark(document: Document): boolean {
  for (const element of [document.body, document.documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (
      getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? ['0', '0', '0', '0']
    ).map(Number);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
  }
  return false;
}
