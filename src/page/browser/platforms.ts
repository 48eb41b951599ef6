import type { MapHead } from '../data/format.ts';

/** Lets the switch on top choose what every part of the page is about. */
export function platformSwitch(head: MapHead, choose: (binary: number) => void): void {
  const control = document.getElementById('platform');
  if (!(control instanceof HTMLSelectElement)) return;
  control.closest<HTMLElement>('.switch')?.removeAttribute('hidden');
  control.addEventListener('change', () =>
    choose(
      Math.max(
        0,
        head.binaries.findIndex(({ stem }) => stem === control.value),
      ),
    ),
  );
}

/** Shows the parts of the page that are about one binary, and marks it in the switch. */
export function showBinary(head: MapHead, binary: number): void {
  const { stem = '' } = head.binaries[binary] ?? {};
  const control = document.getElementById('platform');
  if (control instanceof HTMLSelectElement) control.value = stem;
  for (const part of document.querySelectorAll<HTMLElement>('[data-of]')) {
    part.hidden = part.dataset.of !== stem;
    // What is folded for readers without script stands open, without its line.
    const folded = part.classList.contains('other') ? part.firstElementChild : null;
    if (folded instanceof HTMLDetailsElement) {
      folded.open = true;
      folded.classList.add('only');
    }
  }
}
