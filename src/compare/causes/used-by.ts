import type { ReportCause } from '../../model/cause.ts';
import type { ImportFacts } from '../../model/import-facts.ts';
import { GENERIC_PACKAGES } from '../../model/size.ts';
import type { PackagePair } from '../packages.ts';
import type { DraftCause } from './partition.ts';

/**
 * The largest new package that imports what grew most: a new user, where more is used of what did not change. Of a package
 * of generic functions none is named: instances of them are made wherever they are called, most often by code that is not
 * new.
 */
export function usedBy(
  { bytes, parts }: DraftCause,
  { imports, pairs }: { readonly imports?: ImportFacts; readonly pairs: readonly PackagePair[] },
): Partial<ReportCause> {
  const [largest] = parts;
  if (imports === undefined || largest === undefined || bytes < 0 || largest.bytes < 0) return {};
  if (GENERIC_PACKAGES.has(largest.name)) return {};
  const users = new Set(imports.packages.filter((one) => one.imports.includes(largest.name)).map(({ path }) => path));
  const [user] = pairs
    .filter(({ path, before }) => before === undefined && users.has(path))
    .sort((a, b) => (b.after?.size ?? 0) - (a.after?.size ?? 0));
  return user === undefined ? {} : { chain: [user.path, largest.name] };
}
