/** BENCHMARKS.md: the figures of one run, what they mean, and on what machine they were made. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { format } from 'prettier';
import edition from '#content/edition.json' with { type: 'json' };
import { TIME } from './build.ts';
import { budgetText, type Contender, type Figure, readable } from './figure.ts';
import { KEY_PAUSE, PAGE } from './search-box.ts';

const MEANING = `## What is counted

- **Time** runs from starting a program to its end. Every build begins with an empty cache and runs once: a second or two is chance, and more on a machine that has other work. Phases are those that the build tells itself.
- **Memory** is what the kernel counts as resident, for the program and for all that it starts: the highest sum seen in looks five times a second. Pages that two programs share count in both.
- **Sizes** are decimal: a kB is 1,000 bytes. Text is compressed with gzip 9. A page’s weight is its HTML with the CSS that stands in it or that it links, each file compressed by itself; fonts and scripts are apart, and redirects are left out.
- **The network** is what Chromium asked for, each file with the size it has when a host compresses text with gzip. Headers are not counted. The site is served from the same machine, so times hold no way over a network.
- **The search** is that of ${PAGE}, with an empty cache for each of five visitors; figures are medians. “Put in at once” is one keystroke, as when words are pasted; “typed” is ${KEY_PAUSE} ms between keys, where a search may be asked for parts of words too. “Later” words are put in one after the other, each in the place of the last.
- **Growth** builds with \`PORTOLAN_PORTS\` at 1,000, 6,000, 20,000 and 65,536. Ports with a name come first, and each of their pages is rendered; pages of numbers without a name are filled in from specimens, which is cheaper. The last point is the whole port space. It is linear at most while each page more costs no more than those before: that is its budget.

## What can be compared, and what can’t

- Starlight and Hugo get all pages of the ordinary build as Markdown, made from the main part of each built page, at the same addresses: prose, tables, commands, rules, tickets, lists and sources. They don’t get the home page, buttons, forms and drawings, redirects and the API, which the build of Portolan also writes. So build time and size are in their favour.
- Starlight 0.42.4 runs with its defaults. Its sidebar names the guides alone: with all pages in it, every page would hold thousands of links. Its search indexes all pages in one; Portolan’s full text leaves out ports without prose and finds them otherwise. The interface of its search waits 300 ms after a key by itself, and is loaded when the page is idle: that is part of “opening ${PAGE}”. Installing it is not in the time.
- Hugo is Debian’s package, with a theme of a few lines: no search, no contents list, no scripts. It shows what a page costs at least. A theme that does more weighs more.
- Starlight’s and the Hugo theme’s style sheets are linked files, which a second page takes from the cache; Portolan’s CSS stands in each page.
- Figures from before 24 November 2026 were made otherwise, and don’t compare with these. Peers got 6,692 pages, of ports, services, protocols and guides alone, written for them. The build’s time left out taking its lock and putting the site in its place. Brotli, the memory of single programs, blocks on disk, fonts and the files of the full-text index were told too.`;

/** The most that a build should take, against Hugo's in the same run. */
const TIMES_HUGO = 3;

/** How much longer our build takes than Hugo's; nothing where Hugo wasn't measured. */
export function againstHugo(group: string, [own, ...peers]: readonly Contender[]): Figure[] {
  const time = (contender?: Contender) => contender?.figures.find(({ name }) => name === TIME)?.value ?? NaN;
  const value = time(own) / time(peers.find(({ name }) => name === 'Hugo'));
  if (Number.isNaN(value)) return [];
  return [{ group, name: 'time, against Hugo’s', value, unit: 'times', budget: TIMES_HUGO }];
}

/** What a reader needs to know of the machine: cores, memory, system, Node. */
function machine(): string {
  const memory = readable({ value: totalmem(), unit: 'bytes' });
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
  let system: string = process.platform;
  if (system === 'linux') system = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? system;
  return `${cores}, ${memory} of memory, ${system}, ${process.arch}, Node ${process.version}`;
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A table of one group, with a column for each contender that has figures in it; budget and remark are of the first. */
function groupTable(group: string, all: readonly Contender[]): string {
  const contenders = all.filter(({ figures }) => figures.some((figure) => figure.group === group));
  const figuresOf = ({ figures }: Contender) => figures.filter((figure) => figure.group === group);
  const rows = [...Map.groupBy(contenders.flatMap(figuresOf), ({ name }) => name)].map(([name, [first]]) => [
    name,
    ...contenders.map((contender) => {
      const figure = figuresOf(contender).find((one) => one.name === name);
      return figure ? readable(figure) : '–';
    }),
    first ? budgetText(first) : '',
    first?.note ?? '',
  ]);
  const heads = ['', ...contenders.map(({ name }) => name), 'budget', 'remark'];
  const isNumber = (i: number) => i > 0 && i <= contenders.length;
  const used = heads.map((_, i) => i <= contenders.length || rows.some((cells) => cells[i] !== ''));
  const usedOf = (cells: readonly string[]) => cells.filter((_, i) => used[i]);
  const line = usedOf(heads.map((_, i) => (isNumber(i) ? '--:' : '---')));
  const title = group.charAt(0).toUpperCase() + group.slice(1);
  return [`## ${title}\n`, row(usedOf(heads)), row(line), ...rows.map((cells) => row(usedOf(cells)))].join('\n');
}

/** The whole document, formatted as the linter wants it. Our own site is the first contender. */
export function document(command: string, contenders: readonly Contender[], failures: readonly string[]) {
  const date = new Date().toISOString().slice(0, 10);
  const made = `Made by \`${command}\` on ${date}, for edition ${edition.edition}, on ${machine()}. No figure is a test: budgets and remarks are Portolan’s.`;
  const groups = new Set(contenders.flatMap(({ figures }) => figures.map(({ group }) => group)));
  const tables = [...groups].map((group) => groupTable(group, contenders));
  const parts = ['# Benchmarks', made, ...failures, ...tables, MEANING];
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120 });
}
