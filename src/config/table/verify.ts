import type { InputDefinition } from './input-definition.ts';

/** Inputs of `mode: verify`. */
export const VERIFY = {
  subject: {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    where: 'action',
    doc: 'What `mode: verify` verifies: a release (`v1.2.3`, `OWNER/REPO@v1.2.3` or its address), an image reference, an output folder, a binary or its build id; or the image that `mode: rebuild-check` asks about.',
  },
  'max-age': {
    kind: 'integer',
    default: '0',
    group: 'Releases and verification',
    doc: 'Days after which `verify` calls a build too old; 0: never. An old build lacks the fixes of its base and of Go since.',
  },
  'trusted-root': {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    doc: 'File of the Sigstore roots that signatures are verified against, as `gh attestation trusted-root` writes it. Default: signatures are not looked at.',
  },
  'certificate-identity': {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    doc: 'Regular expression that the whole identity of who signed must match. Default: a workflow of the repository.',
  },
  'certificate-oidc-issuer': {
    kind: 'string',
    default: 'https://token.actions.githubusercontent.com',
    group: 'Releases and verification',
    doc: 'Who vouched for that identity.',
  },
} as const satisfies Record<string, InputDefinition>;
