import { Failure } from '../../model/failure.ts';
import type { MainPackage, Source } from '../../model/plan.ts';
import type { Notice } from '../../model/runtime.ts';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from '../go-command.ts';
import { importChain } from './import-chain.ts';

/** A package outside the standard library with `import "C"`. */
export interface CgoNeed {
  readonly importPath: string;
  /** From the main package to this one. */
  readonly chain: readonly string[];
  /** Without cgo no Go file is left, so that nothing compiles; else a part of the package is. */
  readonly required: boolean;
  readonly target: string;
}

interface ListedPackage {
  readonly ImportPath: string;
  readonly Standard?: boolean;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly Imports?: readonly string[];
}

/** The target to look at: which files count is a matter of GOOS, GOARCH and tags. */
export interface CgoTarget {
  readonly GOOS: string;
  readonly GOARCH: string;
}

/**
 * Finds what in the commands' imports is written with cgo, for one target. One `go list` where there is nothing, which
 * is the usual case; only then a second one without cgo tells what would be left. Nothing is compiled.
 */
export async function findCgoNeed(
  source: Source,
  mains: readonly MainPackage[],
  target: CgoTarget,
  options: { readonly go: GoCommand; readonly tags?: readonly string[]; readonly runtime: ChildRuntime },
): Promise<readonly CgoNeed[]> {
  const roots = mains.map(({ importPath }) => importPath);
  const list = async (cgo: '0' | '1'): Promise<ListedPackage[]> => {
    const tags = options.tags === undefined || options.tags.length === 0 ? [] : ['-tags', options.tags.join(',')];
    const fields = '-json=ImportPath,Standard,GoFiles,CgoFiles,Imports';
    const env = {
      GOOS: target.GOOS,
      GOARCH: target.GOARCH,
      CGO_ENABLED: cgo,
      ...(source.kind === 'module-version' ? { GOWORK: 'off' } : {}),
    };
    const args = ['list', '-e', '-deps', fields, ...tags, '--', ...roots];
    const result = await runGo(options.go, args, { cwd: source.packageDirectory, env }, options.runtime);
    return parseJsonStream<ListedPackage>(result.stdout);
  };
  const withCgo = (await list('1')).filter((one) => one.Standard !== true && (one.CgoFiles?.length ?? 0) > 0);
  if (withCgo.length === 0) return [];
  const without = await list('0');
  return withCgo.flatMap(({ ImportPath: importPath }) => {
    const left = without.find((one) => one.ImportPath === importPath);
    // What only other cgo files import is not reached without cgo.
    if (left === undefined) return [];
    const chain = importChain(without, roots, importPath);
    return [
      { importPath, chain, required: (left.GoFiles?.length ?? 0) === 0, target: `${target.GOOS}/${target.GOARCH}` },
    ];
  });
}

/** Packages that compile without cgo only to fail when they are used, with one that does the same in Go alone. */
const INSTEAD: Readonly<Record<string, string>> = {
  'github.com/mattn/go-sqlite3': 'modernc.org/sqlite or github.com/ncruces/go-sqlite3',
  'github.com/mutecomm/go-sqlcipher/v4': 'github.com/ncruces/go-sqlite3 with its adiantum package',
};

/** The failure when a package has nothing to compile without cgo (`module-needs-cgo`); undefined when none does. */
export function cgoFailure(needs: readonly CgoNeed[]): Failure | undefined {
  const required = needs.filter((need) => need.required);
  const [first] = required;
  if (first === undefined) return undefined;
  const others = required.length === 1 ? '' : ` (and ${required.length - 1} more)`;
  return new Failure({
    code: 'module-needs-cgo',
    message: `${first.importPath}${others} is written with cgo (import "C") and has no Go files without it for ${first.target}; cgo is off. It comes in through ${chainText(first)}.`,
    fix: `Use ${INSTEAD[first.importPath] ?? 'a package that is written in Go alone'}, or set CGO_ENABLED=1 and a static C compiler in env, for example CC=zig cc -target x86_64-linux-musl.`,
    details: required.map(chainText).join('\n'),
  });
}

/** What to say about packages that compile without cgo, and lack something then. */
export function cgoNotices(needs: readonly CgoNeed[]): readonly Notice[] {
  return needs
    .filter((need) => !need.required)
    .map((need) => {
      const instead = INSTEAD[need.importPath];
      return {
        level: instead === undefined ? 'notice' : 'warning',
        code: 'cgo-left-out',
        message:
          instead === undefined
            ? `${need.importPath} is partly written with cgo (import "C"), which is off: it is built without that part. It comes in through ${chainText(need)}.`
            : `${need.importPath} compiles without cgo and then fails when it is used. It comes in through ${chainText(need)}. Use ${instead}, or set CGO_ENABLED=1 and a C compiler in env.`,
      };
    });
}

function chainText({ chain }: CgoNeed): string {
  return chain.length === 1 ? `the command itself, ${chain[0] ?? ''}` : chain.join(' -> ');
}
