import type { ReportCause } from '../model/cause.ts';
import type { ImportFacts } from '../model/import-facts.ts';
import type { DraftCause } from './partition.ts';

/** Where most lines came in the package that grew most. */
export function editedIn({ bytes, parts }: DraftCause, imports: ImportFacts | undefined): Partial<ReportCause> {
  if (imports === undefined || bytes <= 0) return {};
  const grown = parts.find((part) => part.bytes > 0)?.name;
  const place = imports.packages.find(({ path }) => path === grown)?.edited;
  return place === undefined ? {} : { place, placeChanged: true };
}

/** The embedded file itself, where it is one of the program's own that differs. */
export function embeddedFrom({ parts }: DraftCause, imports: ImportFacts | undefined): Partial<ReportCause> {
  const largest = parts[0]?.name ?? '';
  for (const { path, changedEmbeds = [] } of imports?.packages ?? []) {
    const found = changedEmbeds.find(({ name }) => `${path}/${name}` === largest);
    if (found !== undefined) return { place: { file: found.file }, placeChanged: true };
  }
  return {};
}
