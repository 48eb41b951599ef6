import type { InputDefinition } from './input-definition.ts';

/** Inputs about registries; names are docker's where docker has one. */
export const REGISTRY = {
  push: {
    kind: 'boolean',
    default: 'false',
    group: 'Registry',
    doc: 'Push the image under its `tags`. A pull request pushes nothing unless `push-on-pull-request` is set, one from a fork never.',
  },
  repositories: {
    kind: 'list',
    default: '',
    group: 'Registry',
    perImage: true,
    doc: 'Repositories that the rules of `tags` give tags in: `ghcr.io/acme/app`. Without a rule: the set of a version’s tags, the branch, `pr-N`, `nightly` on a schedule.',
  },
  flavor: {
    kind: 'lines',
    default: '',
    group: 'Registry',
    perImage: true,
    doc: 'What holds for all tags of rules, as docker/metadata-action’s input: `latest=auto`, `prefix=`, `suffix=`.',
  },
  layout: {
    kind: 'string',
    default: '',
    group: 'Registry',
    where: 'action',
    doc: 'What `mode: push` pushes: the output folder of an earlier build, or any OCI layout. Default: the output folder.',
  },
  'push-by-digest': {
    kind: 'boolean',
    default: 'false',
    group: 'Registry',
    doc: 'Push to the repositories of `tags` and `repositories` by digest and set no tag.',
  },
  'push-on-pull-request': {
    kind: 'boolean',
    default: 'false',
    group: 'Registry',
    doc: 'Let a pull request of this repository push.',
  },
  'push-on-failed-gate': {
    kind: 'choice',
    choices: ['never', 'by-digest', 'always'],
    default: 'never',
    group: 'Registry',
    doc: 'What is pushed when a gate said no: nothing, the image by digest without a tag, or everything.',
  },
  'upload-chunk-size': {
    kind: 'integer',
    range: [0, 1024],
    default: '0',
    group: 'Registry',
    doc: 'MiB of one request when a layer is uploaded; 0 sends each layer in one request and chunks it only after that failed.',
  },
  attach: {
    kind: 'list',
    default: 'report,sbom,scan',
    group: 'Registry',
    doc: 'What is attached to a pushed image (OCI referrers), out of `report`, `sbom`, `scan`; `none` for nothing.',
  },
  'registry-mirrors': {
    kind: 'list',
    default: '',
    group: 'Registry',
    doc: 'Mirrors to pull bases from: `mirror.gcr.io` stands in for Docker Hub, `ghcr.io=mirror.example/ghcr` for another registry. What does not come from there comes from the registry itself; digests are checked either way.',
  },
} as const satisfies Record<string, InputDefinition>;
