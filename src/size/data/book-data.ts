import { claimCodeIndex } from '../functions/code-index.ts';
import { claimFunctionData, claimLastPiece } from '../functions/function-data.ts';
import type { CodeFacts, CodePlace } from '../functions/read-code.ts';
import { claimUnwindEntries } from '../functions/unwind.ts';
import { CLAIM_KINDS, Claims } from '../owners/claims.ts';
import type { Ledger } from '../owners/ledger.ts';
import { type Owner, type PackageNames, rowOwner } from '../owners/owners.ts';
import type { GoRelease } from '../program/go-version.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import type { Zone } from '../program/zones.ts';
import type { InstructionFacts } from '../references/read-instructions.ts';
import { readerOf } from '../references/readers.ts';
import type { PartsToCome } from '../thread/start.ts';
import { claimInterfaceTables, readInterfaceTables } from '../types/interface-tables.ts';
import { typeLayout } from '../types/type-layout.ts';
import { typeRoots } from '../types/type-roots.ts';
import type { TypeUses } from '../types/type-uses.ts';
import { claimTypes } from '../types/types.ts';
import { claimRelocations } from './claim-relocations.ts';
import { claimCodePointers } from './code-pointers.ts';
import type { DataSymbols } from './data-symbols.ts';
import { type EmbedSource, matchSources } from './embed-sources.ts';
import { claimEmbedded, type Embedded, findEmbedded, settleEmbedded } from './embedded.ts';
import { inferOwners } from './infer.ts';
import { claimInitTasks } from './init-tasks.ts';
import { readPointerMask } from './pointer-mask.ts';
import { bookZone, dataGaps } from './sweep.ts';

/** What is needed to tell data apart. */
export interface DataWork {
  readonly program: Program;
  readonly code: CodeFacts;
  readonly place: CodePlace;
  readonly moduleData: ModuleData;
  readonly release: GoRelease;
  readonly packages: PackageNames;
  /** Import path that stands for `main`. */
  readonly mainPath: string;
  /** Everything but code and line table. */
  readonly zones: readonly Zone[];
  readonly ledger: Ledger;
  readonly notices: string[];
  /** Data by the symbols of the same program, where there are any. */
  readonly symbols?: DataSymbols | undefined;
  /** Files that the sources embed; empty where there is no source. */
  readonly embeds: readonly EmbedSource[];
  /** What is made beside this. */
  readonly parts: PartsToCome;
}

/**
 * Books everything that is neither code nor line table: what tables of the runtime say to whom it belongs, then what
 * references let infer, then the rest as rows.
 */
export async function bookData(work: DataWork): Promise<readonly Embedded[]> {
  const { program, moduleData, zones, ledger } = work;
  const { claims, uses } = claimTables(work);
  const last = claimFunctionData(await work.parts.functionData(), claims);
  if (last !== undefined) claimLastPiece(program, last, moduleData, claims);
  claims.sort();
  const { functions } = work.code;
  const gaps = claimCodePointers(
    { program, functions, place: work.place, zones, gaps: dataGaps(claims, zones) },
    claims,
  );
  const { architecture } = program.layout;
  const inferable = readerOf(architecture) !== undefined;
  if (!inferable) {
    work.notices.push(
      `Code of ${architecture ?? 'an unknown architecture'} is not read for what it refers to, so data is not inferred.`,
    );
  }
  const instructions = await work.parts.instructions();
  bookInlined(instructions, ledger);
  const inferred = inferable
    ? inferOwners({
        program,
        named: instructions.named,
        gaps,
        unowned: claims.unowned(CLAIM_KINDS.types),
        uses,
        mask: readPointerMask(program, moduleData),
        roots: runtimeTables(program, moduleData),
        symbols: work.symbols,
      })
    : undefined;
  const files = findEmbedded(program, inferred?.selfPointers ?? []);
  const { parts, owners } = matchSources(program, files, work.embeds, gaps, work.packages);
  const embedded = settleEmbedded(parts, inferred?.starts, work.packages.names, owners);
  claimEmbedded(parts, embedded, owners, claims);
  const symbols = inferred?.symbols ?? work.symbols;
  if (symbols !== undefined) claimSymbols(symbols, claims);
  claims.sort();
  claimRelocations({ program, functions, place: work.place, claims, inferred: inferred?.starts });
  claims.sort();
  for (const zone of zones) bookZone(program, zone, claims, inferred?.starts, ledger);
  return embedded;
}

/** Books which bytes of a package's code were written in another package. */
function bookInlined({ inlined, inlinedElsewhere }: InstructionFacts, ledger: Ledger): void {
  for (let owner = 0; owner < inlined.length; owner++) {
    ledger.add(owner, 'inlined', inlined[owner] as number, 'code-shared');
    ledger.add(owner, 'inlinedElsewhere', inlinedElsewhere[owner] as number, 'code-shared');
  }
}

/** Claims what the runtime's tables own, besides function data. */
function claimTables({ program, code, place, moduleData, release, packages, mainPath }: DataWork): {
  readonly claims: Claims;
  readonly uses: TypeUses;
} {
  const { functions } = code;
  const claims = new Claims();
  const layout = typeLayout(program.wordBytes, release);
  claims.add(moduleData.offset, moduleData.offset + moduleData.bytes, rowOwner('runtime'), CLAIM_KINDS.runtime);
  claimCodeIndex(program, functions, moduleData, claims);
  claimUnwindEntries(program, functions, place.address, claims);
  const tables = readInterfaceTables(program, layout, moduleData);
  const roots = typeRoots(program, layout, moduleData, tables);
  const types = claimTypes({ program, layout, moduleData, packages, mainPath }, roots, claims);
  claimInterfaceTables(program, tables, moduleData, types, claims);
  claimInitTasks(program, functions, place, moduleData, claims);
  return { claims, uses: types.uses };
}

/** Offsets of tables that only the runtime's own record points to. */
function runtimeTables(program: Program, { gcData, gcBss }: ModuleData): number[] {
  return [gcData, gcBss].map((address) => program.offsetOf(address)).filter((offset) => offset >= 0);
}

function claimSymbols({ starts, ends, owners }: DataSymbols, claims: Claims): void {
  for (let index = 0; index < starts.length; index++) {
    claims.add(starts[index] as number, ends[index] as number, owners[index] as Owner, CLAIM_KINDS.data);
  }
}
