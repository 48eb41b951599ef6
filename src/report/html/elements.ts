import { type ComponentChild, type ComponentChildren, h } from 'preact';
import { formatBytes } from '../../model/quantity.ts';
import { visibleText } from '../../model/text.ts';

/** What a part of the page is made of. */
export type Markup = ComponentChild;

/** Text from outside. Preact escapes markup; this shows what could not be seen. */
export function text(outside: string): string {
  return visibleText(outside);
}

/** Names up to this length stay on one line, also on a phone. */
const LONGEST_WHOLE = 24;

/** Whether a name stays on one line. */
export function isShort(outside: string): boolean {
  return outside.length <= LONGEST_WHOLE;
}

/** A name from outside, such as a platform's, that is not broken as long as it is of an ordinary length. */
export function whole(outside: string): Markup {
  return isShort(outside) ? h('span', { class: 'whole' }, text(outside)) : text(outside);
}

/** Text from outside in the font for code. A line breaks behind a slash rather than inside a word. */
export function code(outside: string): Markup {
  const parts = text(outside).split(/(?<=\/)/);
  return h(
    'code',
    null,
    parts.flatMap((part, index) => (index === 0 ? [part] : [h('wbr', null), part])),
  );
}

/** A size; the exact bytes are in the title. */
export function bytes(count: number): Markup {
  const exact = `${grouped(count)} bytes`;
  return h('span', { class: 'bytes', title: exact }, formatBytes(count).replaceAll(' ', '\u00a0'));
}

/** `13,758,626`. By hand: the first number that Intl formats costs ten milliseconds. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A digest's first digits; all of them are in the title. */
export function shortDigest(digest: string): Markup {
  return h('code', { title: digest }, digest.slice(0, 'sha256:'.length + 12));
}

/** A titled part of the page; `id` is what links and the address's hash name. */
export function section(id: string, title: string, ...children: ComponentChildren[]): Markup {
  return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, title), ...children);
}

/** A column: its heading, and how it is set. */
export interface Column {
  readonly title: string;
  readonly kind?: 'number' | 'short';
  /** Left out on a phone. */
  readonly spare?: boolean;
}

/** A table whose first column names the rows. `id`: what links and search fields call it. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly ComponentChildren[])[],
  id?: string,
): Markup {
  const classes = columns.map(({ kind, spare }) => [kind, spare ? 'spare' : ''].filter(Boolean).join(' '));
  return h(
    'table',
    id === undefined ? null : { id },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        columns.map(({ title }, i) => h('th', { scope: 'col', class: classes[i] }, title)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((row) =>
        h(
          'tr',
          null,
          row.map((cell, i) =>
            i === 0 ? h('th', { scope: 'row', class: classes[i] }, cell) : h('td', { class: classes[i] }, cell),
          ),
        ),
      ),
    ),
  );
}

/** A folded part with a line that says what is inside. */
export function fold(summary: ComponentChildren, ...children: ComponentChildren[]): Markup {
  return h('details', null, h('summary', null, summary), ...children);
}

/** Names and values. */
export function facts(pairs: readonly (readonly [string, ComponentChildren])[]): Markup {
  return h(
    'dl',
    null,
    pairs.map(([name, value]) => h('div', null, h('dt', null, name), h('dd', null, value))),
  );
}

/** A list with commas between. */
export function commas(nodes: readonly ComponentChildren[]): ComponentChildren[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [', ', node]));
}
