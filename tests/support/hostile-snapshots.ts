import {
  ELEMENTS_MAX,
  FIGURES_MAX,
  type PageSnapshot,
  SNAPSHOT_MAX_CHARS,
  SNAPSHOT_VERSION,
  type SnapshotAttributes,
  type SnapshotNode,
  TEXT_MAX_CHARS,
} from '../../core/model/page-snapshot.ts';
import { DEPTH_MAX, TEXTS_MAX } from '../../core/page-view/page.ts';
import { CAPTURED_AT } from './capture-document.ts';

/** Leaves room for what a snapshot says beside its nodes. */
const NODES_MAX_CHARS = SNAPSHOT_MAX_CHARS - 1_000;

/** Nodes up to the length and the numbers of elements, characters and texts with digits that the background still takes. */
class Nodes {
  readonly all: SnapshotNode[] = [];
  /** One for each element. */
  readonly #depths: number[] = [];
  #figures = 0;
  #chars = 0;
  #shownChars = 0;

  /** Whether so many characters and one more element still fit. */
  hasRoom(chars = 200): boolean {
    return (
      this.#chars + chars < NODES_MAX_CHARS &&
      this.#depths.length < ELEMENTS_MAX - 200 &&
      this.all.length < TEXTS_MAX &&
      this.#shownChars + chars < TEXT_MAX_CHARS
    );
  }

  /** Where no more depth is taken, it begins anew in the body. */
  element(wanted: number, tag: string, attributes: SnapshotAttributes = 0): number {
    const parent = (this.#depths[wanted] ?? 0) < DEPTH_MAX ? wanted : 1;
    this.#push([parent, tag, attributes]);
    return this.#depths.push((this.#depths[parent] ?? 0) + 1) - 1;
  }

  /** Where no more digits are taken, a letter stands for each, so that the page goes on. */
  text(parent: number, text: string): void {
    const isFigure = /\p{Nd}/u.test(text);
    if (isFigure) this.#figures += 1;
    this.#shownChars += text.length;
    this.#push([parent, isFigure && this.#figures > FIGURES_MAX ? text.replaceAll(/\p{Nd}/gu, 'x') : text]);
  }

  #push(node: SnapshotNode): void {
    this.#chars += JSON.stringify(node).length + 1;
    this.all.push(node);
  }
}

type Fill = (nodes: Nodes, body: number) => void;

/** The same part over and over. */
function over(one: (nodes: Nodes, body: number, at: number) => void, chars?: number): Fill {
  return (nodes, body) => {
    for (let at = 0; nodes.hasRoom(chars); at++) one(nodes, body, at);
  };
}

/** Elements of one tag with one text each. */
function each(tag: string, text: (at: number) => string, attributes: SnapshotAttributes = 0): Fill {
  return over((nodes, body, at) => nodes.text(nodes.element(body, tag, attributes), text(at)));
}

/** Rows of a label and an amount. */
function rows(label: (at: number) => string, amount: (at: number) => string): Fill {
  return over((nodes, body, at) => {
    const row = nodes.element(body, 'li');
    nodes.text(nodes.element(row, 'span'), label(at));
    nodes.text(nodes.element(row, 'span'), amount(at));
  });
}

const cents = (at: number) => `$${at % 97}.${String(at % 89).padStart(2, '0')}`;
const day = (at: number) => `May ${1 + (at % 28)}, ${2010 + (at % 16)}`;

/** A balance that the activity below it proves, row by row, with something said again and again behind it. */
function activityAmong(tag: string, row: string, remark: string, around = 'p'): Fill {
  return (nodes, body) => {
    const count = 600;
    nodes.text(nodes.element(body, 'h2'), `Your Gift Card Balance: $${count}.00`);
    const table = nodes.element(body, tag === 'td' ? 'table' : 'div');
    const add = (cells: readonly string[], cell: string) => {
      const line = nodes.element(table, row);
      for (const text of cells) nodes.text(nodes.element(line, cell), `${text} `);
    };
    add(HEADS.slice(0, 4), tag === 'td' ? 'th' : tag);
    for (let left = count; left > 0; left--) {
      add([`May ${1 + Math.floor(left / 30)}, 2026`, 'Refund', '$1.00', `$${left}.00`], tag);
    }
    while (nodes.hasRoom()) nodes.text(nodes.element(body, around), remark);
  };
}

