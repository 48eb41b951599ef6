// A comment's Markdown as a page that looks as it does on GitHub, for a light and a dark screen.
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const CSS = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#0d1117);--soft:light-dark(#f6f8fa,#151b23);--text:light-dark(#1f2328,#f0f6fc);
--quiet:light-dark(#59636e,#9198a1);--line:light-dark(#d1d9e0,#3d444d);--link:light-dark(#0969da,#4493f8);--code:light-dark(#818b981f,#656c7633)}
body{margin:0;padding:16px;background:var(--ground);color:var(--text);font:14px/1.5 system-ui,'Noto Sans','DejaVu Sans',sans-serif}
article{max-width:860px;border:1px solid var(--line);border-radius:6px;overflow:hidden}
header{padding:8px 16px;background:var(--soft);border-bottom:1px solid var(--line);color:var(--quiet)}
header b{color:var(--text)}header i{font-style:normal;font-size:12px;border:1px solid var(--line);border-radius:2em;padding:0 7px;margin:0 4px}
section{padding:16px}section>:first-child{margin-top:0}section>:last-child{margin-bottom:0}
p,ul,table,details{margin:0 0 14px}ul{padding-left:2em}li+li{margin-top:3px}a{color:var(--link)}sub{vertical-align:baseline;font-size:12px;color:var(--quiet)}
code{font:12px/1.4 ui-monospace,'DejaVu Sans Mono',monospace;background:var(--code);border-radius:6px;padding:2px 5px;overflow-wrap:anywhere}
sub code{font-size:11px}pre{background:var(--soft);border-radius:6px;padding:12px;overflow:auto}pre code{background:none;padding:0}
table{border-collapse:collapse;display:block;width:max-content;max-width:100%;overflow:auto}
th,td{border:1px solid var(--line);padding:6px 13px}tr:nth-child(2n) td{background:var(--soft)}th{font-weight:600}
th[align=right],td[align=right]{text-align:right}summary{cursor:pointer}
`;

/** Makes the page. */
export function commentPage(markdown) {
  const options = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] };
  const body = micromark(markdown, options);
  return `<!doctype html><meta charset="utf-8"><title>Comment</title><style>${CSS}</style>
<article><header><b>github-actions</b> <i>bot</i> commented</header><section>${body}</section></article>`;
}
