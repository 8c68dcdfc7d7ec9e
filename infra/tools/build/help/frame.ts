import { productVersion, methodVersion } from '../../../../shared/version.ts';
import { escapeHtml } from './html.ts';
import { look } from './look.ts';

interface Frame {
  readonly title: string;
  /** What stands beside the mark, as HTML. */
  readonly head: string;
  readonly main: string;
  /** What stands above the version, as HTML. */
  readonly foot?: string;
}

/** A whole page: one file, without a script, that asks for nothing but the mark. */
export function framed({ title, head, main, foot = '' }: Frame): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="../icons/mark.svg" type="image/svg+xml">
<style>${look}</style>
</head>
<body>
<a class="skip" href="#content">Go to the content</a>
<header><img src="../icons/mark.svg" alt="" width="22" height="22">${head}</header>
<main id="content">
${main}
</main>
<footer>${foot}
<p>Partner City Assessor ${productVersion}, method ${methodVersion}. Places and figures in the examples are made up, unless a source is named.</p></footer>
</body>
</html>
`;
}
