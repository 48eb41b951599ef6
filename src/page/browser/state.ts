import type { MapHead } from '../data/format.ts';
import { addressOf, type MapPlace, placeOf } from '../map/address.ts';
import type { View } from '../map/arrange.ts';

/** What the map shows now. */
export interface MapState {
  readonly binary: number;
  readonly view: View;
  /** Id of the node that fills the map. */
  readonly zoom: string;
  readonly codeOnly: boolean;
}

/** How a binary is called in the address. */
export function binaryName(head: MapHead, index: number): string {
  const { name = '', platform = '' } = head.binaries[index] ?? {};
  const several = new Set(head.binaries.map((binary) => binary.name)).size > 1;
  return several ? `${name} ${platform}` : platform;
}

/** The view that a binary is first shown in. */
export function firstView(head: MapHead, binary: number): View {
  const { before, deltas = [] } = head.binaries[binary] ?? {};
  const changed = before !== undefined && deltas.some((column) => column.some((delta) => delta !== 0));
  return changed ? 'changes' : 'owners';
}

/** The state that the address asks for, as far as this page has it. */
export function stateFrom(head: MapHead, hash: string): MapState {
  const place: MapPlace = placeOf(hash) ?? {};
  const named = head.binaries.findIndex((_, index) => binaryName(head, index) === place.binary);
  const binary = Math.max(0, named);
  const compared = head.binaries[binary]?.before !== undefined;
  const view = place.view !== undefined && (compared || place.view === 'owners') ? place.view : undefined;
  return {
    binary,
    view: view ?? firstView(head, binary),
    zoom: place.zoom ?? 'all',
    codeOnly: place.codeOnly ?? false,
  };
}

/** Writes the state into the address; zooming makes a step that the browser's Back undoes. */
export function writeAddress(head: MapHead, { binary, view, zoom, codeOnly }: MapState, step: boolean): void {
  const hash = addressOf({
    ...(binary === 0 ? {} : { binary: binaryName(head, binary) }),
    ...(view === firstView(head, binary) ? {} : { view }),
    zoom,
    codeOnly,
  });
  if (hash === location.hash) return;
  try {
    history[step ? 'pushState' : 'replaceState'](null, '', hash);
  } catch {
    // A page in a frame without an origin of its own may not change its address; the map works without.
  }
}
