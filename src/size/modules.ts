import type { BuildInfo, BuildInfoModule } from '../model/binary.ts';
import type { CodeOwner } from '../model/size.ts';

/** The module of a package. */
export interface PackageModule {
  /** `std` for the standard library. */
  readonly path: string;
  readonly version?: string;
  readonly kind: CodeOwner;
}

const STANDARD: PackageModule = { path: 'std', kind: 'standard' };
/** For a program without build info, or a package that no module of it explains. */
const UNEXPLAINED: PackageModule = { path: '(unknown)', kind: 'dependency' };

/**
 * Finds modules of packages: the longest module path of the build info that is the package's or a folder above it. The main
 * module, the one that the main package is of, and modules that a folder replaces are the user's own.
 */
export function createModules(info: BuildInfo | undefined): (packagePath: string) => PackageModule {
  const modules = new Map<string, PackageModule>();
  for (const dependency of info?.deps ?? []) modules.set(dependency.path, moduleOf(dependency));
  if (info?.main !== undefined) modules.set(info.main.path, { ...moduleOf(info.main), kind: 'own' });
  const main = info === undefined ? undefined : longest(info.path, modules);
  if (main !== undefined) modules.set(main.path, { ...main, kind: 'own' });
  return (path) => {
    if (info !== undefined && path === info.path && main === undefined) return { path: info.path, kind: 'own' };
    return longest(path, modules) ?? (isStandard(path) ? STANDARD : UNEXPLAINED);
  };
}

function longest(path: string, modules: ReadonlyMap<string, PackageModule>): PackageModule | undefined {
  for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) {
    const found = modules.get(path.slice(0, at));
    if (found !== undefined) return found;
  }
  return undefined;
}

function moduleOf({ path, version, replace }: BuildInfoModule): PackageModule {
  const linked = replace?.version || version;
  // A folder has no version: it is the user's own work, or at least on the user's disk.
  const local = replace !== undefined && replace.version === '';
  return { path, ...(linked === '' || local ? {} : { version: linked }), kind: local ? 'own' : 'dependency' };
}

/** Only the standard library's paths begin with a word without a dot, `vendor/` among them. */
function isStandard(path: string): boolean {
  return !(path.split('/', 1)[0] as string).includes('.');
}
