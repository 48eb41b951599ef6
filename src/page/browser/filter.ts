/** Search fields that hide the rows of a table which do not have what was typed. */
export function filterTables(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
    const table = document.getElementById(field.dataset.filter ?? '');
    const count = document.getElementById(`${field.dataset.filter}-count`);
    if (!(table instanceof HTMLTableElement)) continue;
    field.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase().split(/\s+/);
      let shown = 0;
      for (const row of table.tBodies[0]?.rows ?? []) {
        const text = (row.textContent ?? '').toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) shown++;
      }
      if (count !== null) count.textContent = field.value === '' ? '' : `${shown} found`;
    });
  }
}
