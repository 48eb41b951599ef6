import type { GoModJson } from '../go-mod.ts';

/** What `go mod download -json` tells of a module. */
export interface DownloadedModule {
  readonly Path: string;
  readonly Version: string;
  readonly GoMod: string;
  readonly Dir: string;
  readonly Info?: string;
  readonly Sum: string;
  readonly GoModSum: string;
  readonly Origin?: { readonly VCS?: string; readonly URL?: string; readonly Hash?: string };
}

/** Path of the module that a fetched one is built from. It never ends up in a binary. */
export const WRAPPER_PATH = 'go-slim-image.invalid/build';

/**
 * The go.mod of a module that requires the fetched one and repeats its requirements, so that `go build` chooses the
 * same versions as in the fetched module's own folder, and the binary's build info names module, version and sum as
 * after `go install`. The `go` and `godebug` lines decide run-time defaults (Go, "GODEBUG") and are repeated too; the
 * `toolchain` line is not, since it counts for a module's own developers only.
 */
export function wrapperGoMod(own: GoModJson, fetched: Pick<DownloadedModule, 'Path' | 'Version'>): string {
  const lines = [`module ${WRAPPER_PATH}`];
  if (own.Go !== undefined) lines.push(`go ${own.Go}`);
  // What Go takes for a module that names no version (cmd/go, load/godebug.go), also once `go get` wrote a go line here.
  else if (!own.GoDebug?.some(({ Key }) => Key === 'default')) lines.push('godebug default=go1.20');
  for (const { Key, Value } of own.GoDebug ?? []) lines.push(`godebug ${Key}=${Value}`);
  lines.push(`require ${quoted(fetched.Path)} ${fetched.Version}`);
  for (const { Path, Version } of own.Require ?? []) lines.push(`require ${quoted(Path)} ${Version} // indirect`);
  for (const { Path, Version } of own.Exclude ?? []) lines.push(`exclude ${quoted(Path)} ${Version}`);
  for (const { Old, New } of own.Replace ?? []) {
    const old = Old.Version === undefined ? quoted(Old.Path) : `${quoted(Old.Path)} ${Old.Version}`;
    lines.push(`replace ${old} => ${quoted(New.Path)} ${New.Version ?? ''}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

/** The fetched module's own go.sum with its own two lines, which `go mod download` has checked. */
export function wrapperGoSum(
  own: string,
  fetched: Pick<DownloadedModule, 'Path' | 'Version' | 'Sum' | 'GoModSum'>,
): string {
  const { Path, Version, Sum, GoModSum } = fetched;
  const rest = own === '' || own.endsWith('\n') ? own : `${own}\n`;
  return `${rest}${Path} ${Version} ${Sum}\n${Path} ${Version}/go.mod ${GoModSum}\n`;
}

/** Replacements by a folder: it is not in the module's zip, so the module cannot be built from the proxy. */
export function localReplacements(own: GoModJson): readonly string[] {
  return (own.Replace ?? [])
    .filter(({ New }) => New.Version === undefined)
    .map(({ Old, New }) => `${Old.Path} => ${New.Path}`);
}

function quoted(path: string): string {
  return JSON.stringify(path);
}
