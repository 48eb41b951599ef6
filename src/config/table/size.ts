import type { InputDefinition } from './input-definition.ts';

/** Inputs about where the bytes of binaries and layers belong. */
export const SIZE = {
  binary: {
    kind: 'string',
    default: '',
    group: 'Size',
    doc: 'For `mode: size`: the Go binary to look into, of any system, built by anybody.',
  },
  html: {
    kind: 'string',
    default: '',
    group: 'Size',
    doc: 'For `mode: size`: a file to write a page to, with a map of the binary down to its functions.',
  },
  attribution: {
    kind: 'boolean',
    default: 'true',
    group: 'Size',
    doc: 'Say to which package and module every byte of a binary belongs, from the stripped file.',
  },
  exact: {
    kind: 'boolean',
    default: 'false',
    group: 'Size',
    doc: 'Link each binary once more with symbols, so that they and not references say whose its data is, and say what `-s -w` saved.',
  },
  'measure-compression': {
    kind: 'boolean',
    default: 'false',
    group: 'Size',
    doc: 'Compress the layers of our own at other levels of gzip and zstd, too, and say what each would give.',
  },
  'shrinking-tags': {
    kind: 'boolean',
    default: 'false',
    group: 'Size',
    doc: 'Name build tags of the dependencies that are not set and would leave files out of the program.',
  },
} as const satisfies Record<string, InputDefinition>;
