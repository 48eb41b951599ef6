import type { Environment } from '../model/runtime.ts';
import { compareGoVersions, type GoVersion, parseGoVersion, parseWantedGo, type WantedGo } from './go-version.ts';

/** What go.mod or go.work asks for: the newer of its two lines counts, the `go` line alone is what Go insists on. */
export interface ModuleWish {
  readonly required?: GoVersion;
  readonly preferred: WantedGo;
}

/** Turns the two lines of go.mod or go.work into a wish. A `toolchain default` line asks for nothing. Undefined without lines. */
export function moduleWish(
  lines: { readonly go?: string; readonly toolchain?: string } | undefined,
  file: 'go.mod' | 'go.work',
): ModuleWish | undefined {
  const required = lines?.go === undefined ? undefined : parseGoVersion(lines.go);
  const toolchain = lines?.toolchain === undefined ? undefined : parseGoVersion(lines.toolchain);
  if (required === undefined && toolchain === undefined) return undefined;
  const byToolchain = toolchain !== undefined && (required === undefined || compareGoVersions(toolchain, required) > 0);
  const version = byToolchain ? toolchain : (required as GoVersion);
  const preferred = { kind: 'minimum', version, requestedBy: `${file} ${byToolchain ? 'toolchain' : 'go'}` } as const;
  return required === undefined ? { preferred } : { required, preferred };
}

/** How the ambient GOTOOLCHAIN bears on the choice (go.dev/doc/toolchain, "Go toolchain selection"). */
export type ToolchainMode =
  | { readonly kind: 'module' }
  | { readonly kind: 'local' }
  | { readonly kind: 'exact'; readonly wanted: WantedGo }
  | { readonly kind: 'go-decides' };

/** Reads the ambient GOTOOLCHAIN: nothing, `auto`, `local`, `go1.26.8`; what else Go knows (`path`, `go1.26.8+auto`) is left to Go. */
export function toolchainMode(env: Environment): ToolchainMode {
  const value = env.GOTOOLCHAIN ?? '';
  if (value === '' || value === 'auto') return { kind: 'module' };
  if (value === 'local') return { kind: 'local' };
  if (/^go\d+\.\d+(\.\d+|(beta|rc)\d+)?$/.test(value)) {
    const { version } = parseWantedGo(value, 'GOTOOLCHAIN');
    return { kind: 'exact', wanted: { kind: 'exact', version, requestedBy: 'GOTOOLCHAIN' } };
  }
  return { kind: 'go-decides' };
}
