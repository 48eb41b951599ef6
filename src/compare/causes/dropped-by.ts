import type { ReportCause } from '../../model/cause.ts';
import type { DroppedImport, ImportFacts } from '../../model/import-facts.ts';

/** Of a module that is gone: the file that imported it and the way, where the program's own code did and does no more. */
export function moduleDroppedBy(module: string, imports: ImportFacts | undefined): Partial<ReportCause> {
  return told(imports, (path) => path === module || path.startsWith(`${module}/`));
}

/** The same of one package. What else is gone of its module may be gone for another reason. */
export function packageDroppedBy(path: string, imports: ImportFacts | undefined): Partial<ReportCause> {
  return told(imports, (one) => one === path);
}

function told(imports: ImportFacts | undefined, isIt: (path: string) => boolean): Partial<ReportCause> {
  const ways = imports?.droppedImports?.filter(({ chain }) => isIt(chain.at(-1) ?? '')) ?? [];
  const [shortest] = ways.toSorted((a: DroppedImport, b: DroppedImport) => a.chain.length - b.chain.length);
  return shortest === undefined ? {} : { chain: shortest.chain, place: { file: shortest.file }, placeChanged: true };
}
