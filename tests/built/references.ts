/** Every address that a page, a stylesheet or a script refers to. */
import { find, type Tag, valuesOf } from './markup.ts';
import { importsOf } from './scripts.ts';
import type { Page, Site } from './site.ts';

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

function mayLeave({ name, attributes }: Tag): boolean {
  return name === 'link' ? NAMING_RELS.includes(attributes.get('rel') ?? '') : name === 'a' || name === 'area';
}

/** `url(…)` and `@import "…"` of a stylesheet. */
export function cssAddresses(css: string): string[] {
  const found = css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g);
  return [...found].map((match) => match[2] ?? match[4] ?? '');
}

/** `a.png 1x, b.png 2x` holds two addresses; every other attribute holds one. */
function addressesIn(name: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  return name.endsWith('srcset') ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
}

function attributeReferences({ file, path, tags }: Page): Reference[] {
  return tags.flatMap((tag) =>
    ATTRIBUTES.flatMap((key) =>
      addressesIn(key, tag.attributes.get(key)).map((value) => ({
        place: `${file} <${tag.name} ${key}>`,
        from: path,
        value,
        mayLeave: key === 'href' && mayLeave(tag),
      })),
    ),
  );
}

/** What a page says of itself to others, such as its picture for a preview. */
function metaReferences({ file, path, tags }: Page): Reference[] {
  return find(tags, 'meta')
    .filter(({ attributes }) => /^(og|twitter):(url|image)$/.test(attributes.get('property') ?? ''))
    .map(({ attributes }) => ({
      place: `${file} <meta>`,
      from: path,
      value: attributes.get('content') ?? '',
      mayLeave: true,
    }));
}

/** All references of a page: attributes, inline stylesheets, redirects. */
export function pageReferences(page: Page): Reference[] {
  const { file, path, tags, redirect } = page;
  const css = [...find(tags, 'style').map(({ text }) => text), ...valuesOf(tags, 'style')].flatMap(cssAddresses);
  return [
    ...attributeReferences(page),
    ...metaReferences(page),
    ...css.map((value) => ({ place: `${file} <style>`, from: path, value, mayLeave: false })),
    ...(redirect === undefined
      ? []
      : [{ place: `${file} <meta refresh>`, from: path, value: redirect, mayLeave: false }]),
  ];
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
