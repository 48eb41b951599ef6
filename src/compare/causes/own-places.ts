import type { ReportCause } from '../../model/cause.ts';
import type { ImportFacts } from '../../model/import-facts.ts';
import type { DraftCause } from './partition.ts';
import type { ImportGraph } from './why.ts';

/** Where most lines came in the package that grew most. */
export function editedIn({ bytes, parts }: DraftCause, imports: ImportFacts | undefined): Partial<ReportCause> {
  if (imports === undefined || bytes <= 0) return {};
  const grown = parts.find((part) => part.bytes > 0)?.name;
  const place = imports.packages.find(({ path }) => path === grown)?.edited;
  return place === undefined ? {} : { place, placeChanged: true };
}

/** Whether an embedded file came or went, and the file itself where it is one of the program's own that differs. */
export function embeddedFrom({ parts, state }: DraftCause, imports: ImportFacts | undefined): Partial<ReportCause> {
  const largest = parts[0]?.name ?? '';
  const known = state === undefined ? {} : { state };
  for (const { path, changedEmbeds = [] } of imports?.packages ?? []) {
    const found = changedEmbeds.find(({ name }) => `${path}/${name}` === largest);
    if (found !== undefined) return { ...known, place: { file: found.file }, placeChanged: true };
  }
  return known;
}

/**
 * What calls methods by reflection, and the line that did it: the changed import through which the first package of others
 * came, else where most lines came in the program's own package that calls.
 */
export function trailOf(imports: ImportFacts | undefined, graph: ImportGraph | undefined): Partial<ReportCause> {
  const trail = imports?.deadCodeTrail;
  if (imports === undefined || trail === undefined) return {};
  const packages = new Map(imports.packages.map((one) => [one.path, one]));
  const called = trail.flatMap((name) => packages.get(packageOf(name)) ?? []);
  const foreign = called.find(({ own }) => !own)?.path;
  const way = foreign === undefined ? undefined : graph?.wayTo(foreign);
  if (way?.place !== undefined && way.placeChanged === true) return { trail, place: way.place, placeChanged: true };
  const edited = foreign === undefined ? called.findLast(({ edited: one }) => one !== undefined)?.edited : undefined;
  return edited === undefined ? { trail } : { trail, place: edited, placeChanged: true };
}

/** `text/template` of `text/template.(*Template).execute`; dots of a path's last part are escaped in symbols. */
function packageOf(symbol: string): string {
  const name = symbol.indexOf('.', symbol.lastIndexOf('/', symbol.search(/[([]|$/)) + 1);
  return symbol.slice(0, name < 0 ? symbol.length : name).replaceAll('%2e', '.');
}
