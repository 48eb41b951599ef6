import type { InputDefinition } from './input-definition.ts';

/** Inputs about output. */
export const OUTPUT = {
  output: {
    kind: 'string',
    default: '',
    group: 'Output',
    doc: 'Output folder. Default: `./go-slim-image.out`, in Actions `$RUNNER_TEMP/go-slim-image`.',
  },
  'upload-report': {
    kind: 'boolean',
    default: '',
    group: 'Output',
    where: 'action',
    doc: 'Upload report.html and report.json as an artifact. Default: for pull requests, and for pushes to the default branch, which later builds are compared with.',
  },
  'artifact-name': {
    kind: 'string',
    default: 'go-slim-image-report',
    group: 'Output',
    where: 'action',
    doc: 'Name of that artifact.',
  },
  summary: { kind: 'boolean', default: 'true', group: 'Output', where: 'action', doc: 'Write the job summary.' },
  json: {
    kind: 'boolean',
    default: 'false',
    group: 'Output',
    where: 'cli',
    doc: 'Print report.json and nothing else on standard output.',
  },
  quiet: { kind: 'boolean', default: 'false', group: 'Output', where: 'cli', doc: 'Say only how it ended.' },
  verbose: {
    kind: 'boolean',
    default: 'false',
    group: 'Output',
    doc: 'Show each child’s arguments, environment, exit status and time.',
  },
} as const satisfies Record<string, InputDefinition>;
