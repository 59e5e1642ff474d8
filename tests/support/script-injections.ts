/** What a script would be if it ran: it leaves this mark on the window. */
export const MARK = 'unspentInjected';

const RUN = `window.${MARK}=true`;

const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<iframe srcdoc="<script>parent.${MARK}=true</script>">`,
  `<iframe src="javascript:parent.${MARK}=true">`,
  `<a href="javascript:${RUN}">$3.00</a>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<math><mtext><img src=x onerror=${RUN}></mtext></math>`,
  `<style>@import "javascript:${RUN}"</style>`,
  `<template><script>${RUN}</script></template>`,
  `<object data="javascript:${RUN}">`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<!--><img src=x onerror=${RUN}>-->`,
];

const BREAKOUTS = [
  '',
  '">',
  "'>",
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  ']]>',
  '-->',
  '\u202e',
];

/** 200 ways in which a title tries to be more than a title. */
export const SCRIPT_INJECTIONS: readonly string[] = BREAKOUTS.flatMap((before) =>
  SCRIPTS.map((script) => `${before}${script}`),
);
