import { MESSAGES, type MessageName } from '../../core/protocol/messages.ts';
import type { Random } from '../drift/random.ts';
import { deliveryOf } from '../support/deliveries.ts';
import { draft } from '../support/manual-credits.ts';
import { SENDERS, type SenderName } from '../support/sender.ts';
import { giftCardPage, rewardsPage, SAM } from '../support/synthetic-pages.ts';
import { type LabBackground, later, startBackground } from './background.ts';
import { spoil } from './hostile-values.ts';
import { quantile, type Trial, timed } from './trial.ts';

/** Those that end what the others need: they have trials of their own. */
const LEFT_OUT: readonly MessageName[] = ['erase', 'start-new-database', 'delete-old-databases'];
const NAMES = (Object.keys(MESSAGES) as MessageName[]).filter((name) => !LEFT_OUT.includes(name));

const AMOUNTS = [
  '$42.17',
  '$0.00',
  '$-1.00',
  '$90,071,992,547,409.91',
  '$9,999,999,999.99',
  '$1.1.1',
  '42,17 $',
];

/** Messages of every kind, whole and spoiled, from every kind of sender, to the real handlers. */
export const messages: Trial = {
  name: 'messages',
  holds: 'after every message that is accepted, all that our pages ask for is answered',
  count: 200_000,
  short: 400,
  async run({ count, random }) {
    const background = await startBackground();
    const make = await requestMaker(background);
    const failures: string[] = [];
    const times: number[] = [];
    let accepted = 0;
    for (let n = 0; n < count; n += 1) {
      const name = random.pick(NAMES);
      const whole = make(name, random);
      const request = random.chance(0.6) ? spoil(whole, random) : whole;
      const { ok, code } = await sent(background, { name, request }, senderOf(name, random));
      if (code === 'failed') failures.push(`${name} failed`);
      if (!ok) continue;
      accepted += 1;
      const { ms, value } = await timed(() => background.send({ name: 'overview', request: {} }));
      times.push(ms);
      if (!value?.ok) failures.push(`no overview after ${name}: ${value?.code}`);
      // Days pass, and with them what ends.
      if (accepted % 200 === 0) await background.passTo(later(background.now(), 6 * 60 * 60 * 1000));
    }
    failures.push(...(await unanswered(background)));
    return {
      figures: {
        messages: count,
        accepted,
        'overview p50 ms': quantile(times, 0.5),
        'overview p99 ms': quantile(times, 0.99),
      },
      failures,
    };
  },
};

async function sent(
  background: LabBackground,
  message: unknown,
  sender: SenderName,
): Promise<{ readonly ok: boolean; readonly code?: string }> {
  const answered = await background.send(message, SENDERS[sender]);
  return answered?.ok ? { ok: true } : { ok: false, code: answered?.code ?? 'silence' };
}

/** Mostly one who may send it: what everybody may not send is refused at the door. */
function senderOf(name: MessageName, random: Random): SenderName {
  if (random.chance(0.1)) return random.pick(Object.keys(SENDERS) as SenderName[]);
  return MESSAGES[name].from.includes('page') ? 'page' : 'content';
}

/** What a page of ours asks for, and is not answered. */
export async function unanswered(background: LabBackground): Promise<string[]> {
  const asked: [MessageName, object][] = [
    ['overview', {}],
    ['page-statuses', {}],
    ['own-credits', {}],
    ['ledger', { limit: 100 }],
    ['ledger-summary', {}],
    ['ledger-totals', {}],
    ['panel', {}],
    ['known-mails', {}],
    ['muted-credits', {}],
    ['settings', {}],
    ['advice-settings', {}],
    ['export-page', { list: 'accounts', after: null }],
  ];
  const failures: string[] = [];
  for (const [name, request] of asked) {
    const answered = await background.send({ name, request });
    if (!answered?.ok) failures.push(`${name} is not answered: ${answered?.code}`);
  }
  return failures;
}

