import { marked } from 'marked';

/**
 * PRIVACY.md as one page that can be put on any server: no script, nothing loaded from elsewhere.
 *
 * @param markdown The whole file; its first line is the title.
 */
export function privacyPage(markdown: string): string {
  const body = marked.parse(markdown, { async: false, gfm: true });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Unspent: privacy</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding-inline: 1rem }
h1, h2 { line-height: 1.25 }
table { border-collapse: collapse }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: start; vertical-align: top }
</style>
</head>
<body>
${body.trim()}
</body>
</html>
`;
}
