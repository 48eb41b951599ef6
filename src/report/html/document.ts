import { createHash } from 'node:crypto';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Markup, text } from './elements.ts';
import { STYLE } from './style/style.ts';
import { MAP_STYLE } from './style/style-map.ts';
import { STORY_STYLE } from './style/style-story.ts';

/** Nothing is loaded from anywhere. Style is inline; of scripts only the one with this digest runs. */
function policy(script: string | undefined): string {
  const scripts =
    script === undefined ? '' : `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; `;
  return `default-src 'none'; ${scripts}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
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

/** A whole page: its title, its parts as HTML, and what stands behind them (`script` is part of that). */
export function documentHtml(title: string, main: readonly string[], end: string, script?: string): string {
  const head = h(
    'head',
    null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(script) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', null, `${text(title)}: go-slim-image report`),
    h('style', {
      dangerouslySetInnerHTML: { __html: script === undefined ? STYLE + STORY_STYLE : STYLE + STORY_STYLE + MAP_STYLE },
    }),
  );
  return [
    '<!doctype html>\n<html lang="en">',
    renderToString(head),
    '<body><main>',
    ...main,
    '</main>',
    end,
    '</body></html>\n',
  ].join('');
}