/** A summary that adds up, with something said again and again around it. */
function summaryAmong(tag: string, remark: string): Fill {
  return (nodes, body) => {
    const say = (times: number) => {
      for (let at = 0; at < times && nodes.hasRoom(); at++) nodes.text(nodes.element(body, tag), remark);
    };
    nodes.text(nodes.element(body, 'p'), 'Order # 111-5500001-6600001');
    say(5_000);
    for (const [label, amount] of [
      ['Items:', '$5.00'],
      ['Shipping & handling:', '$1.00'],
      ['Order total:', '$6.00'],
    ] as const) {
      const row = nodes.element(body, 'li');
      nodes.text(nodes.element(row, 'span'), label);
      nodes.text(nodes.element(row, 'span'), amount);
    }
    say(20_000);
  };
}

/** What an expression with a repetition too many could be kept busy by, again and again to one length. */
const REPEATED: Readonly<Record<string, string>> = {
  letters: 'a',
  digits: '1',
  'digits and commas': '1,',
  'digits and dots': '1.',
  'digits and spaces': '1 ',
  'digits and dashes': '1-',
  'digits and slashes': '1/',
  dollars: '$',
  'dollars and digits': '$1',
  amounts: '$1.00 ',
  'amounts glued together': '1.00',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'letters and spaces': 'a ',
  'capital letters': 'AB ',
  colons: 'a: ',
  brackets: '(',
  'brackets in pairs': '()',
  'ligatures that grow': '\ufdfa',
  'marks above letters': 'a\u0301',
  'Arabic digits': '\u0663',
  months: 'May ',
  days: 'May 1, 2026 ',
  'order numbers': '111-5500001-',
  points: '1,000 points ',
  'gift card': 'gift card balance ',
  expires: 'expires on ',
  'free delivery': 'FREE delivery ',
};

const HEADS = [
  'Date',
  'Description',
  'Amount',
  'Closing balance',
  'Expiration date',
  'Credit name',
  'Status',
];
const LABELS = [
  'Your Gift Card Balance:',
  'Order total:',
  'Items:',
  'Shipping & handling:',
  'Estimated tax to be collected:',
  'Gift Card Amount:',
  'Total:',
  'Kindle Edition',
  'Your No-Rush Reward Balance',
  'Rewards Points',
  'Amazon Pay balance',
];

