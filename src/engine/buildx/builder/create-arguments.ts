import type { BuilderRequest, NodeRequest } from './request.ts';

/** BuildKit's image for builders that we start. It answers to buildx 0.36; a change here changes what runs on users' machines. */
export const BUILDKIT_IMAGE =
  'moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8';

/** Drivers that start BuildKit from an image. */
export const FROM_IMAGE: readonly string[] = ['docker-container', 'kubernetes'];

/** A builder that is to be made: its name, its driver, its nodes. */
export interface NewBuilder extends Pick<BuilderRequest, 'further'> {
  readonly name: string;
  readonly driver: string;
  readonly first: NodeRequest;
  /** Absolute path of buildkitd.toml; empty where there is none. */
  readonly configFile: string;
}

/** Arguments of one `buildx create` for each node, in order; the first makes the builder, the others append to it. */
export function createArguments(builder: NewBuilder): readonly (readonly string[])[] {
  return [builder.first, ...builder.further].map((node, index) => [
    'create',
    ...(index === 0 ? [] : ['--append']),
    ...(builder.name === '' ? [] : ['--name', builder.name]),
    ...['--driver', builder.driver],
    ...(node.name === undefined ? [] : ['--node', node.name]),
    ...nodeOptions(node, builder.driver).flatMap((option) => ['--driver-opt', option]),
    ...(builder.configFile === '' || !FROM_IMAGE.includes(builder.driver)
      ? []
      : ['--buildkitd-config', builder.configFile]),
    ...(node.buildkitdFlags === '' ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
    ...(node.platforms.length === 0 ? [] : ['--platform', node.platforms.join(',')]),
    ...(node.endpoint === '' ? [] : ['--', node.endpoint]),
  ]);
}

/** The node's own options, with the pinned image where it names none; a rootless pod has an image of its own. */
function nodeOptions({ driverOptions }: NodeRequest, driver: string): readonly string[] {
  const has = (pattern: RegExp): boolean => driverOptions.some((option) => pattern.test(option));
  if (!FROM_IMAGE.includes(driver) || has(/(^|,)"?image=/) || has(/(^|,)"?rootless=true\b/)) return driverOptions;
  return [`image=${BUILDKIT_IMAGE}`, ...driverOptions];
}
