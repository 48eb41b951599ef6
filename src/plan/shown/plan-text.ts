import type { BinaryPlan, ImagePlan, Plan } from '../../model/plan.ts';
import { formatPlatform } from '../../model/platform.ts';
import { shellQuote } from './shell-quote.ts';
import { withoutCredentials } from './without-credentials.ts';

/** A Go variable that holds for every `go` of the run, such as GOPROXY, and where it came from. */
export interface SharedVariable {
  readonly name: string;
  readonly value: string;
  readonly origin: string;
}

/** The plan for people: what is built with which command and environment, and which images come of it. */
export function planText(plan: Plan, shared: readonly SharedVariable[] = []): string {
  const { revision, toolchain } = plan;
  const requested = plan.source.requested;
  const lines = [
    `source      ${requested === undefined ? plan.source.packageDirectory : `${requested.packagePath}@${requested.version}`}`,
    `module      ${plan.module.path}${plan.module.vendored ? ' (vendored)' : ''}${plan.module.workspace === undefined ? '' : ` (workspace ${plan.module.workspace})`}`,
    `version     ${revision.version} (${revision.versionOrigin})`,
    ...(revision.commit === undefined ? [] : [`commit      ${revision.commit}`]),
    `toolchain   ${toolchain.version} (${toolchain.requestedBy}; found: ${toolchain.origin})`,
    `platforms   ${plan.platforms.map(formatPlatform).join(', ')}`,
    ...plan.binaryOnly.map(({ reason }) => `            ${reason}`),
    ...(shared.length === 0 ? [] : ['', 'every go command', ...shared.map(variableLine)]),
    ...plan.binaries.flatMap(binaryLines),
    ...plan.images.flatMap(imageLines),
  ];
  return `${lines.join('\n')}\n`;
}

function binaryLines(binary: BinaryPlan): readonly string[] {
  const command = ['go', ...binary.argv].map((word) => shellQuote(word === '{output}' ? binary.output : word));
  return ['', binary.output, ...binary.environment.map(variableLine), `  ${command.join(' ')}`];
}

function variableLine({ name, value, origin }: SharedVariable): string {
  return `  ${shellQuote(`${name}=${withoutCredentials(name, value)}`)}  # ${origin}`;
}

function imageLines(image: ImagePlan): readonly string[] {
  const { config, compression, rootfs } = image;
  const zones = typeof rootfs.timezones === 'string' ? rootfs.timezones : rootfs.timezones.join(', ');
  const files = (['caCertificates', 'passwd', 'tmp', 'nsswitch'] as const).filter((name) => rootfs[name]);
  return [
    '',
    `image ${image.name}`,
    `  base        ${image.base}`,
    `  platforms   ${image.platforms.map(formatPlatform).join(', ')}`,
    `  entrypoint  ${[...config.entrypoint, ...config.cmd].map(shellQuote).join(' ')}`,
    `  user        ${config.user}`,
    `  files       ${[...files.map((name) => FILES[name]), `time zones: ${zones}`, ...rootfs.include.map(({ destination }) => destination)].join(', ')}`,
    `  layers      ${compression.format}${compression.level === 0 ? '' : ` ${compression.level}`}`,
    ...(image.tags.length === 0 ? [] : [`  tags        ${image.tags.join(', ')}`]),
    ...Object.entries(config.labels).map(([key, value]) => `  label       ${key}=${value}`),
  ];
}

const FILES = {
  caCertificates: 'CA certificates',
  passwd: 'passwd and group',
  tmp: '/tmp',
  nsswitch: 'nsswitch.conf',
} as const;
