import type { SharedRow } from '../model/size.ts';

/** Short words for shared rows, which are names of our own. */
const WORDS: Partial<Record<string, string>> = {
  headers: 'headers',
  alignment: 'between sections',
  'code-padding': 'between functions',
  'code-shared': 'shared code',
  'code-c': 'C code',
  pclntab: 'lines and names',
  types: 'types',
  strings: 'texts',
  data: 'data',
  embedded: 'embedded files',
  relocations: 'relocations',
  unwind: 'unwinding',
  'build-info': 'build info',
  dynamic: 'dynamic linking',
  signature: 'signature',
  resources: 'resources',
  runtime: 'runtime data',
  unattributed: 'unknown data',
} satisfies Partial<Record<SharedRow, string>>;

/** What people call a shared row; undefined for anything else. */
export function tableWords(row: string): string | undefined {
  return Object.hasOwn(WORDS, row) ? WORDS[row] : undefined;
}
