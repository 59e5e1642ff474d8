import { describe, expect, test } from 'vitest';
import { MESSAGES, type MessageName, type SenderKind } from '../../../core/protocol/messages.ts';
import { refusal, senderOf } from '../../../core/protocol/sender.ts';
import { SELF, SENDERS, type SenderName } from '../../support/sender.ts';

/** The senders that may say something; all others may say nothing. */
const WELCOME: Partial<Record<SenderName, SenderKind | 'aws' | 'private' | 'private frame'>> = {
  page: 'page',
  'page in a tab': 'page',
  'page in a private tab': 'page',
  content: 'content',
  'content without www': 'content',
  'content of another shop': 'content',
  'content of the AWS console': 'aws',
  'private content': 'private',
  'the panel in a frame': 'frame',
  'the panel in a private frame': 'private frame',
};

const names = Object.keys(MESSAGES) as MessageName[];
const senders = Object.keys(SENDERS) as SenderName[];

describe.each(names)('%s', (name) => {
  test.each(senders)('from %s', (sender) => {
    const who = WELCOME[sender];
    const { from } = MESSAGES[name];
    const isWelcome = from.some((kind) => kind === who) || (who === 'aws' && name === 'deliver-page');
    const isPrivate =
      (who === 'private' && from.includes('content')) || (who === 'private frame' && from.includes('frame'));
    const expected = isWelcome ? undefined : isPrivate ? 'private' : 'not-allowed';
    expect(refusal(name, senderOf(SENDERS[sender], SELF))).toBe(expected);
  });
});

test('the shop of a content script is the one in its address', () => {
  expect(senderOf(SENDERS['content of another shop'], SELF)).toEqual({
    kind: 'content',
    marketplace: 'amazon.de',
    isPrivate: false,
  });
});

test('the console of AWS, of whichever region, is AWS and no shop', () => {
  expect(senderOf(SENDERS['content of the AWS console'], SELF)).toMatchObject({ marketplace: 'aws' });
});

test('a content script may deliver its page, say that it shows no tips and what the user picked, and nothing else', () => {
  const allowed = names.filter((name) => !refusal(name, senderOf(SENDERS.content, SELF)));
  expect(allowed).toEqual(['deliver-page', 'tips-blocked', 'pick-place']);
});

test('the panel in a frame may redeem its tips, dismiss one, bring it back, give the focus back and say how tall it is, and nothing else', () => {
  const allowed = names.filter((name) => !refusal(name, senderOf(SENDERS['the panel in a frame'], SELF)));
  expect(allowed).toEqual(['redeem-tips', 'fit-tips', 'leave-tips', 'dismiss-tip', 'restore-tip']);
});

test('a frame is known by its document, and by its number where the browser names no document', () => {
  const { documentId: _, ...older } = SENDERS['the panel in a frame'];
  expect(senderOf(SENDERS['the panel in a frame'], SELF)).toMatchObject({ kind: 'frame', document: 'D7' });
  expect(senderOf(older, SELF)).toMatchObject({ kind: 'frame', document: 'frame 3' });
});

test('the tab of a content script is the one that the browser names', () => {
  const facts = { ...SENDERS.content, tab: { id: 7, incognito: false } };
  expect(senderOf(facts, SELF)).toMatchObject({ kind: 'content', tab: 7 });
});
