/**
 * The list of published addresses: one a line, with the fragments it promises. A line that starts
 * with # is a remark. Plain ports are not in it: a rule of their own promises their pages, with the
 * eight fragments, and their files of the API (registrations.test.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInside, valuesOf } from './markup.ts';
import { chartedPorts, plainPorts } from './named-ports.ts';
import type { Page } from './page.ts';
import { PROJECT, type Site } from './site.ts';

export const LIST = 'tests/permalinks.txt';

/** Fragments by address. */
export type Permalinks = ReadonlyMap<string, ReadonlySet<string>>;

function parseList(text: string): Permalinks {
  const lines = text.split('\n').filter((line) => line.startsWith('/'));
  return new Map(
    lines.map((line) => {
      const [address = '', ...fragments] = line.trim().split(/\s+/);
      return [address, new Set(fragments.map((fragment) => fragment.replace(/^#/, '')))];
    }),
  );
}

export const readList = (): Permalinks => parseList(readFileSync(join(PROJECT, LIST), 'utf8'));

/** The list as text, its addresses in order, numbers by value. */
export function formatList(permalinks: Permalinks): string {
  const order = new Intl.Collator('en', { numeric: true });
  const lines = [...permalinks].sort(([a], [b]) => order.compare(a, b));
  return [
    '# Addresses that were published, with the fragments they promise. None of them may ever go.',
    '# "npm run permalinks" adds what is new; nothing takes a line away.',
    ...lines.map(([address, fragments]) => [address, ...[...fragments].map((f) => `#${f}`)].join(' ')),
    '',
  ].join('\n');
}

/** Fragments that serve the page they stand on, and that nobody links to from elsewhere. */
const OWN = /^(neighbours|ticket|letter-.*|source-.*|.*-title)$/;

const PROMISED = ['section', 'dt', 'tr', 'li'];
const HEADINGS = ['h2', 'h3'];

/** What besides may be linked to: headings where their wording lasts, and the former names of headings (`<i id>`). */
function promisedOn(path: string): string[] {
  if (path.startsWith('/guides/')) return [...PROMISED, ...HEADINGS];
  return /^\/(?:ports|services)\/[^/]+\/$/.test(path) ? [...PROMISED, ...HEADINGS, 'i'] : PROMISED;
}

/** Sections, facts, rows and list entries; on some pages also headings, whose wording may change elsewhere. */
function fragmentsOf({ path, tags, redirect }: Page): string[] {
  if (redirect !== undefined) return [];
  const names = promisedOn(path);
  const promising = tags.filter((tag) => names.includes(tag.name) && isInside(tag, 'main'));
  return valuesOf(promising, 'id').filter((id) => !OWN.test(id));
}

/** A block shrinks when one of its numbers is given away: its page is no promise. */
const BLOCK = /^\/ports\/unassigned\/\d/;

/** The page of a number. Of those without a name some are written, since others are made from them: which, may change. */
const NUMBER = /^\/ports\/(\d+)\/$/;

/** What a built site offers for ever: its pages and redirects, and the files of its API. */
export function permalinksOf(site: Site): Permalinks {
  const charted = chartedPorts(site);
  const plain = new Set([...plainPorts(site)].map((port) => `/api/v1/ports/${port}.json`));
  const isPlain = (path: string) => NUMBER.test(path) && !charted.has(Number(NUMBER.exec(path)?.[1]));
  const pages = [...site.pages.values()].filter(
    ({ path }) => path !== '/404.html' && !isPlain(path) && !BLOCK.test(path),
  );
  const files = [...site.files].filter(
    (file) => file.startsWith('/api/') && !file.endsWith('.html') && !plain.has(file),
  );
  return new Map([
    ...pages.map((page) => [page.path, new Set(fragmentsOf(page))] as const),
    ...files.map((file) => [file, new Set<string>()] as const),
  ]);
}

/** What `wanted` has and `there` lacks: `/ports/445/`, `/ports/445/#tcp`. */
export function missingFrom(there: Permalinks, wanted: Permalinks): string[] {
  return [...wanted].flatMap(([address, fragments]) => {
    const known = there.get(address);
    if (!known) return [address];
    return [...fragments].filter((fragment) => !known.has(fragment)).map((fragment) => `${address}#${fragment}`);
  });
}
