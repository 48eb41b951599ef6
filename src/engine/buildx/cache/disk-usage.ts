import { Failure } from '../../../model/failure.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { runBuildx } from '../run/run-buildx.ts';
import type { Builder } from '../types.ts';

const UNITS: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
/** Asking may take so long, milliseconds: it is only told of. */
const ANSWER_MS = 20_000;

/** How far a builder's cache is pruned; both empty: not at all. */
export interface PruneWish {
  /** `20GB`. */
  readonly keep: string;
  /** `168h`. */
  readonly until: string;
}

/** Bytes of a builder's cache over all nodes, as exact as buildx tells them; undefined where it does not say. */
export async function cacheSize(builder: Builder, runtime: Runtime): Promise<number | undefined> {
  const argv = ['du', '--builder', builder.name, '--format', 'json'];
  try {
    return readDiskUsage((await runBuildx({ argv, timeoutMs: ANSWER_MS }, builder.buildx, runtime)).stdout);
  } catch (error) {
    runtime.signal.throwIfAborted();
    runtime.log.debug(`the builder's cache could not be measured: ${(error as Error).message}`);
    return undefined;
  }
}

/** Adds up the records of `buildx du --format json`, one object a line: `"Size":"4.096kB"`. */
export function readDiskUsage(text: string): number | undefined {
  let total = 0;
  for (const line of text.split('\n').filter((part) => part.startsWith('{'))) {
    const { Size } = JSON.parse(line) as { readonly Size?: unknown };
    const [, digits = '', unit = ''] = /^([\d.]+)\s*([kMGT]?B)$/.exec(String(Size)) ?? [];
    const factor = UNITS[unit.toUpperCase()];
    if (factor === undefined || Number.isNaN(Number(digits))) return undefined;
    total += Number(digits) * factor;
  }
  return Math.round(total);
}

/** The arguments that prune a builder's cache. Throws `invalid-input` for a size or duration that buildx would not take. */
export function pruneArguments(builder: string, { keep, until }: PruneWish): readonly string[] {
  if (keep !== '' && !/^\d+(?:\.\d+)?\s?(?:[kmgt]i?)?b?$/i.test(keep)) throw invalid('builder-keep', keep, '20GB');
  if (until !== '' && !/^(?:\d+(?:\.\d+)?(?:s|m|h))+$/.test(until)) throw invalid('until', until, '168h');
  return [
    ...['prune', '--builder', builder, '--force'],
    ...(keep === '' ? [] : ['--max-used-space', keep]),
    ...(until === '' ? [] : ['--filter', `until=${until}`]),
  ];
}

/** Prunes a lasting builder. Never throws for what buildx says: the image is built. */
export async function pruneCache(builder: Builder, wish: PruneWish, runtime: Runtime): Promise<void> {
  const step = runtime.progress.start('prune');
  try {
    await runBuildx({ argv: pruneArguments(builder.name, wish) }, builder.buildx, runtime);
    step.done();
  } catch (error) {
    step.skip('not done');
    if (!(error instanceof Failure)) throw error;
    const message = `The cache of the builder ${builder.name} could not be pruned: ${error.message}`;
    runtime.log.notice({ level: 'warning', code: 'builder-prune', message });
  }
}

function invalid(input: string, value: string, example: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `${input}: "${value}" is not valid.`,
    fix: `Write for example ${example}.`,
  });
}
