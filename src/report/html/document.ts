import { createHash } from 'node:crypto';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Markup, text } from './elements.ts';
import type { PageScripts } from './page-script.ts';
import { STYLE } from './style/style.ts';
import { MAP_STYLE } from './style/style-map.ts';
import { PARTS_STYLE } from './style/style-parts.ts';
import { STORY_STYLE } from './style/style-story.ts';

/** Nothing is loaded from anywhere. Style is inline; only scripts with these digests run. */
function policy(scripts: PageScripts | undefined): string {
  const digests = scripts === undefined ? [] : [scripts.begin, scripts.main].map(digestOf);
  const allowed = digests.length === 0 ? '' : `script-src ${digests.join(' ')}; `;
  return `default-src 'none'; ${allowed}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
}

/** A script as a policy names it (CSP 3, section 2.3.1). */
function digestOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** Parts of the page as HTML. */
export function rendered(...parts: readonly Markup[]): string {
  return parts
    .map((part) => renderToString(h('div', null, part)))
    .map((html) => html.slice('<div>'.length, -'</div>'.length))
    .join('');
}

/**
 * HTML that a page with a script takes in once its map is drawn. Until then it is text to the browser, which costs it
 * nothing; without script it is there at once. Inside there may be no other `noscript`. `id`: for what is taken in by name.
 */
export function late(html: string, id?: string): string {
  return html === '' ? '' : `<noscript class="late"${id === undefined ? '' : ` id="${id}"`}>${html}</noscript>`;
}

/** A whole page: its title, its parts as HTML, and what stands behind them (`scripts` are part of that). */
export function documentHtml(title: string, main: readonly string[], end: string, scripts?: PageScripts): string {
  const head = h(
    'head',
    null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(scripts) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', null, `${text(title)}: go-slim-image report`),
    styles(scripts !== undefined),
  );
  return [
    '<!doctype html>\n<html lang="en">',
    inAscii(renderToString(head)),
    '<body><main>',
    ...main.map(inAscii),
    '</main>',
    inAscii(end),
    '</body></html>\n',
  ].join('');
}

/** What the verdict looks like; the rest of a page with a map gets its look when it is taken in. */
function styles(mapped: boolean): Markup[] {
  const style = (css: string): Markup => h('style', { dangerouslySetInnerHTML: { __html: css } });
  if (!mapped) return [style(STYLE + PARTS_STYLE + STORY_STYLE)];
  return [style(STYLE), h('noscript', { id: 'late-style' }, style(PARTS_STYLE + STORY_STYLE + MAP_STYLE))];
}

/** Markup in ASCII alone: a browser keeps and reads it in half the space. Styles and scripts have no other characters. */
function inAscii(html: string): string {
  return html.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}
