/** Narrowed stylesheets lack nothing: what the site's styles know of a page's classes, the page's own styles know. */
import postcss from 'postcss';
import { test } from 'node:test';
import { pathBelowBase, resolve } from './address.ts';
import type { Page } from './page.ts';
import { assertNone, assertSome } from './report.ts';
import { attributesOf, startTags } from './scan.ts';
import { openSite, readingPages, type Site } from './site.ts';

interface Sheet {
  /** Every class that stands in a selector, wherever in it. */
  classes: ReadonlySet<string>;
  /** What it reads or names without having it. */
  lacking: readonly string[];
}

const CLASS = /\.((?:\\.|[\w-])+)/g;
const classesIn = (selector: string) =>
  [...selector.replace(/(?<!\\)\[(?:\\.|"[^"]*"|'[^']*'|[^\]])*\]/g, '').matchAll(CLASS)].map(([, name = '']) =>
    name.replace(/\\(.)/g, '$1'),
  );

function readSheet(css: string): Sheet {
  const classes = new Set<string>();
  const [declared, read] = [new Set<string>(), new Set<string>()];
  const [frames, animated] = [new Set<string>(), new Set<string>()];
  postcss.parse(css).walk((node) => {
    if (node.type === 'rule') for (const name of classesIn(node.selector)) classes.add(name);
    if (node.type === 'atrule' && node.name === 'property') declared.add(node.params);
    if (node.type === 'atrule' && node.name === 'keyframes') frames.add(node.params);
    if (node.type !== 'decl') return;
    if (node.prop.startsWith('--')) declared.add(node.prop);
    if (node.prop === 'animation-name') animated.add(node.value);
    for (const [, name = ''] of node.value.matchAll(/var\((--[\w-]+)\s*\)/g)) read.add(name);
  });
  return {
    classes,
    lacking: [
      ...[...read].filter((name) => !declared.has(name)).map((name) => `var(${name})`),
      ...[...animated].filter((name) => !frames.has(name)).map((name) => `@keyframes ${name}`),
    ],
  };
}

/** A page's styles as one text: its own, and the files that it links. */
function stylesOf(site: Site, page: Page, classes: Set<string>): string {
  let css = '';
  for (const tag of startTags(page.html)) {
    if (tag.name === 'style') css += tag.text ?? '';
    if (!/\sclass\s*=/.test(tag.written)) continue;
    for (const name of attributesOf(tag).get('class')?.split(/\s+/) ?? []) classes.add(name);
  }
  for (const href of page.facts.stylesheets) {
    const url = resolve(site, page.path, href);
    const file = url && pathBelowBase(site, url);
    if (file !== undefined && site.files.has(file)) css += site.read(file);
  }
  return css;
}

type Styled = Pick<Page, 'path'> & { classes: readonly string[]; sheet: Sheet };
let styled: readonly Styled[] | undefined;

/** Every page's classes, and its styles; pages alike share both. */
function pagesWithSheets(site = openSite()): readonly Styled[] {
  return (styled ??= readStyles(site));
}

function readStyles(site: Site): Styled[] {
  const sheets = new Map<string, Sheet>();
  const lists = new Map<string, readonly string[]>();
  return readingPages(site).map((page) => {
    const found = new Set<string>();
    const css = stylesOf(site, page, found);
    const key = [...found].sort().join(' ');
    const classes = lists.get(key) ?? [...found];
    lists.set(key, classes);
    const sheet = sheets.get(css) ?? readSheet(css);
    sheets.set(css, sheet);
    return { path: page.path, classes, sheet };
  });
}

test('a class of a page that the styles of any page know is known to its own styles too', () => {
  const pages = pagesWithSheets();
  const known = new Set(pages.flatMap(({ sheet }) => [...sheet.classes]));
  assertSome([...known], 'classes');
  const problems = pages.flatMap(({ path, classes, sheet }) =>
    classes.filter((name) => known.has(name) && !sheet.classes.has(name)).map((name) => `${path} lost .${name}`),
  );
  assertNone(problems, 'Styles that pages lost');
});

/** Classes by which scripts and tests find things, and states that look like nothing: no style knows them. */
const UTILITY = /^(?:[a-z]+:)*-?[a-z-]+-(?:\[.*\]|\(.*\)|\d[\d./]*)$/;

test('every utility with a measure that stands on a page is a rule of its styles', () => {
  const problems = pagesWithSheets().flatMap(({ path, classes, sheet }) =>
    classes.filter((name) => UTILITY.test(name) && !sheet.classes.has(name)).map((name) => `${path} lost .${name}`),
  );
  assertNone(problems, 'Utilities that no style knows');
});

test('every custom property and every animation that a stylesheet asks for is in it', () => {
  const sheets = new Map(pagesWithSheets().map(({ path, sheet }) => [sheet, path]));
  const problems = [...sheets].flatMap(([{ lacking }, path]) => lacking.map((what) => `${path} lacks ${what}`));
  assertNone(problems, 'Stylesheets that ask for what they lack');
});
