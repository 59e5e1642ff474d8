import type { SenderFacts } from '../../core/protocol/sender.ts';

/** The extension of the tests, as WXT's fake browser names it. */
export const SELF = { id: 'test-extension-id', origin: 'chrome-extension://test-extension-id' };

const ours = { id: SELF.id, frameId: 0 };
const tab = { incognito: false };

/** What real browsers say about each kind of sender, and about the strangers that try. */
export const SENDERS = {
  page: { id: SELF.id, origin: SELF.origin },
  'page in a tab': { ...ours, origin: SELF.origin, tab },
  'page in a private tab': { ...ours, origin: SELF.origin, tab: { incognito: true } },
  content: { ...ours, origin: 'https://www.amazon.com', tab },
  'content without www': { ...ours, origin: 'https://amazon.com', tab },
  'content of another shop': { ...ours, origin: 'https://www.amazon.de', tab },
  'content of the AWS console': { ...ours, origin: 'https://us-east-1.console.aws.amazon.com', tab },
  'private content': { ...ours, origin: 'https://www.amazon.com', tab: { incognito: true } },
  'content in a frame': { ...ours, frameId: 7, origin: 'https://www.amazon.com', tab },
  'content without a tab': { ...ours, origin: 'https://www.amazon.com' },
  'content over http': { ...ours, origin: 'http://www.amazon.com', tab },
  'content on a port': { ...ours, origin: 'https://www.amazon.com:8443', tab },
  'content elsewhere': { ...ours, origin: 'https://www.amazon.com.example.org', tab },
  'content on a subdomain': { ...ours, origin: 'https://smile.www.amazon.com', tab },
  'content of AWS elsewhere': { ...ours, origin: 'https://aws.amazon.com', tab },
  'opaque origin': { ...ours, origin: 'null', tab },
  'no origin': { ...ours, tab },
  'empty origin': { ...ours, origin: '', tab },
  'page of ours in a frame': { ...ours, frameId: 3, origin: SELF.origin, tab },
  'another page of ours in a frame': {
    ...ours,
    frameId: 3,
    origin: SELF.origin,
    url: `${SELF.origin}/popup.html#tips.html`,
    tab: { id: 7, incognito: false },
  },
  'the panel in a frame': {
    ...ours,
    frameId: 3,
    origin: SELF.origin,
    url: `${SELF.origin}/tips.html`,
    documentId: 'D7',
    tab: { id: 7, incognito: false },
  },
  'the panel in a private frame': {
    ...ours,
    frameId: 3,
    origin: SELF.origin,
    url: `${SELF.origin}/tips.html`,
    tab: { id: 7, incognito: true },
  },
  'another extension': { id: 'stranger', frameId: 0, origin: 'chrome-extension://stranger', tab },
  'another extension in our name': { ...ours, origin: 'chrome-extension://stranger', tab },
  'another extension on Amazon': { id: 'stranger', frameId: 0, origin: 'https://www.amazon.com', tab },
  nobody: {},
} as const satisfies Record<string, SenderFacts>;

export type SenderName = keyof typeof SENDERS;
