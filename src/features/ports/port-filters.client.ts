/** Answers the filters of /ports/ in place, both at once, and keeps them in the address. */
const rows = [...document.querySelectorAll<HTMLTableRowElement>('#port-table tbody tr')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
const status = document.querySelector('#port-count');
const chosen = new URLSearchParams(location.search);

function show(): void {
  let count = 0;
  for (const row of rows) {
    row.hidden = groups.some(({ dataset: { filter = '' } }) => {
      const id = chosen.get(filter);
      return id !== null && row.dataset[filter] !== id;
    });
    if (!row.hidden) count++;
  }
  for (const group of groups) {
    for (const link of group.querySelectorAll('a')) {
      const current = (chosen.get(group.dataset['filter'] ?? '') ?? '') === link.dataset['id'];
      link.toggleAttribute('aria-current', current);
      if (current) link.setAttribute('aria-current', 'true');
    }
  }
  if (status) status.textContent = `${count} of ${rows.length} endpoints`;
}

for (const group of groups) {
  group.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const { filter = '' } = group.dataset;
    const { id = '' } = link.dataset;
    if (id) chosen.set(filter, id);
    else chosen.delete(filter);
    history.replaceState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
    show();
  });
}

if (chosen.size > 0) show();

// A module: its names are its own.
export {};
