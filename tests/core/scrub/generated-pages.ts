/** Pages full of somebody's data in every place that a page has, made up at random from a seed. */
import { type Random, randomFrom } from '../../drift/random.ts';

const SYLLABLES = [
  'ka',
  'ro',
  'min',
  'tel',
  'ubo',
  'schra',
  'ñeq',
  'ølv',
  'win',
  'dar',
  'pex',
  'юк',
  'лов',
  '鈴',
  '木',
  'ハル',
  'zy',
  'th',
];

function name({ pick, int }: Random): string {
  const word = Array.from({ length: 2 + int(3) }, () => pick(SYLLABLES)).join('');
  return pick([word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]);
}

function digits({ int }: Random, count: number): string {
  return Array.from({ length: count }, () => int(10)).join('');
}

function code({ pick, int }: Random): string {
  return Array.from({ length: 6 + int(18) }, () =>
    pick([...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghkmnpqrstuvwxyz23456789']),
  ).join('');
}

/** Letters that a tag, an attribute or a class may be named with. */
function word({ pick, int }: Random): string {
  const latin = SYLLABLES.filter((syllable) => /^[a-z]+$/.test(syllable));
  return Array.from({ length: 2 + int(3) }, () => pick(latin)).join('');
}

function phone(random: Random): string {
  return random.pick([
    `+1 (${digits(random, 3)}) ${digits(random, 3)}-${digits(random, 4)}`,
    `0${digits(random, 2)} ${digits(random, 4)} ${digits(random, 4)}`,
    `DE${digits(random, 2)} ${digits(random, 4)} ${digits(random, 4)} ${digits(random, 4)}`,
  ]);
}

function amount(random: Random): string {
  const { pick, int } = random;
  const [whole, cents] = [String(int(10 ** (1 + int(4)))), digits(random, 2)];
  return pick([
    `$${whole}.${cents}`,
    `-$${whole}.${cents}`,
    `${whole},${cents} €`,
    `￥${whole}`,
    `US$${whole}`,
    `${whole}.${cents}`,
    `${int(99)},${digits(random, 3)} points`,
  ]);
}

function date({ pick, int }: Random): string {
  const [day, year] = [1 + int(28), 2010 + int(18)];
  return pick([
    `May ${day}, ${year}`,
    `${day} November ${year}`,
    `${day}. Dezember ${year}`,
    `Oct. ${day}`,
    `${year}-0${1 + int(9)}-1${int(9)}`,
    `${1 + int(12)}/${day}/${year}`,
    `${year}年5月${day}日`,
  ]);
}

function order(random: Random): string {
  return random.pick([
    `${digits(random, 3)}-${digits(random, 7)}-${digits(random, 7)}`,
    `D01-${digits(random, 7)}-${digits(random, 7)}`,
  ]);
}

function text(random: Random): string {
  const one = (): string =>
    random.pick([
      () => name(random),
      () => `Hello, ${name(random)}`,
      () => `${name(random)}@${name(random)}.com`,
      () => `${random.int(9999)} ${name(random)} St, ${name(random)}, ${digits(random, 5)}`,
      () => amount(random),
      () => date(random),
      () => `Order # ${order(random)}`,
      () =>
        `Claim code: xxxx-xxxxxx-${code(random).slice(0, 4).toUpperCase()}; Serial number: ${digits(random, 16)}`,
      () => `ending in ${digits(random, 4)}`,
      () => 'Your Gift Card Balance:',
      () => code(random),
      () => `${name(random)}${digits(random, 3)}`,
    ])();
  return Array.from({ length: 1 + random.int(3) }, one).join(random.pick([' ', '', '\u00a0', ', ', '\n']));
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function link(random: Random): string {
  return random.pick([
    `/gp/your-account/order-details?orderID=${order(random)}&ref_=${name(random)}`,
    `https://www.amazon.com/${name(random)}-${name(random)}/dp/B0${code(random).slice(0, 8).toUpperCase()}?psc=1&tag=${code(random)}%3D%3D`,
    `https://${name(random)}.example/${digits(random, 6)}#${name(random)}`,
    `mailto:${name(random)}@${name(random)}.org`,
  ]);
}

function element(random: Random, depth: number): string {
  const words = escaped(text(random));
  const inner = (): string => (depth > 0 ? element(random, depth - 1) : words);
  return random.pick([
    () =>
      `<div class="a-row ${random.pick(['a-b', 'gc-box', `row-${digits(random, 4)}`])}">${inner()}${inner()}</div>`,
    () => `<p title="${escaped(text(random))}">${words}</p>`,
    () => `<a href="${escaped(link(random))}" aria-label="${words}"><span>${inner()}</span></a>`,
    () =>
      `<span class="a-price"><span class="a-offscreen">$12.50</span><span aria-hidden="true">$${random.int(999)}<b>.${digits(random, 2)}</b></span></span>`,
    () => `<img src="https://m.example/${name(random)}.jpg" alt="${words}">`,
    () =>
      `<input type="hidden" name="token" value="${escaped(text(random))}"><input value="${code(random)}">`,
    () =>
      `<i data-a-popover='{"name":"${name(random)}","id":${digits(random, 8)}}' data-asin="B0${code(random).slice(0, 8)}"></i>`,
    () => `<script>window.p = {"customerId":"A${digits(random, 12)}","n":"${name(random)}"};</script>`,
    () => `<!-- ${name(random)} ${digits(random, 6)} -->`,
    () => `<template><p>${words}</p></template><noscript>${words}</noscript>`,
    () =>
      `<table><tr><th>Date</th><th>Amount</th></tr><tr><td>${date(random)}</td><td>${amount(random)}</td></tr></table>`,
    () => `<textarea>${words}</textarea><select><option value="${words}">${words}</option></select>`,
    () => `<span>${name(random)}</span><span>${amount(random)}</span><b>${words}</b>`,
    () =>
      `<form action="${escaped(link(random))}" name="f"><input placeholder="${words}" aria-label="${words}"><button value="${code(random)}">${words}</button></form>`,
    () =>
      `<script type="application/json" data-state="${name(random)}">${JSON.stringify({ [name(random)]: text(random), list: [code(random), amount(random)] })}</script>`,
    () =>
      `<input type="hidden" value="${escaped(JSON.stringify({ customer: name(random), address: [text(random)], n: Number(digits(random, 7)) }))}"><input type="hidden" value="${encodeURIComponent(text(random))}">`,
    () =>
      `<style>.${word(random)}-x{display:none} .y::after{content:"${word(random)}"} /* ${word(random)} */</style><svg><title>${words}</title><text>${words}</text></svg><math><mi>${words}</mi></math>`,
    () =>
      `<${word(random)}-box data-${word(random)}="${words}" data-${word(random)}-${digits(random, 4)}=1>${inner()}</${word(random)}-box>`,
    () =>
      `<iframe srcdoc="${escaped(`<p>${words}</p>`)}" title="${words}">${words}</iframe><object data="${escaped(link(random))}">${words}</object><embed src=/${word(random)}>`,
    () =>
      `<video poster="/${word(random)}.png"><source srcset="/${word(random)}-${digits(random, 5)}.png 2x"><track label="${words}"></video><area alt="${words}" href="${escaped(link(random))}">`,
    () =>
      `<p>${phone(random)}</p><p>${[...name(random)].join('<wbr>')} ${digits(random, 6).replace(/(.)(...)/, '$1<b>$2</b>')}</p><p>${digits(random, 5).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))}</p>`,
    () =>
      `<!--[if IE]><p>${words}</p><![endif]--><details><summary>${words}</summary>${inner()}</details><optgroup label="${words}"></optgroup>`,
    () =>
      `<div data-html="${escaped(escaped(`<b title='${name(random)}'>${words}</b>`))}" data-url="${escaped(encodeURIComponent(link(random)))}"></div>`,
    () =>
      `<div id="item-${digits(random, 7)}" onclick="go('${name(random)}')" style="background:url(/${name(random)}.png)">${inner()}</div>`,
  ])();
}

export function generatedPage(seed: string): string {
  const random = randomFrom(seed);
  const body = Array.from({ length: 1 + random.int(8) }, () => element(random, 3)).join('\n');
  const language = random.pick(['en-us', 'de-DE', 'fr-FR', 'ja-JP', '']);
  return `<!doctype html><html lang="${language}"><head><title>${escaped(text(random))}</title><meta name="d" content="${name(random)}"><base href="https://www.amazon.com/${word(random)}/"><link rel="canonical" href="${escaped(link(random))}"><style>.${name(random)}{display:none}</style></head><body>${body}</body></html>`;
}
