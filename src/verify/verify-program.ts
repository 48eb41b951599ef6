import { stat } from 'node:fs/promises';
import { inspectBinary } from '../inspect/inspect.ts';
import { judgePlatform } from '../inspect/judge-platform.ts';
import type { BinaryFacts } from '../model/binary.ts';
import { Failure } from '../model/failure.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import { type Check, off, ok, skipped } from './check.ts';

/** Holds a program against the platform that it is said to be for; one that is no Go program is passed over. */
export async function verifyProgram(
  file: string,
  about: string,
  platform: Platform,
): Promise<{ readonly checks: readonly Check[]; readonly facts?: BinaryFacts }> {
  const there = await stat(file).catch(() => undefined);
  if (there === undefined) return { checks: [skipped('platform', about, 'is not in a layer that can be read')] };
  try {
    const facts = await inspectBinary(file, { paths: [], name: about });
    // Registries and bases write a variant or leave it out; only what is certain is held against it.
    const [wrong] = judgePlatform(facts, { os: platform.os, architecture: platform.architecture });
    const level = wrong?.code === 'wrong-level' ? undefined : wrong;
    const found =
      level === undefined ? ok('platform', about, formatPlatform(platform)) : off('platform', about, level.sentence);
    return { checks: [found], facts };
  } catch (error) {
    if (error instanceof Failure) return { checks: [off('platform', about, error.message)] };
    throw error;
  }
}
