import type { Inputs } from '../../../config/inputs.ts';
import type { MadeBuilder } from '../../../engine/buildx/builder/remove.ts';
import type { Builder, Buildx } from '../../../engine/buildx/types.ts';
import type { ReportCache } from '../../../model/report-run.ts';
import type { Runtime } from '../../../model/runtime.ts';
import { begun, once } from '../../session/deferred.ts';
import type { ToolBox } from '../../supply/tool-box.ts';

/** The builder of a run, for as long as it runs. */
export interface BuilderLease {
  /** Opens it when it is asked for first. */
  builder(tools: Pick<ToolBox, 'buildx'>, runtime: Runtime): Promise<Builder>;
  /** The builder if it was opened, for the report. */
  opened(): Builder | undefined;
  /**
   * What a lasting builder's cache held before and after, once it was pruned as far as `builder-keep` and `until` say;
   * nothing where none was opened, or it was made for this run.
   */
  caches(runtime: Runtime): Promise<readonly ReportCache[]>;
  /** Removes what was made; in Actions the post step does. Never throws. */
  release(): Promise<void>;
}

/** Remembers a builder for the post step; false where there will be none. */
export type KeepForPost = (made: MadeBuilder) => Promise<boolean>;

/** For runs that need none. */
export const noBuilder: BuilderLease = {
  builder: () => Promise.reject(new Error('the embedded engine has no builder')),
  opened: () => undefined,
  caches: async () => [],
  release: async () => undefined,
};

/** Prepares to find or make the builder that the inputs ask for. `runtime` is the session's, which no other step stops. */
export function prepareBuilder(inputs: Inputs, runtime: Runtime, keepForPost: KeepForPost): BuilderLease {
  let made: MadeBuilder | undefined;
  let kept: Promise<boolean> = Promise.resolve(false);
  let opened: Builder | undefined;
  let opening: (() => Promise<Builder>) | undefined;
  let before: { readonly size: Promise<number | undefined> } | undefined;
  const open = async (tools: Pick<ToolBox, 'buildx'>, stage: Runtime): Promise<Builder> => {
    const [{ builderRequest }, { openBuilder }] = await Promise.all([
      import('./builder-request.ts'),
      import('../../../engine/buildx/builder/open.ts'),
    ]);
    const request = await builderRequest(inputs, runtime);
    const { command, version } = await findBuildx(inputs, tools, runtime);
    opened = await openBuilder(request, { command, version }, stage, {
      onMaking: (builder) => {
        made = builder;
        kept = keepForPost(builder);
      },
    });
    if (!opened.own) before = { size: begun(sizeOf(opened, stage)) };
    return opened;
  };
  return {
    builder: (tools, stage) => {
      opening ??= once(() => open(tools, stage));
      return opening();
    },
    opened: () => opened,
    async caches(stage) {
      if (opened === undefined || before === undefined) return [];
      const wish = { keep: inputs.builderKeep, until: inputs.until };
      if (inputs.builder !== '' && wish.keep + wish.until !== '') {
        const { pruneCache } = await import('../../../engine/buildx/cache/disk-usage.ts');
        await pruneCache(opened, wish, stage);
      }
      const started = performance.now();
      const [held, holds] = [await before.size, await sizeOf(opened, stage)];
      if (held === undefined || holds === undefined) return [];
      const ms = Math.round(performance.now() - started);
      return [{ name: `builder ${opened.name}`, restored: { bytes: held, ms: 0 }, saved: { bytes: holds, ms } }];
    },
    async release() {
      if (made === undefined || (await kept)) return;
      const { removeBuilder } = await import('../../../engine/buildx/builder/remove.ts');
      const left = await removeBuilder(made, { ...runtime, signal: new AbortController().signal });
      if (left === undefined) return;
      const message = `The builder ${made.name} could not be removed: ${left.split('\n').at(-1)}`;
      runtime.log.notice({ level: 'warning', code: 'builder-left', message });
    },
  };
}

/** buildx as these inputs need it. */
export async function findBuildx(inputs: Inputs, tools: Pick<ToolBox, 'buildx'>, runtime: Runtime): Promise<Buildx> {
  const { LOWEST, LOWEST_CALL, pluginPlaces } = await import('../../../engine/buildx/builder/places.ts');
  const lowest = inputs.file === '' && inputs.call === '' ? LOWEST : LOWEST_CALL;
  const { command, version } = await tools.buildx({ lowest, places: pluginPlaces(runtime.env, runtime.host) });
  return { command, version, env: {} };
}

async function sizeOf(builder: Builder, runtime: Runtime): Promise<number | undefined> {
  const { cacheSize } = await import('../../../engine/buildx/cache/disk-usage.ts');
  return cacheSize(builder, runtime);
}
