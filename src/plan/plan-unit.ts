import type { BinaryPlan, ImagePlan, MainPackage } from '../model/plan.ts';
import { type Platform, platformFileSuffix } from '../model/platform.ts';
import { buildEntries, readBuildEnvironment } from './build-environment.ts';
import { buildArguments } from './build-flags.ts';
import { compressionOf, imageConfig } from './image-config.ts';
import { parseKeyValues } from './labels.ts';
import type { PlanFacts, PlanUnit } from './plan-facts.ts';
import { unitPlatforms } from './platforms/platform-levels.ts';
import { refuseCgoTargets } from './platforms/platform-needs.ts';
import { rootfsPlan } from './rootfs-plan.ts';
import { imageNames } from './tags/image-tags.ts';
import { localFacts } from './tags/tag-facts.ts';
import { parseEpoch } from './values/epoch.ts';
import { invalidInput } from './values/invalid-input.ts';
import { type TemplateValues, templateValues } from './values/template.ts';

/** What one unit adds to the plan. */
export interface UnitPlan {
  readonly platforms: readonly Platform[];
  readonly binaries: readonly BinaryPlan[];
  readonly images: readonly ImagePlan[];
}

/** Plans one unit's binaries and images. Pure; every string of the inputs is checked here, before anything is built. */
export function planUnit(unit: PlanUnit, facts: PlanFacts): UnitPlan {
  const mains = namedMains(unit);
  const chosen = unitPlatforms(unit.inputs, facts.targets);
  const platforms = chosen.map(({ platform }) => platform);
  const env = readBuildEnvironment(unit.inputs.env);
  refuseCgoTargets(platforms, env.cgoEnabled);
  const epoch = parseEpoch(unit.inputs.sourceDateEpoch, facts.sourceDateEpoch);
  const template = { revision: facts.revision, env: env.values, ...(epoch === undefined ? {} : { epoch }) };
  const binaries = mains.flatMap((main) =>
    chosen.map(({ platform, level, origin }): BinaryPlan => {
      const stem = `${main.binaryName}_${platformFileSuffix(platform)}`;
      const argv = buildArguments(main, unit.inputs, templateValues(template, platform), facts.source, env.cgoEnabled);
      const levels = {
        ...(level === undefined ? {} : { value: level }),
        ...(origin === undefined ? {} : { input: origin }),
      };
      const output = `bin/${stem}${extension(platform)}`;
      return { main, platform, stem, output, argv, environment: buildEntries(platform, env, facts.source, levels) };
    }),
  );
  const linux = platforms.filter(({ os }) => os === 'linux');
  return { platforms, binaries, images: linux.length === 0 ? [] : planImages(unit, mains, linux, facts, epoch) };
}

/** `.exe` and what else Go itself adds (`go build` names wasm programs without an ending). */
function extension({ os }: Platform): string {
  return os === 'windows' ? '.exe' : '';
}

/** The commands under the names their binaries get. Throws `invalid-input` when two would be the same file. */
function namedMains({ inputs, mains }: PlanUnit): readonly MainPackage[] {
  const only = mains.length === 1 && inputs.imageName !== '' ? checkedName(inputs.imageName) : undefined;
  const named = mains.map((main) => ({ ...main, binaryName: checkedName(only ?? main.binaryName) }));
  const seen = new Map<string, MainPackage>();
  for (const main of named) {
    // Names that differ in case only are one file on macOS and Windows.
    const twin = seen.get(main.binaryName.toLowerCase());
    if (twin !== undefined) {
      const both = `${twin.importPath} and ${main.importPath} would both become ${main.binaryName}`;
      throw invalidInput(
        'packages',
        main.importPath,
        both,
        'Give each an entry of images: in .go-slim-image.yml with its own image-name.',
      );
    }
    seen.set(main.binaryName.toLowerCase(), main);
  }
  return named;
}

function checkedName(name: string): string {
  if (/^[0-9A-Za-z][0-9A-Za-z._+-]{0,127}$/.test(name) && !name.endsWith('.')) return name;
  throw invalidInput('image-name', name, 'letters, digits and . _ + - make a file name that every system can have');
}

/** One image for each command, or one with all of them. */
function planImages(
  unit: PlanUnit,
  mains: readonly MainPackage[],
  platforms: readonly Platform[],
  facts: PlanFacts,
  epoch: number | undefined,
): readonly ImagePlan[] {
  const { inputs } = unit;
  const groups = inputs.combine ? [mains] : mains.map((main) => [main]);
  const named = groups.map((group) => {
    const name = imageName(unit, groups.length, group[0]?.binaryName ?? '');
    return {
      name,
      group,
      ...imageNames(inputs, nameTemplate(name, facts, epoch), facts.tagging ?? localFacts(facts.revision)),
    };
  });
  refuseSharedTags(named.map(({ tags }) => tags));
  return named.map(({ name, group, tags, repositories }): ImagePlan => {
    const binaries = group.map(({ binaryName }) => binaryName);
    const first = binaries[0] ?? '';
    const rootfs = rootfsPlan(inputs, binaries, epoch ?? 0, facts);
    const labels = {
      title: name,
      revision: facts.revision,
      base: inputs.base,
      ...(facts.module.license === undefined ? {} : { license: facts.module.license }),
      ...(epoch === undefined ? {} : { epoch }),
    };
    return {
      name,
      base: checkedBase(inputs.base),
      mains: group,
      platforms,
      config: imageConfig(inputs, first, rootfs, labels),
      annotations: Object.fromEntries(parseKeyValues(inputs.annotations, 'annotations')),
      compression: compressionOf(inputs),
      tags,
      repositories,
      rootfs,
      epoch: epoch ?? facts.revision.epoch ?? 0,
    };
  });
}

/** What references may hold: what a platform's own templates may, but for the platform. */
function nameTemplate(name: string, { revision }: PlanFacts, epoch: number | undefined): TemplateValues {
  const facts = { revision, env: [], ...(epoch === undefined ? {} : { epoch }) };
  const { Os: _, Arch: __, Variant: ___, ...values } = templateValues(facts, { os: '', architecture: '' });
  return { ...values, Name: name };
}

function refuseSharedTags(images: readonly (readonly string[])[]): void {
  const all = images.flat();
  const twice = all.find((tag, index) => all.indexOf(tag) !== index);
  if (twice === undefined) return;
  throw invalidInput(
    'tags',
    twice,
    `there are ${images.length} images, and a tag can be one image's only`,
    'Write {{.Name}} into tags or repositories, set combine, choose one command with packages, or give each an entry of images: in .go-slim-image.yml.',
  );
}

function imageName({ name, inputs }: PlanUnit, images: number, binary: string): string {
  const chosen = name ?? (inputs.imageName === '' ? undefined : inputs.imageName);
  if (chosen === undefined) return binary;
  return images === 1 ? chosen : `${chosen}-${binary}`;
}

function checkedBase(base: string): string {
  if (base !== '' && !/[\s\p{Cc}]/u.test(base) && !base.startsWith('-')) return base;
  throw invalidInput('base', base, 'scratch, an image reference, or a local layout or archive is wanted');
}
