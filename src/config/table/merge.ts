import type { InputDefinition } from './input-definition.ts';

/** Inputs about job matrices. */
export const MERGE = {
  leg: {
    kind: 'boolean',
    default: 'false',
    group: 'Job matrix',
    where: 'action',
    doc: 'This job is one leg of a job matrix and builds some of the platforms: everything it makes goes to the job with `mode: merge`, which alone judges, tells, tags, attaches and releases. `push` means by digest here. See docs/matrix.md.',
  },
  legs: {
    kind: 'list',
    default: '',
    group: 'Job matrix',
    where: 'action',
    doc: 'What `mode: merge` joins: output folders, or images by digest (`ghcr.io/acme/app@sha256:...`) that have their report attached. Default: what the legs of this run handed over. `platforms` names all that must be there.',
  },
} as const satisfies Record<string, InputDefinition>;
