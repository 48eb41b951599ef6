import { join } from 'node:path';
import type { Configuration } from '../../config/inputs.ts';
import { makeFolder } from '../../files/folder.ts';
import type { Runtime } from '../../model/runtime.ts';
import { createConsole } from '../../terminal/console.ts';
import type { Session } from '../session/session.ts';

/** The same configuration without what judges, publishes or only tells. */
export function asMeasured(configuration: Configuration, source: string, output: string): Configuration {
  const quiet = { sbom: false, scan: false, baseline: 'none', maxSize: [], maxGrowth: [], budgets: [] };
  const inputs = {
    ...configuration.inputs,
    ...quiet,
    source,
    output,
    outputs: [],
    load: false,
    push: false,
    release: false,
    measureSavings: false,
    cacheTo: [],
    metadataFile: '',
    measureCompression: false,
  };
  const images = configuration.images.map((image) => ({
    ...image,
    inputs: { ...image.inputs, source, maxSize: [], maxGrowth: [], budgets: [] },
  }));
  return { ...configuration, inputs, images };
}

/** A session that says nothing, knows of no event and leaves everything in its own folder. */
export async function silentSession(
  session: Session,
  runtime: Runtime,
  place: { readonly folder: string; readonly workingDirectory: string },
): Promise<Session> {
  const scratchDirectory = join(place.folder, 'scratch');
  await makeFolder(scratchDirectory);
  const console = createConsole({
    mode: 'plain',
    stream: { write: () => true, columns: 80, isTTY: false } as never,
    unicode: false,
    color: false,
    verbose: false,
    quiet: true,
    now: () => performance.now(),
  });
  const env = Object.fromEntries(
    Object.entries(runtime.env).filter(([name]) => name === 'GITHUB_TOKEN' || !/^(GITHUB|ACTIONS)_/.test(name)),
  );
  return {
    ...session,
    console,
    startedAt: new Date(),
    runtime: {
      ...runtime,
      env,
      log: console.log,
      progress: console.progress,
      scratchDirectory,
      workingDirectory: place.workingDirectory,
    },
    close: async () => console.finish(),
  };
}
