import type { Inputs } from '../../config/inputs.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { Tool } from '../../model/tool.ts';
import type { GoCommand } from '../../source/go-command.ts';
import { acquireTool, plannedVersion, type ToolOptions, toolAtHand } from '../../tools/acquire.ts';
import { begun, once } from '../session/deferred.ts';
import type { Session } from '../session/session.ts';

/** Helper programs of a run: each is found or fetched at most once, and only when somebody needs it. */
export interface ToolBox {
  readonly syft: () => Promise<Tool>;
  readonly trivy: () => Promise<Tool>;
  /** buildx: what is on the machine will do from a version on, and else the pinned one is brought. */
  readonly buildx: (options: Pick<ToolOptions, 'lowest' | 'places'>) => Promise<Tool>;
  readonly syftVersion: string | undefined;
  readonly trivyVersion: string | undefined;
  /** Begins to fetch what is not on this machine, while Go compiles. */
  prefetch(names: readonly ('syft' | 'trivy')[]): Promise<void>;
  /** What was used, for the report. */
  used(): readonly Tool[];
}

/** Opens the tool box. `go` is asked for only where a tool has to be built from source. */
export function openToolBox(inputs: Inputs, go: () => Promise<GoCommand>, session: Session, runtime: Runtime): ToolBox {
  const used: Tool[] = [];
  const options = (path: string) => ({
    ...(path === '' ? {} : { path }),
    ...(inputs.toolsMirror === '' ? {} : { mirror: inputs.toolsMirror }),
    go,
  });
  const paths = { syft: inputs.syftPath, trivy: inputs.trivyPath, buildx: inputs.buildxPath };
  const get = (name: Tool['name'], more: Pick<ToolOptions, 'lowest' | 'places'> = {}) =>
    once(async () => {
      const step = runtime.progress.start(name);
      try {
        const tool = await acquireTool(name, { ...options(paths[name]), ...more }, runtime, session.http, step);
        used.push(tool);
        step.done(`${tool.version}, from ${WORDS[tool.origin]}`);
        return tool;
      } catch (error) {
        step.fail((error as Error).message);
        throw error;
      }
    });
  const tools = { syft: get('syft'), trivy: get('trivy') };
  let buildx: Promise<Tool> | undefined;
  return {
    ...tools,
    buildx: (more) => {
      buildx ??= get('buildx', more)();
      return buildx;
    },
    syftVersion: plannedVersion('syft', options(paths.syft)),
    trivyVersion: plannedVersion('trivy', options(paths.trivy)),
    prefetch: async (names) => {
      for (const name of names) if (!(await toolAtHand(name, options(paths[name]), runtime))) begun(tools[name]());
    },
    used: () => used,
  };
}

const WORDS: Readonly<Record<Tool['origin'], string>> = {
  input: 'its input',
  path: 'PATH',
  'tool-cache': 'cache',
  release: 'its release',
  source: 'source',
};
