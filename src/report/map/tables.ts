import { SHARED_ROWS, type SharedRow } from '../../model/size.ts';

/** Short titles of the shared rows; `SHARED_ROWS` has what they are. */
const TITLES: Readonly<Record<SharedRow, string>> = {
  headers: 'headers',
  alignment: 'gaps between sections',
  'code-padding': 'padding between functions',
  'code-shared': 'shared functions',
  'code-c': 'C code',
  pclntab: 'line table, shared',
  types: 'types, shared',
  strings: 'strings, shared',
  data: 'data, shared',
  embedded: 'embedded files',
  relocations: 'relocations',
  unwind: 'unwinding tables',
  'build-info': 'build info',
  dynamic: 'dynamic linking',
  symbols: 'symbols',
  debug: 'debug data',
  signature: 'signature',
  resources: 'resources',
  packed: 'packed data',
  runtime: 'runtime tables',
  unattributed: 'not attributed',
};

/** What people call a shared row, and what it is. A row of another version keeps its name. */
export function tableTitle(row: string): { readonly title: string; readonly note: string } {
  const known = row in TITLES ? (row as SharedRow) : undefined;
  return known === undefined ? { title: row, note: '' } : { title: TITLES[known], note: SHARED_ROWS[known] };
}

/** Whether a shared row is machine code. */
export function isCode(row: string): boolean {
  return row.startsWith('code-');
}
