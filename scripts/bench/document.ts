/** BENCHMARKS.md: the figures of one run, and what they mean. */
import { format } from 'prettier';
import { comparisonRows } from './comparison.ts';
import { budgetText, byGroup, type Figure, readable } from './figure.ts';
import { KEY_PAUSE, PAGE } from './questions.ts';
import type { Report } from './report.ts';

const COUNTED = `## What is counted

- **Time** runs from starting a program to its end. Every build begins with an empty cache and runs once: a second or two is chance, and more on a machine that has other work.
- **Memory** is what the kernel counts as resident, for the program and for all that it starts. “All at once” is the highest sum seen in looks five times a second; pages that two programs share count in both. A program’s own peak is the kernel’s, and these peaks need not fall together.
- **Sizes** are decimal: a kB is 1,000 bytes. A page’s weight is its HTML with the CSS that stands in it or that it links, each file compressed by itself; fonts and scripts are apart.
- **The network** is what Chromium asked for, each file with the size it has when a host compresses text with gzip. Headers are not counted. The site is served from the same machine, so times hold no way over a network.
- **The search** is that of ${PAGE}, with an empty cache for each of five visitors; figures are medians. “Put in at once” is one keystroke, as when words are pasted; “typed” is ${KEY_PAUSE} ms between keys, where a search may be asked for parts of words too. “Later” words are put in one after the other, each in the place of the last.
- **Growth** builds with \`PORTOLAN_PORTS\` at 1,000, 6,000, 20,000 and 65,536. Ports with a name come first, and each of their pages is rendered; pages of numbers without a name are filled in from templates, which is cheaper. The last point is the whole port space.`;

const COMPARED = `What can be compared, and what can’t:

- Starlight and Hugo get the same ports, services, protocols and guides as plain Markdown at the same addresses: the prose, the tables, the commands, the neighbours and the sources. They don’t get the interactive parts, firewall rules, tickets, the picture of the port space, lists of ports and of names, redirects and the API, which the build of Portolan also writes. So build time and size are in their favour.
- Starlight 0.42.4 runs with its defaults. Its sidebar names the guides alone: with all pages in it, every page would hold thousands of links. Its search indexes all pages in one; Portolan’s full text leaves out ports without prose and finds them otherwise. The interface of its search waits 300 ms after a key by itself, and is loaded when the page is idle: that is part of “opening ${PAGE}”. Installing it is not in the time.
- Hugo is Debian’s package, with a theme of a few lines: no search, no contents list, no scripts. It shows what a page costs at least. A theme that does more weighs more.
- Page weights are those of the pages that all three have. Starlight’s and the Hugo theme’s style sheets are linked files, which a second page takes from the cache; Portolan’s CSS stands in each page.`;

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
/** A table whose columns after the first are numbers, but for those that are named. */
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [
    row(head),
    row(head.map((name, i) => (i === 0 || name === 'budget' || name === 'remark' ? '---' : '--:'))),
    ...rows.map(row),
  ].join('\n');

function groupTable([group, figures]: [string, Figure[]]): string {
  const hasBudget = figures.some((figure) => figure.budget !== undefined);
  const hasNote = figures.some((figure) => figure.note !== undefined);
  const cells = (figure: Figure) => [
    figure.name,
    readable(figure),
    ...(hasBudget ? [budgetText(figure)] : []),
    ...(hasNote ? [figure.note ?? ''] : []),
  ];
  const head = ['', 'figure', ...(hasBudget ? ['budget'] : []), ...(hasNote ? ['remark'] : [])];
  return `### ${group.charAt(0).toUpperCase()}${group.slice(1)}\n\n${tableOf(head, figures.map(cells))}`;
}

function comparison({ contenders }: Report): string {
  if (contenders.length === 0) return '';
  const [head = [], ...rows] = comparisonRows(contenders);
  const failed = contenders.flatMap((c) => (c.failed ? [`${c.name} was not measured: ${c.failed}`] : []));
  return ['## Side by side', tableOf(head, rows), ...failed, COMPARED].join('\n\n');
}

/** The whole document, formatted as the linter wants it. */
export function document(report: Report): Promise<string> {
  const { command, edition, date, machine, figures, failures } = report;
  const made = `Made by \`${command}\` on ${date}, for edition ${edition}, on ${machine}. No figure is a test: budgets stand beside, and say whether they hold.`;
  const parts = ['# Benchmarks', made, comparison(report), '## Figures', ...[...byGroup(figures)].map(groupTable)];
  return format([...parts, ...failures, COUNTED].join('\n\n'), { parser: 'markdown', printWidth: 120 });
}
