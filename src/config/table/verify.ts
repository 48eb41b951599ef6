import type { InputDefinition } from './input-definition.ts';

/** Inputs of `mode: verify`. */
export const VERIFY = {
  subject: {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    where: 'action',
    doc: 'What `mode: verify` verifies: a release (`v1.2.3`, `OWNER/REPO@v1.2.3` or its address), an image reference, an output folder, a binary or its build id.',
  },
  'max-age': {
    kind: 'integer',
    default: '0',
    group: 'Releases and verification',
    doc: 'Days after which `verify` calls a build too old; 0: never. An old build lacks the fixes of its base and of Go since.',
  },
} as const satisfies Record<string, InputDefinition>;
