import semver from 'semver';
import { Failure } from '../../../model/failure.ts';
import type { Builder, BuilderLimits } from '../types.ts';
import type { ListedBuilder } from './list.ts';

/** Workers of BuildKit itself and of Docker's containerd store name their snapshotter; Docker's old store has none. */
const SNAPSHOTTER = 'org.mobyproject.buildkit.worker.snapshotter';

/** Named contexts came with BuildKit 0.10; Docker before 23 tells its own version, which is 20 at most. */
const NAMED_CONTEXTS = '0.10.0';

/** What a builder can do, from its driver, its store and the versions of its nodes. */
export function limitsOf({ driver, nodes }: ListedBuilder): BuilderLimits {
  const store = driver !== 'docker' || nodes.every(({ labels }) => labels[SNAPSHOTTER] !== undefined);
  return {
    ociExport: store,
    severalPlatforms: store,
    cacheExport: store,
    attestations: store,
    namedContexts: nodes.every(({ version }) => hasNamedContexts(version)),
    wholeExport: nodes.length < 2,
  };
}

function hasNamedContexts(version: string | undefined): boolean {
  const parsed = semver.coerce(version);
  if (parsed === null) return true;
  return parsed.major === 0 ? semver.gte(parsed, NAMED_CONTEXTS) : parsed.major >= 23;
}

/** What a build wants of its builder. */
export interface Wants {
  readonly platforms: readonly string[];
  readonly ociExport: boolean;
  readonly namedContexts: boolean;
  readonly cacheExport: boolean;
  readonly attestations: boolean;
}

/** What the builder cannot do of what is wanted, each as the words after "it cannot". */
export function missing({ limits }: Pick<Builder, 'limits'>, wants: Wants): readonly string[] {
  return [
    ...(wants.platforms.length > 1 && !limits.severalPlatforms ? ['build several platforms at once'] : []),
    ...(wants.ociExport && !limits.ociExport ? ['export an OCI layout'] : []),
    ...(wants.namedContexts && !limits.namedContexts ? ['take named contexts'] : []),
    ...(wants.cacheExport && !limits.cacheExport ? ['export a cache'] : []),
    ...(wants.attestations && !limits.attestations ? ['make attestations'] : []),
  ];
}

/** Throws `builder-limited` before anything is built. */
export function requireAble(builder: Builder, wants: Wants): void {
  const lacks = missing(builder, wants);
  if (lacks.length === 0) return;
  const version = builder.nodes[0]?.version;
  const list = lacks.length === 1 ? lacks[0] : `${lacks.slice(0, -1).join(', ')} or ${lacks.at(-1)}`;
  throw new Failure({
    code: 'builder-limited',
    message: `The builder ${builder.name} (driver ${builder.driver}${version === undefined ? '' : `, ${version}`}) cannot ${list}.`,
    fix: "Turn on Docker's containerd image store, name another builder, or say driver: docker-container, which makes one for this run.",
  });
}
