import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import type { BinaryPlan } from '../model/plan.ts';
import { runChild } from '../process/run.ts';
import type { CompileRequest, CompileRuntime } from './compile-all.ts';
import { buildArguments, buildEnvironment } from './go-build.ts';
import { withLinkFlag } from './link-flags.ts';

const MOST_LINKS = 6;
const MARK = ' <ReflectMethod>';

/**
 * Who makes the linker keep every exported method: links once more to a scratch file with `-dumpdep`, by which the linker
 * tells what it reached from where. The first function that looks up methods by reflection and the way to it; undefined
 * when there is none or Go refuses.
 */
export async function readReflectionTrail(
  plan: BinaryPlan,
  request: Pick<CompileRequest, 'go' | 'source'>,
  runtime: CompileRuntime,
): Promise<readonly string[] | undefined> {
  const folder = join(runtime.scratchDirectory, 'dependencies', plan.stem);
  await makeFolder(folder);
  const trail = new ReflectionTrail();
  try {
    const result = await runChild(
      {
        command: request.go.command,
        args: buildArguments(withLinkFlag(plan.argv, '-dumpdep'), join(folder, 'binary')),
        env: buildEnvironment(request.go.env, plan, folder),
        cwd: request.source.packageDirectory,
        onStderrLine: (line) => trail.read(line),
      },
      runtime,
    );
    return result.exitCode === 0 ? trail.found() : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Follows the linker's lines `parent <Flag> -> child <Flag>` (cmd/link/internal/ld, deadcode.go). */
export class ReflectionTrail {
  readonly #parents = new Map<string, string>();
  #culprit: string | undefined;

  read(line: string): void {
    const arrow = line.indexOf(' -> ');
    if (arrow < 0 || this.#culprit !== undefined) return;
    const parent = symbolOf(line.slice(0, arrow));
    const target = line.slice(arrow + 4);
    const child = symbolOf(target);
    if (!this.#parents.has(child)) this.#parents.set(child, parent);
    // reflect's own functions bear the mark in every program; they count once somebody calls them.
    if (target.endsWith(MARK) && !child.startsWith('reflect.')) this.#culprit = child;
  }

  /** From the program's start to the culprit: the way into each package, at most six. */
  found(): readonly string[] | undefined {
    if (this.#culprit === undefined) return undefined;
    const way: string[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = this.#culprit; at !== undefined && at !== '_' && !seen.has(at); ) {
      seen.add(at);
      if (isFunction(at)) way.unshift(at);
      at = this.#parents.get(at);
    }
    const last = way.length - 1;
    const entries = way.filter((name, index) => index === last || packageOf(name) !== packageOf(way[index - 1] ?? ''));
    return entries.length <= MOST_LINKS ? entries : [...entries.slice(0, 2), ...entries.slice(2 - MOST_LINKS)];
  }
}

function symbolOf(text: string): string {
  return text.replace(/( <\w+>)+$/, '');
}

/** Types, interface tables and data are on the way, too, but say nothing to people. */
function isFunction(name: string): boolean {
  return !/^(type:|go:|runtime\.|_$)/.test(name) && name.includes('.');
}

function packageOf(name: string): string {
  const dot = name.indexOf('.', name.lastIndexOf('/', name.search(/[[(]|$/)) + 1);
  return dot < 0 ? name : name.slice(0, dot);
}
