import type { MapHead } from '../data/format.ts';
import { VIEWS } from '../map/arrange.ts';
import type { MapNode } from '../map/node.ts';
import { say } from '../map/say.ts';
import { OWNER_NAMES } from '../map/tree.ts';
import { byId, element } from './dom.ts';
import type { MapState } from './state.ts';

/** Shows the state in everything around the map: views, code switch, platforms, where we are. */
export function showState(head: MapHead, state: MapState, path: readonly MapNode[], go: (id: string) => void): void {
  const compared = head.binaries[state.binary]?.before !== undefined;
  for (const view of VIEWS) {
    const button = byId(`view-${view}`) as HTMLButtonElement;
    button.setAttribute('aria-pressed', String(view === state.view));
    button.hidden = !compared && view !== 'owners';
  }
  byId('map-views').hidden = !compared;
  (byId('code-only') as HTMLInputElement).checked = state.codeOnly;
  for (const legend of document.querySelectorAll<HTMLElement>('[data-legend]'))
    legend.hidden = !(legend.dataset.legend ?? '').split(' ').includes(state.view);
  showWay(path, go);
}

/** Buttons for every level above, and the name of the one that is shown. */
function showWay(path: readonly MapNode[], go: (id: string) => void): void {
  const names = path.map((node) => (node.kind === 'owner' ? OWNER_NAMES[node.owner] : node.short));
  const parts = path.map((node, index) => {
    if (index === path.length - 1) return element('b', '', names[index] ?? '');
    const button = element('button', 'way', names[index] ?? '');
    button.type = 'button';
    button.addEventListener('click', () => go(node.id));
    return button;
  });
  byId('map-way').replaceChildren(...parts.flatMap((part, index) => (index === 0 ? [part] : [' › ', part])));
}

/** The line below the map. */
export function inspect(head: MapHead, state: MapState, path: readonly MapNode[]): void {
  const binary = head.binaries[state.binary];
  const {
    path: name,
    size,
    exact,
    share,
    change,
    versions,
    note,
  } = say(path, binary?.after ?? 0, binary?.before !== undefined);
  const bytes = element('b', '', size);
  bytes.title = exact;
  const further = [share, change, versions, note].filter((part) => part !== undefined && part !== '');
  byId('map-inspector').replaceChildren(element('span', 'where', name), ' ', bytes, ` · ${further.join(' · ')}`);
}