const BODIES: Readonly<Record<string, Fill>> = {
  'empty elements': over((nodes, body) => nodes.element(body, 'i')),
  'one chain of elements': (nodes, body) => {
    let at = body;
    while (nodes.hasRoom()) at = nodes.element(at, 'div');
    nodes.text(at, '$5.00');
  },
  'one chain with an amount at each step': (nodes, body) => {
    let at = body;
    for (let step = 0; nodes.hasRoom(); step++) {
      at = nodes.element(at, 'div');
      nodes.text(at, cents(step));
    }
  },
  'one chain with a label at each step': (nodes, body) => {
    let at = body;
    for (let step = 0; nodes.hasRoom(); step++) {
      at = nodes.element(at, 'div', { class: 'a-box' });
      nodes.text(at, LABELS[step % LABELS.length] as string);
    }
  },
  'one chain with the number of its step': (nodes, body) => {
    let at = body;
    while (nodes.hasRoom()) {
      at = nodes.element(at, 'ul', { id: 'x' });
      nodes.text(at, '1');
    }
  },
  'texts in one element': (nodes, body) => {
    for (let at = 0; nodes.hasRoom(); at++) nodes.text(body, `a${at % 7} `);
  },
  'numbers in one element': (nodes, body) => {
    while (nodes.hasRoom()) nodes.text(body, '1');
  },
  'amounts in one element': (nodes, body) => {
    for (let at = 0; nodes.hasRoom(); at++) nodes.text(body, cents(at));
  },
  'blank texts in one element': (nodes, body) => {
    while (nodes.hasRoom()) nodes.text(body, ' ');
  },
  'numbers in elements': each('b', (at) => String(at)),
  'amounts in elements': each('b', cents),
  'amounts in lines': each('p', cents),
  'amounts that do not parse': each('p', (at) => `x $1.2.${at % 9}`),
  'days in lines': each('p', day),
  'order numbers in lines': each(
    'p',
    (at) => `Order # 111-5500001-660${String(at % 10_000).padStart(4, '0')}`,
  ),
  'labels in lines': each('p', (at) => LABELS[at % LABELS.length] as string),
  headings: each('h2', (at) => LABELS[at % LABELS.length] as string),
  'heads of tables': each('th', (at) => HEADS[at % HEADS.length] as string),
  'sentences of an end': each('p', (at) => `$1.00 expires on ${day(at)}`),
  cards: each('p', (at) => `Visa ending in ${1000 + (at % 9000)}: 100 points $1.00`),
  'choices to deliver': over((nodes, body, at) => {
    const label = nodes.element(body, 'label', { for: `s${at % 3}` });
    nodes.element(label, 'input', {
      type: 'radio',
      name: 'ShippingSpeed',
      id: `s${at % 3}`,
      value: `#${at}`,
    });
    nodes.text(label, `FREE delivery ${day(at)}`);
  }),
  'choices with references': over((nodes, body) => {
    nodes.text(
      nodes.element(body, 'b', { role: 'radio', id: 'r', 'aria-labelledby': 'r '.repeat(100) }),
      'gift card balance',
    );
  }, 400),
  'one choice with references to everything': (nodes, body) => {
    for (let at = 0; at < 5_000; at++)
      nodes.text(nodes.element(body, 'b', { id: 'r' }), 'gift card balance $5.00');
    while (nodes.hasRoom(9_000))
      nodes.element(body, 'b', { role: 'radio', 'aria-labelledby': 'r '.repeat(1_900) });
  },
  'rows of a summary': rows((at) => LABELS[at % LABELS.length] as string, cents),
  'rows of one total': rows(
    () => 'Order total:',
    () => '$5.00',
  ),
  'rows of different totals': rows(() => 'Order total:', cents),
  'rows of unknown words': rows((at) => `Fee ${at}`, cents),
  'a table of one row': (nodes, body) => {
    const table = nodes.element(body, 'table');
    const [head, row] = [nodes.element(table, 'tr'), nodes.element(table, 'tr')];
    for (let at = 0; nodes.hasRoom(); at++) {
      nodes.text(nodes.element(head, 'th'), HEADS[at % HEADS.length] as string);
      nodes.text(nodes.element(row, 'td'), [day(at), cents(at)][at % 2] as string);
    }
  },
  'a table of a hundred columns': (nodes, body) => {
    const table = nodes.element(body, 'table');
    for (let at = 0; nodes.hasRoom(20_000); at++) {
      const row = nodes.element(table, 'tr');
      for (let cell = 0; cell < 100; cell++) {
        const text = at === 0 ? HEADS[cell % HEADS.length] : [day(cell), cents(cell)][cell % 2];
        nodes.text(nodes.element(row, at === 0 ? 'th' : 'td'), text as string);
      }
    }
  },
  'tables of two rows': over((nodes, body, at) => {
    const table = nodes.element(body, 'table');
    const [head, row] = [nodes.element(table, 'tr'), nodes.element(table, 'tr')];
    for (let cell = 0; cell < 6; cell++) {
      nodes.text(nodes.element(head, 'th'), HEADS[cell] as string);
      nodes.text(nodes.element(row, 'td'), [day(at), cents(at)][cell % 2] as string);
    }
  }, 1_500),
  'tables within tables': (nodes, body) => {
    let at = body;
    for (let step = 0; nodes.hasRoom(500); step++) {
      const row = nodes.element(nodes.element(at, 'table'), 'tr');
      nodes.text(nodes.element(row, 'td'), HEADS[step % HEADS.length] as string);
      nodes.text(nodes.element(row, 'td'), cents(step));
      at = nodes.element(row, 'td');
    }
  },
  'an activity': (nodes, body) => {
    const table = nodes.element(body, 'table');
    for (let at = 0; nodes.hasRoom(400); at++) {
      const row = nodes.element(table, 'tr');
      for (const cell of at === 0 ? HEADS.slice(0, 4) : [day(at), 'Refund', cents(at), '$5.00']) {
        nodes.text(nodes.element(row, at === 0 ? 'th' : 'td'), cell);
      }
    }
  },
  'an activity among statuses': activityAmong('td', 'tr', 'Pending'),
  'an activity among sentences': activityAmong('td', 'tr', 'It has expired.'),
  'an activity among headings': activityAmong('td', 'tr', 'Already used', 'h3'),
  'an activity in one line': activityAmong('b', 'i', 'Pending'),
  'a summary among statuses': summaryAmong('p', 'Pending'),
  'a summary among headings': summaryAmong('h2', 'Pending'),
  'a summary among sentences': summaryAmong('p', 'It has expired.'),
  'elements with one id': each('b', () => '$5.00', { id: 'gc-ui-balance-gc-balance-value' }),
  'elements with ids': over((nodes, body, at) =>
    nodes.element(body, 'i', { id: `n${at}`, class: `a-row b${at}` }),
  ),
  'items within items': (nodes, body) => {
    let at = body;
    while (nodes.hasRoom()) {
      at = nodes.element(at, 'div', { class: 'lineitem-container' });
      nodes.text(at, 'Thing');
    }
  },
  'formats of a book': each('li', (at) => `Kindle ${cents(at)}`, {
    class: 'swatchElement selected',
    id: 'tmmSwatches',
  }),
  'prices of a book': each('span', () => '$9.99', { id: 'kindle-price', class: 'a-price a-offscreen' }),
  'elements with sixty attributes': over((nodes, body) => {
    nodes.element(body, 'i', Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`a${at}`, 'x'])));
  }, 800),
  'different attributes': over((nodes, body, at) => {
    const names = Array.from({ length: 60 }, (_, name) => [`a${at}x${name}`, ''] as const);
    nodes.element(body, 'i', Object.fromEntries(names));
  }, 1_000),
  'class lists as long as they go': over((nodes, body) => {
    nodes.element(body, 'i', { class: 'a b '.repeat(1_000) });
  }, 9_000),
  'different classes in long lists': over((nodes, body, at) => {
    nodes.element(body, 'i', {
      class: Array.from({ length: 400 }, (_, name) => `${at}x${name}`).join(' '),
    });
  }, 9_000),
  'ids as long as they go': over((nodes, body, at) => {
    nodes.element(body, 'i', { id: `${at}${'x'.repeat(3_900)}`, href: '/'.repeat(3_900) });
  }, 9_000),
  'data of a page': over((nodes, body) => {
    nodes.element(body, 'script', { id: '__NEXT_DATA__', text: '[1,'.repeat(150_000) });
  }, 490_000),
  'data of a page, nested': over((nodes, body) => {
    nodes.element(body, 'script', {
      id: '__NEXT_DATA__',
      text: `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    });
  }, 490_000),
  'hidden text': over((nodes, body) => {
    nodes.element(body, 'div', { class: 'a-popover-preload', text: 'Refund $1.00 '.repeat(37_000) });
  }, 490_000),
  ...Object.fromEntries(
    [300, 1_900, 140_000].flatMap((chars) =>
      Object.entries(REPEATED).map(([name, part]): [string, Fill] => {
        const bytes = JSON.stringify(part).length - 2;
        const count = Math.floor(chars / Math.max(bytes, 1));
        return [
          `${name}, ${chars} at a time`,
          over((nodes, body) => nodes.text(nodes.element(body, 'p'), part.repeat(count)), chars + 100),
        ];
      }),
    ),
  ),
};

export const HOSTILE_SNAPSHOTS: readonly string[] = Object.keys(BODIES);

/** A snapshot of an address that is as large as the background takes, and made of one part over and over. */
export function hostileSnapshot(name: string, url: string): PageSnapshot {
  const nodes = new Nodes();
  const root = nodes.element(-1, 'html');
  BODIES[name]?.(nodes, nodes.element(root, 'body'));
  return {
    version: SNAPSHOT_VERSION,
    url,
    capturedAt: CAPTURED_AT,
    language: 'en-us',
    title: 'A page',
    came: { navigation: 'navigate', fromCache: false },
    customerIds: [],
    nodes: nodes.all,
  };
}
