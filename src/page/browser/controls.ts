import type { MapHead } from '../data/format.ts';
import { VIEWS } from '../map/arrange.ts';
import { byId } from './dom.ts';
import { platformSwitch } from './platforms.ts';
import { type MapState, stateFrom } from './state.ts';

/** Lets the controls around the map, and the address, change what it shows. */
export function wireControls(head: MapHead, state: () => MapState, change: (wanted: Partial<MapState>) => void): void {
  for (const view of VIEWS) byId(`view-${view}`).addEventListener('click', () => change({ view }));
  byId('code-only').addEventListener('change', ({ target }) =>
    change({ codeOnly: (target as HTMLInputElement).checked }),
  );
  platformSwitch(head, (binary) => {
    const compared = head.binaries[binary]?.before !== undefined;
    change({ binary, view: compared ? state().view : 'owners' });
  });
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#map')) change(stateFrom(head, location.hash));
  });
}
