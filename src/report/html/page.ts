import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../model/report.ts';
import { text } from './elements.ts';
import { findingsSection } from './findings.ts';
import { layersSection } from './layers.ts';
import { howSection, noticesSection, sbomSection } from './measured.ts';
import { platformsSection } from './platforms.ts';
import { STYLE } from './style.ts';
import { timelineSection } from './timeline.ts';
import { pageHeader, verdictStrip } from './verdict-strip.ts';

/** Nothing is loaded from anywhere and nothing is executed; style alone is inline. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** report.html: one file without requests and without script, for light and dark screens, phones and paper. */
export function reportHtml(report: Report): string {
  const name = report.images[0]?.name ?? report.module.path;
  const head = h(
    'head',
    null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', null, `${text(name)} ${text(report.revision.version)}: go-slim-image report`),
    h('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
  );
  const main = h(
    'main',
    null,
    pageHeader(report),
    verdictStrip(report),
    platformsSection(report),
    ...noticesSection(report),
    ...layersSection(report),
    findingsSection(report),
    ...sbomSection(report),
    ...timelineSection(report),
    howSection(report),
  );
  return `<!doctype html>\n${renderToString(h('html', { lang: 'en' }, head, h('body', null, main)))}\n`;
}
