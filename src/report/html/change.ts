import { type ComponentChildren, h } from 'preact';
import type { ReportSizeChange } from '../../model/comparison.ts';
import { formatByteChange } from '../../model/quantity.ts';
import { signedPercent } from '../comment/size-words.ts';
import { bytes, type Markup } from './elements.ts';

const NO_BREAK = '\u00a0';

/** A difference with its sign; exact bytes in the title: `+412 kB`. */
export function changeBytes(change: number): Markup {
  const title = `${change > 0 ? '+' : change < 0 ? '−' : '±'}${grouped(Math.abs(change))} bytes`;
  return h('span', { class: `bytes ${toneOf(change)}`, title }, formatByteChange(change).replaceAll(' ', NO_BREAK));
}

/** `▲ +98.3 kB (+2.2%) from 4.51 MB`; a sign beside the colour. */
export function changeNote({ before, after, change }: ReportSizeChange): ComponentChildren {
  if (before === undefined) return h('span', { class: 'note' }, 'new');
  if (after === undefined) return h('span', { class: 'note' }, 'gone');
  if (change === 0) return h('span', { class: 'note' }, 'no change');
  const share = signedPercent(change, before);
  return [
    h(
      'b',
      { class: toneOf(change) },
      change > 0 ? '▲ ' : '▼ ',
      changeBytes(change),
      share === undefined ? '' : ` (${share.replaceAll(' ', NO_BREAK)})`,
    ),
    ' from ',
    bytes(before),
  ];
}

function toneOf(change: number): string {
  return change > 0 ? 'grew' : change < 0 ? 'shrank' : '';
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
