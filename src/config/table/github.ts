import type { InputDefinition } from './input-definition.ts';

/** Inputs about GitHub itself. */
export const GITHUB = {
  'github-token': {
    kind: 'string',
    default: '',
    actionDefault: 'github.token',
    group: 'GitHub',
    // A flag would stand in the list of processes, for everybody on the machine to read.
    where: 'action',
    doc: 'Token for GitHub’s API: comments, releases, artifacts, attestations. Default: the job’s own in Actions, else GITHUB_TOKEN or GH_TOKEN. What its permissions do not allow is skipped with a notice that names the permission.',
  },
} as const satisfies Record<string, InputDefinition>;
