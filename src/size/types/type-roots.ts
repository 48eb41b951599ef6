import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import type { InterfaceTable } from './interface-tables.ts';
import type { TypeLayout } from './type-layout.ts';
import { TypeReader } from './type-reader.ts';

/**
 * Addresses of types to begin with: up to Go 1.26 those that the index names and that interface tables are about; since
 * Go 1.27 all descriptors, which lie one behind the other.
 */
export function typeRoots(
  program: Program,
  layout: TypeLayout,
  moduleData: ModuleData,
  tables: readonly InterfaceTable[],
): number[] {
  const roots = tables.flatMap((table) => [table.interface, table.type]);
  const { typeLinks, descriptorBytes } = moduleData;
  if (typeLinks !== undefined && typeLinks.count > 0) {
    const first = program.offsetOf(typeLinks.address);
    for (let index = 0; first >= 0 && index < typeLinks.count; index++) {
      roots.push(moduleData.types + program.i32(first + index * 4));
    }
  }
  if (descriptorBytes !== undefined) roots.push(...descriptorsInOrder(program, layout, moduleData, descriptorBytes));
  return roots;
}

/** The linker leaves a word free in front (runtime/type.go, moduleTypelinks). */
function descriptorsInOrder(program: Program, layout: TypeLayout, moduleData: ModuleData, bytes: number): number[] {
  const found: number[] = [];
  const reader = new TypeReader(program, layout, moduleData);
  const { start } = reader.section;
  if (start + bytes > program.bytes.length) throw new Contradiction('the type descriptors do not lie in the file');
  for (let at = start + layout.word; at < start + bytes; ) {
    at = start + Math.ceil((at - start) / layout.word) * layout.word;
    if (at >= start + bytes) break;
    found.push(moduleData.types + (at - start));
    at = reader.columns.end(reader.read(at));
    reader.columns.clear();
  }
  return found;
}
