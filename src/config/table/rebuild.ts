import type { InputDefinition } from './input-definition.ts';

/** Inputs of `mode: rebuild-check`, and of the build that follows it. */
export const REBUILD = {
  'rebuild-for': {
    kind: 'list',
    default: 'base,go,finding,fix,timezones,certificates',
    group: 'Releases and verification',
    doc: 'The reasons for which `mode: rebuild-check` says that an image is to be built again: its base moved (`base`), a newer patch release of its Go (`go`), a vulnerability that was not known (`finding`), a fix for one that had none (`fix`), newer zone data or CA certificates.',
  },
  open: {
    kind: 'choice',
    choices: ['nothing', 'issue', 'pull-request'],
    default: 'nothing',
    group: 'Releases and verification',
    doc: 'What `mode: rebuild-check` opens on GitHub beside its summary: one issue that is kept up to date and closed when nothing is left, or a pull request that raises the toolchain and modules in the go.mod of `source`.',
  },
  'rebuild-reasons': {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    doc: 'Why this build is made: the output `reasons` of a `rebuild-check`. The report says which of them are gone, and is attached to the image also where the image came out as before, so that the next check knows.',
  },
} as const satisfies Record<string, InputDefinition>;
