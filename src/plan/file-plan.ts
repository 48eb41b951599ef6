import type { Revision } from '../model/plan.ts';
import { shellQuote } from './shown/shell-quote.ts';
import { withoutCredentials } from './shown/without-credentials.ts';

/** What a build from a Dockerfile or bake files of the user's own will ask of BuildKit; what is in it is known after it. */
export interface FilePlan {
  readonly engine: 'buildx';
  readonly way: 'dockerfile' | 'bake';
  /** Absolute folder that version and commit are from. */
  readonly source: string;
  readonly revision: Revision;
  /** The builder as the inputs say it: its name, or how one is made. */
  readonly builder: string;
  readonly images: readonly PlannedFileImage[];
}

/** One image of it. */
export interface PlannedFileImage {
  readonly name: string;
  /** As annotations name it. */
  readonly file: string;
  /** Formatted; empty: the node's own. */
  readonly platforms: readonly string[];
  readonly tags: readonly string[];
  /** After `docker`; `{builder}` and `{layout}` stand for what is known only then. */
  readonly argv: readonly string[];
  /** Variables of the call that decide what comes out. */
  readonly environment: readonly { readonly name: string; readonly value: string }[];
}

/** The plan for people. */
export function filePlanText(plan: FilePlan): string {
  const { source, revision, builder, images } = plan;
  const lines = [
    `source      ${source}`,
    `version     ${revision.version} (${revision.versionOrigin})`,
    ...(revision.commit === undefined ? [] : [`commit      ${revision.commit}`]),
    `engine      buildx, ${plan.way === 'bake' ? 'bake files' : 'a Dockerfile'}`,
    `builder     ${builder}`,
    ...images.flatMap(imageLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** The plan as `--dry-run --json` prints it. */
export function filePlanJson(plan: FilePlan): string {
  const images = plan.images.map((image) => ({ ...image, argv: shownArguments(image.argv) }));
  return `${JSON.stringify({ ...plan, images }, null, 2)}\n`;
}

function imageLines({ name, file, platforms, tags, argv, environment }: PlannedFileImage): readonly string[] {
  return [
    '',
    `image ${name}`,
    `  file        ${file}`,
    `  platforms   ${platforms.length === 0 ? "the builder's own" : platforms.join(', ')}`,
    ...(tags.length === 0 ? [] : [`  tags        ${tags.join(', ')}`]),
    ...environment.map((one) => `  ${shellQuote(`${one.name}=${one.value}`)}`),
    `  ${['docker', ...shownArguments(argv)].map(shellQuote).join(' ')}`,
  ];
}

/** Build arguments are no place for secrets, but where one is, it is not shown. */
function shownArguments(argv: readonly string[]): readonly string[] {
  return argv.map((argument, index) => {
    const cut = argument.indexOf('=');
    if (argv[index - 1] !== '--build-arg' || cut < 0) return withoutCredentials('', argument);
    return `${argument.slice(0, cut)}=${withoutCredentials(argument.slice(0, cut), argument.slice(cut + 1))}`;
  });
}
