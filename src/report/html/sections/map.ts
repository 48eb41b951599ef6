import { h } from 'preact';
import { formatBytes } from '../../../model/quantity.ts';
import { type Markup, section } from '../elements.ts';
import type { PageMap } from '../page-map.ts';

const VIEW_NAMES = { changes: 'Changes only', growth: 'Growth', owners: 'Owners' } as const;

/** The place of the map and everything around it. The script draws; without it the table below says the same. */
export function mapSection({ blocks }: PageMap): Markup {
  return section(
    'map-part',
    'Where the bytes are',
    h(
      'div',
      { id: 'map-controls', class: 'map-controls', hidden: true },
      h('p', { id: 'map-way', class: 'map-way' }),
      h(
        'p',
        { class: 'map-switches' },
        h('label', null, h('input', { type: 'checkbox', id: 'code-only', autocomplete: 'off' }), ' Code only'),
        h(
          'span',
          { id: 'map-views', class: 'views', role: 'group', 'aria-label': 'View' },
          Object.entries(VIEW_NAMES).map(([view, name]) =>
            h('button', { type: 'button', id: `view-${view}`, 'aria-pressed': 'false' }, name),
          ),
        ),
      ),
    ),
    h(
      'div',
      { id: 'map', class: 'map', role: 'group', 'aria-label': 'Map of the binary', 'aria-describedby': 'map-hint' },
      h('p', null, 'The map is drawn by script. The tables below say the same.'),
    ),
    h('p', { id: 'map-inspector', class: 'inspector' }, '\u00a0'),
    legends(),
    h(
      'p',
      { id: 'map-hint', class: 'note' },
      'Arrow keys move between tiles, Enter opens one, Esc goes out.',
      blocks.cutoff === 0
        ? ''
        : ` Functions and files below ${formatBytes(blocks.cutoff)} are one tile of their package, so that this page stays small.`,
      blocks.unknown ? ' The functions of the baseline are not known here, so changes are told by package.' : '',
    ),
  );
}

function legends(): Markup {
  const sign = (className: string, words: string): Markup =>
    h('span', null, h('i', { class: `tile ${className}` }), words);
  return [
    h(
      'p',
      { class: 'legend', 'data-legend': 'changes growth', hidden: true },
      h('span', { 'data-legend': 'changes' }, 'Area: bytes that came or went'),
      h('span', { 'data-legend': 'growth' }, 'Area: bytes of the file'),
      sign('u3', '+ grew a little'),
      sign('u10', '+ grew by 40% or more'),
      sign('d8', '− shrank, striped'),
      sign('u10 new', 'new, dashed'),
      sign('d10 gone', 'gone, dotted'),
      sign('s0', 'the same'),
    ),
    h(
      'p',
      { class: 'legend', 'data-legend': 'owners', hidden: true },
      h('span', null, 'Area: bytes of the file'),
      sign('o-own', 'your code'),
      sign('o-dependency', 'dependencies'),
      sign('o-standard', 'standard library'),
      sign('o-tables', 'Go’s tables and data'),
    ),
  ];
}

/** The data and the scripts, for the end of the page. */
export function mapBlocksMarkup({ blocks, scripts }: PageMap): Markup[] {
  const block = (id: string, data: string, type = 'application/octet-stream'): Markup =>
    h('script', { type, id, dangerouslySetInnerHTML: { __html: data } });
  // The long script is text until the verdict is painted. All that the first drawing does not need stands at the end.
  return [
    block('map-head', blocks.head),
    ...(blocks.first === '' ? [] : [block('map-first', blocks.first)]),
    block('page-script', scripts.main, 'text/plain'),
    h('script', { dangerouslySetInnerHTML: { __html: scripts.begin } }),
    block('map-rows', blocks.rows),
  ];
}
