import { createHash } from 'node:crypto';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Markup, Scripted, text } from './elements.ts';
import { STYLE } from './style.ts';
import { MAP_STYLE } from './style-map.ts';
import { STORY_STYLE } from './style-story.ts';

/** Nothing is loaded from anywhere. Style is inline; of scripts only the one with this digest runs. */
function policy(script: string | undefined): string {
  const scripts =
    script === undefined ? '' : `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; `;
  return `default-src 'none'; ${scripts}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
}

/** Parts of the page as HTML. `scripted`: a script works them. */
export function rendered(scripted: boolean, ...parts: readonly Markup[]): string {
  return parts
    .map((part) => renderToString(h('div', null, h(Scripted.Provider, { value: scripted }, part))))
    .map((html) => html.slice('<div>'.length, -'</div>'.length))
    .join('');
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
