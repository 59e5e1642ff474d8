import { expect, test } from 'vitest';
import { documentOf, fixture } from '../../support/page-cases.ts';
import { readDocument } from '../../support/read-document.ts';

const good = fixture('gift-card-balance/us');

test.each([
  ['a sign-in form', '<form name="signIn" action="/ap/signin"><input type="email" id="ap_email"></form>'],
  [
    'a captcha',
    '<form action="/errors/validateCaptcha"><h4>Type the characters you see in this image:</h4></form>',
  ],
])('%s beside a page’s own content hides nothing', (_, form) => {
  const html = good.html.replace('<main>', `<main>${form}`);
  expect(readDocument(documentOf({ html, url: good.url }), good.url)).toMatchObject({ outcome: 'read' });
});

test.each([
  ['a hidden form', '<div hidden><form name="signIn" action="/ap/signin"><input type="email"></form></div>'],
  ['a link to sign in', '<a href="/ap/signin">Sign in</a>'],
  ['a search field', '<form><input type="text"><input type="submit" value="Sign in"></form>'],
])('%s is no sign-in page', (_, part) => {
  const html = `<title>Gift Cards</title><h1>Gift Cards</h1>${part}`;
  expect(readDocument(documentOf({ html, url: good.url }), good.url)).toMatchObject({
    outcome: 'unrecognised',
  });
});

test('the words of a challenge in a long text are no challenge', () => {
  const html = `<p>${'Prove that you are not a robot. '.repeat(80)}</p>`;
  expect(readDocument(documentOf({ html, url: good.url }), good.url)).toMatchObject({
    outcome: 'unrecognised',
  });
});

test('an empty page is refused', () => {
  expect(readDocument(documentOf({ html: '', url: good.url }), good.url)).toMatchObject({
    outcome: 'unrecognised',
  });
});
