import type { InputDefinition } from './input-definition.ts';

/** Inputs about what is told on a pull request. */
export const COMMENT = {
  comment: {
    kind: 'choice',
    choices: ['always', 'changed', 'never'],
    default: 'changed',
    group: 'GitHub',
    where: 'action',
    doc: 'When the comment on a pull request is written: `changed` when a size, finding or budget differs or a comment stands already, `always`, or `never`.',
  },
  'comment-key': {
    kind: 'string',
    default: '',
    group: 'GitHub',
    where: 'action',
    doc: 'Tells comments of several jobs on one pull request apart, and the artifacts of their reports: letters, digits, `.`, `_` and `-`. Default: the `image` input, if there is one.',
  },
  report: {
    kind: 'string',
    default: '',
    group: 'GitHub',
    doc: 'For `mode: report`: a report.json to tell. Default, in a `workflow_run`: the artifact of the run that it is about.',
  },
} as const satisfies Record<string, InputDefinition>;