/** Makes a request that fits its message, with ids of what is stored where there is any. */
async function requestMaker(background: LabBackground) {
  const pages = [
    giftCardPage(),
    giftCardPage({ shopper: SAM, cents: 1 }),
    rewardsPage([{ cents: 300, inDays: 3 }], { today: '2026-11-20' }),
    rewardsPage(
      [
        { cents: 300, inDays: 9 },
        { cents: 300, inDays: 9 },
      ],
      { shopper: SAM, today: '2026-11-20' },
    ),
  ].map((page) => deliveryOf(page, { capturedAt: background.now() }));
  for (const page of pages) await background.send({ name: 'deliver-page', request: page }, SENDERS.content);
  const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
  const view = await background.send({ name: 'overview', request: {} });
  const { accounts, ending } = (view?.ok ? view.data : {}) as {
    accounts: { key: string }[];
    ending: { lot: string }[];
  };

  return (name: MessageName, random: Random): unknown => {
    const id = random.pick(ids);
    const key = random.pick(accounts).key;
    const amount = { minor: random.int(100_000), currency: 'USD' };
    const account = random.chance(0.5)
      ? { key }
      : { marketplace: 'amazon.com', name: `Name ${random.int(30)}` };
    const made: Partial<Record<MessageName, () => unknown>> = {
      'deliver-page': () => delivery(random.pick(pages), background, random),
      'save-credit': () => ({ ...draft(), id, account, amount, name: `Credit ${random.int(9)}` }),
      'end-credit': () => ({ id, at: background.now() }),
      'reopen-credit': () => ({ id }),
      'answer-alike': () => ({ id, is: random.pick(['one', 'two', null]) }),
      'say-left': () => ({ lot: random.pick(ending).lot, left: amount }),
      'say-of-entry': () => ({ id: random.pick(ending).lot, said: random.pick(['used', null]) }),
      'delete-credit': () => ({ id }),
      'put-mail-aside': () => ({ mailId: random.int(500).toString(16).padStart(64, '0') }),
      'save-panel': () => ({
        account,
        month: `2026-${random.pick(['10', '11', '12'])}`,
        receipts: random.int(11),
      }),
      'name-account': () => ({ key, name: `Named ${random.int(9)}` }),
      'assign-account': () => ({ key, to: random.pick(accounts).key }),
      'merge-accounts': () => ({ key, into: random.pick(accounts).key }),
      'part-account': () => ({ key }),
      'export-page': () => ({ list: random.pick(['accounts', 'readings', 'pages']), after: null }),
      'preview-import': () => ({ id }),
      'commit-import': () => ({ id }),
      'undo-import': () => ({ id }),
      'drop-import': () => ({ id }),
      'stage-import': () => ({
        id,
        part: 0,
        salt: '0'.repeat(32),
        exportedAt: background.now(),
        records: ['{}'],
      }),
      ledger: () => ({ limit: 1 + random.int(200) }),
      mute: () => ({ lots: [random.pick(ending).lot] }),
      'remind-tomorrow': () => ({ lots: [random.pick(ending).lot] }),
      'remind-as-before': () => ({ lots: [random.pick(ending).lot] }),
      unmute: () => ({ lots: [random.pick(ending).lot] }),
      'save-settings': () => ({
        leadTimes: [random.int(30), 3],
        badge: random.pick(['amount', 'count']),
        notifications: random.chance(0.9),
        language: null,
        remindAt: null,
        quietHours: null,
      }),
    };
    return made[name]?.() ?? {};
  };
}

/** A page as it may come out of a process that somebody took over: other amounts, other text, other nodes. */
function delivery(
  { snapshot, ...request }: { readonly snapshot: string },
  background: LabBackground,
  random: Random,
): unknown {
  const text = snapshot.replaceAll(/\$[\d,.]+\d/g, (amount) =>
    random.chance(0.3) ? random.pick(AMOUNTS) : amount,
  );
  const page = { ...(JSON.parse(text) as object), capturedAt: background.now() };
  const changed = random.chance(0.3) ? spoil(page, random) : page;
  return {
    ...request,
    id: crypto.randomUUID(),
    visit: crypto.randomUUID(),
    snapshot: JSON.stringify(changed),
  };
}
