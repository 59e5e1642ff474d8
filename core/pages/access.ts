import { type PageView, shownAll, shownLines } from '../page-view/page-view.ts';

/**
 * Whether a page that could not be read is a sign-in form or a robot check, served at the page's own
 * address in its place. Compared with saved real pages of amazon.com of 2026.
 */
export function accessOf(view: PageView): 'signed-out' | 'blocked' | undefined {
  if (isRobotCheck(view)) return 'blocked';
  return isSignIn(view) ? 'signed-out' : undefined;
}

/** Forms that take a sign-in, by their name (2010 to 2026), where they lead, or their first field's id. */
const SIGN_IN_FORM = [
  'form[name="signIn"]',
  'form[action*="/ap/signin"]',
  'form[action*="/ax/claim"]',
  '#ap_email',
  '#ap_email_login',
  '#ap_password',
].join(', ');
const FIELD = 'input[type="email"], input[type="password"], input[type="tel"], input[name="email"]';

/** Whether a shop has led a visitor away from the page, to sign in at an address of its own (saved 2026). */
export function isSignInAddress(address: string): boolean {
  const path = URL.parse(address)?.pathname ?? '';
  return path.startsWith('/ap/signin') || path.startsWith('/ax/claim');
}

/** How a page asks a visitor to sign in, in a title or in place of a name, in the languages of the shops. */
const INVITATION =
  /sign[ -]?in|log ?in|anmeld|einlogg|identif|connect|connex|accedi|inici|entrar|entre|inlogg|logga in|zalogu|giriş|ログイン|サインイン|登录|تسجيل|साइन/i;

export function asksToSignIn(text: string): boolean {
  return INVITATION.test(text);
}

function isSignIn(view: PageView): boolean {
  const fields = shownAll(view, FIELD);
  if (fields.length === 0) return false;
  if (shownAll(view, SIGN_IN_FORM).length > 0) return true;
  // Names of forms change. A form that asks for a password under a title that asks to sign in is a sign-in form in any case.
  const asksForPassword = fields.some((field) => field.matches('[type="password"], [type="email"]'));
  return asksForPassword && asksToSignIn(view.page.title);
}

/** The firewall's challenge and its puzzle (saved 2026), and the picture with characters (seen 2015 to 2026). */
const CHALLENGE = [
  'script[src*=".awswaf.com/"]',
  '#challenge-container',
  '#aa-challenge-page-captcha-container',
  'form[action*="validateCaptcha"]',
  '#captchacharacters',
].join(', ');

const CHALLENGE_WORDS =
  /type the characters you see|enter the characters you see|not a robot|click the button below to continue shopping|geben sie die (?:zeichen|angezeigten)|die zeichen unten ein|saisissez les caractères|tapez les caractères|表示されている文字を入力|inserisci i caratteri|(?:introduce|escribe|ingresa) los caracteres|digite os caracteres|voer de tekens|skriv in tecknen|wpisz znaki|gördüğünüz karakterleri|أدخل الأحرف/i;

/** A challenge is the whole page: it is short. */
const SHORT = 1500;

function isRobotCheck(view: PageView): boolean {
  const { body } = view.page;
  const lines = shownLines(view, body, SHORT);
  if (!lines) return false;
  return view.page.querySelectorAll(CHALLENGE).length > 0 || lines.some((line) => CHALLENGE_WORDS.test(line));
}
