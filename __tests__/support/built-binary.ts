import { execFileSync } from 'node:child_process';
import type { BuildInfo, BuildInfoModule, BuiltBinary } from '../../src/model/binary.ts';
import { digestOfFile } from '../../src/model/digest.ts';
import type { Platform } from '../../src/model/platform.ts';

interface GoVersionJson {
  readonly GoVersion: string;
  readonly Path: string;
  readonly Main?: GoModuleJson;
  readonly Deps?: readonly GoModuleJson[];
  readonly Settings?: readonly { readonly Key: string; readonly Value: string }[];
}

interface GoModuleJson {
  readonly Path: string;
  readonly Version?: string;
  readonly Sum?: string;
  readonly Replace?: GoModuleJson;
}

/** What the inspect step would say of a Go binary, as far as SBOM and scan read it; the build info is what Go itself tells. */
export async function builtBinary(file: string, stem: string, platform: Platform): Promise<BuiltBinary> {
  const info = JSON.parse(execFileSync('go', ['version', '-m', '-json', file], { encoding: 'utf8' })) as GoVersionJson;
  const { digest, size } = await digestOfFile(file);
  const buildInfo = buildInfoOf(info);
  return {
    plan: {
      main: { importPath: info.Path, directory: '/', binaryName: stem.split('_')[0] ?? stem },
      platform,
      stem,
      output: `bin/${stem}`,
      argv: [],
      environment: [],
    },
    file,
    facts: {
      format: 'elf',
      size,
      digest,
      linkage: { static: true, needed: [], pie: false },
      buildInfo,
      stripped: true,
      debugSections: [],
      leaks: [],
    },
    unchanged: false,
  };
}

function buildInfoOf(info: GoVersionJson): BuildInfo {
  return {
    goVersion: info.GoVersion,
    path: info.Path,
    ...(info.Main === undefined ? {} : { main: moduleOf(info.Main) }),
    deps: (info.Deps ?? []).map(moduleOf),
    settings: (info.Settings ?? []).map(({ Key, Value }) => ({ key: Key, value: Value })),
  };
}

function moduleOf(module: GoModuleJson): BuildInfoModule {
  return {
    path: module.Path,
    version: module.Version ?? '',
    ...(module.Sum === undefined ? {} : { sum: module.Sum }),
    ...(module.Replace === undefined ? {} : { replace: moduleOf(module.Replace) }),
  };
}
