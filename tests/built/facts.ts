/** What the tests ask of every page, found in one scan and small enough to keep for all of them. */
import { attributesOf, plainText, startTags } from './scan.ts';

export interface Facts {
  ids: ReadonlySet<string>;
  /** Ids that stand on the page more than once, templates aside: these are filled in one at a time. */
  twice: readonly string[];
  /** Where a page that only redirects leads to; undefined for all others. */
  redirect: string | undefined;
  lang: string | undefined;
  /** The page's own titles, not those of its drawings. */
  titles: readonly string[];
  headings: readonly string[];
  descriptions: readonly string[];
  canonicals: readonly string[];
  /** True where the page asks search engines not to list it. */
  hidden: boolean;
  /** Addresses of scripts and of modules that are loaded ahead. */
  scripts: readonly string[];
  stylesheets: readonly string[];
  /** Those of them that are for paper alone, for which no reader waits. */
  printSheets: readonly string[];
}

/** A part of a text keeps the whole text in memory: what is kept for long is a copy. */
const copied = (list: readonly string[]): string[] => JSON.parse(JSON.stringify(list)) as string[];

/** Pages of one kind have the same ids, scripts and so on: one copy is kept of each list. */
const kept = new Map<string, readonly string[]>();
const keptSets = new Map<string, ReadonlySet<string>>();

function keep(list: readonly string[]): readonly string[] {
  const key = copied([list.join('\n')]).join();
  const known = kept.get(key) ?? copied(list);
  kept.set(key, known);
  return known;
}

function keepSet(list: readonly string[]): ReadonlySet<string> {
  const key = copied([list.join('\n')]).join();
  const known = keptSets.get(key) ?? new Set(copied(list));
  keptSets.set(key, known);
  return known;
}

const H1 = /<h1[\s>][\s\S]*?<\/h1>/g;
const HEAD_END = /<\/head>|<body[\s>]/;

export function factsOf(html: string): Facts {
  const head = html.slice(0, HEAD_END.exec(html)?.index ?? html.length);
  const found = { ids: [] as string[], descriptions: [] as string[], canonicals: [] as string[] };
  const assets = { scripts: [] as string[], stylesheets: [] as string[], printSheets: [] as string[] };
  let [redirect, lang, hidden]: [string | undefined, string | undefined, boolean] = [undefined, undefined, false];
  for (const tag of startTags(html)) {
    if (tag.written === '' || !/\s(?:id|rel|name|http-equiv|lang|src)\b/i.test(tag.written)) continue;
    const attributes = attributesOf(tag);
    const get = (key: string) => attributes.get(key) ?? '';
    if (attributes.has('id')) found.ids.push(get('id'));
    if (tag.name === 'html') lang = attributes.get('lang');
    if (tag.name === 'script' && attributes.has('src')) assets.scripts.push(get('src'));
    if (tag.name === 'meta') {
      if (get('name') === 'description') found.descriptions.push(get('content'));
      if (get('name') === 'robots') hidden ||= get('content').includes('noindex');
      if (get('http-equiv') === 'refresh') redirect = /^\d+;\s*url=(.*)$/i.exec(get('content'))?.[1] ?? '';
    }
    if (tag.name === 'link') {
      if (get('rel') === 'canonical') found.canonicals.push(get('href'));
      if (get('rel') === 'stylesheet') assets.stylesheets.push(get('href'));
      if (get('rel') === 'stylesheet' && get('media') === 'print') assets.printSheets.push(get('href'));
      if (get('rel') === 'modulepreload') assets.scripts.push(get('href'));
    }
  }
  return {
    ids: keepSet([...new Set(found.ids)]),
    twice: keep(html.includes('<template') ? [] : found.ids.filter((id, i) => found.ids.indexOf(id) < i)),
    redirect,
    lang,
    titles: copied([...startTags(head)].flatMap(({ name, text }) => (name === 'title' ? [(text ?? '').trim()] : []))),
    headings: copied(
      [...html.replace(/<template[\s>][\s\S]*?<\/template>/g, '').matchAll(H1)].map(([h1]) => plainText(h1)),
    ),
    descriptions: copied(found.descriptions),
    canonicals: copied(found.canonicals),
    hidden,
    scripts: keep(assets.scripts),
    stylesheets: keep(assets.stylesheets),
    printSheets: keep(assets.printSheets),
  };
}
