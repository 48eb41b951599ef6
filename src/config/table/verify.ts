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
} as const satisfies Record<string, InputDefinition>;
