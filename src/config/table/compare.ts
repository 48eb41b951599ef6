import type { InputDefinition } from './input-definition.ts';

/** Inputs about what a build is compared with, and what it may weigh. */
export const COMPARE = {
  baseline: {
    kind: 'string',
    default: '',
    group: 'Size',
    doc: 'What to compare with: a report.json, an image reference, a release (`owner/name@v1.2.3`), a git ref, or `none`. Default: in Actions the report of the base commit, from its image, the last run of the base branch or the cache; on the command line nothing.',
  },
  'baseline-build': {
    kind: 'boolean',
    default: '',
    group: 'Size',
    doc: 'Build the commit where the branches parted when no report of it is to be had. Default: only when `max-growth` needs it.',
  },
  'max-size': {
    kind: 'list',
    default: '',
    group: 'Size',
    perImage: true,
    doc: 'Most bytes that may be: `12 MB` for the image as pulled (or the binary, where there is no image), `binary=30MB`, `binary@windows/amd64=32MB`, `github.com/acme/sdk=2MB` for a module.',
  },
  'max-growth': {
    kind: 'list',
    default: '',
    group: 'Size',
    perImage: true,
    doc: 'Most bytes that may come since the baseline, written like `max-size`: `5%`, `200 kB`, `binary=10% floor 100kB`. A percentage allows at least its floor, 50 kB unless it is given.',
  },
  budgets: {
    kind: 'lines',
    default: '',
    group: 'Size',
    perImage: true,
    doc: 'Budgets in full, one a line, in the configuration file as a list of maps: `of=binary, platform=linux/amd64, max-size=30MB` or `module=github.com/acme/sdk, max-growth=10%, floor=100kB`.',
  },
  'budget-label': {
    kind: 'string',
    default: 'size-ok',
    group: 'Size',
    doc: 'Label on the pull request that lets broken budgets pass; who set it stands in the report. `none`: no label does.',
  },
} as const satisfies Record<string, InputDefinition>;
