/** Every address that a page, a stylesheet or a script refers to. */
import type { Page } from './page.ts';
import { attributesOf, type StartTag, startTags } from './scan.ts';
import { importsOf } from './scripts.ts';
import type { Site } from './site.ts';

export interface Reference {
  /** Where it stands, for messages: `dist/index.html <a href>`. */
  place: string;
  /** The address that a relative one is relative to, below the base. */
  from: string;
  value: string;
  /** True for what a reader clicks and for what only names an address; nothing is loaded from there. */
  mayLeave: boolean;
}

const ATTRIBUTES = [
  'href',
  'src',
  'srcset',
  'imagesrcset',
  'action',
  'formaction',
  'data',
  'poster',
  'ping',
  'xlink:href',
];
const NAMING_RELS = ['canonical', 'alternate', 'license', 'author'];

/** A tag with any attribute that may hold an address; most have none, and are passed over. */
const HAS_ADDRESS = /\s(?:[\w:-]*(?:href|src|srcset|action)|data|poster|ping|content|style)\s*=/i;

function mayLeave(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'link' ? NAMING_RELS.includes(attributes.get('rel') ?? '') : name === 'a' || name === 'area';
}

/** `url(…)` and `@import "…"` of a stylesheet. */
function cssAddresses(css: string): string[] {
  const found = css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g);
  return [...found].map((match) => match[2] ?? match[4] ?? '');
}

/** `a.png 1x, b.png 2x` holds two addresses; every other attribute holds one. */
function addressesIn(name: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  return name.endsWith('srcset') ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
}

/** What a page says of itself to others, such as its picture for a preview, and where it redirects to. */
function metaReference(attributes: ReadonlyMap<string, string>): Pick<Reference, 'value' | 'mayLeave'>[] {
  const value = attributes.get('content') ?? '';
  if (/^(og|twitter):(url|image)$/.test(attributes.get('property') ?? '')) return [{ value, mayLeave: true }];
  const [, target] = /^\d+;\s*url=(.*)$/i.exec(value) ?? [];
  return attributes.get('http-equiv') === 'refresh' ? [{ value: target ?? '', mayLeave: false }] : [];
}

/** The references of one tag: its attributes, the stylesheet that it holds. */
function tagReferences(tag: StartTag): (Pick<Reference, 'value' | 'mayLeave'> & { where: string })[] {
  const { name, text = '', written } = tag;
  const css = (code: string) => cssAddresses(code).map((value) => ({ where: 'style', value, mayLeave: false }));
  const own = name === 'style' ? css(text) : [];
  if (!HAS_ADDRESS.test(written)) return own;
  const attributes = attributesOf(tag);
  return [
    ...own,
    ...css(attributes.get('style') ?? ''),
    ...(name === 'meta' ? metaReference(attributes).map((reference) => ({ where: 'meta', ...reference })) : []),
    ...ATTRIBUTES.flatMap((key) =>
      addressesIn(key, attributes.get(key)).map((value) => ({
        where: `${name} ${key}`,
        value,
        mayLeave: key === 'href' && mayLeave(name, attributes),
      })),
    ),
  ];
}

/** All references of a page, in the order of their tags. */
export function* pageReferences({ file, path, html }: Page): Generator<Reference> {
  for (const tag of startTags(html)) {
    for (const { where, value, mayLeave } of tagReferences(tag)) {
      yield { place: `${file} <${where}>`, from: path, value, mayLeave };
    }
  }
}

/** All references of the site's own stylesheets and scripts that are files of their own. */
export function assetReferences(site: Site): Reference[] {
  const assets = [...site.files].filter((file) => file.startsWith('/_astro/'));
  return assets.flatMap((from) => {
    const at = (value: string) => ({ place: `${site.folder}${from}`, from, value, mayLeave: false });
    if (from.endsWith('.css')) return cssAddresses(site.read(from)).map(at);
    if (!from.endsWith('.js')) return [];
    const { eager, lazy } = importsOf(site.read(from));
    return [...eager, ...lazy].map(at);
  });
}
