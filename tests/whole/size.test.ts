/** The whole build fits: each page into its budget, all files on a host, the unnamed pages not into the index. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type PackedUnchartedPorts, unpackUnchartedPorts } from '#features/search/index/pack-uncharted-ports.ts';
import { assertNone, assertSome } from '../built/report.ts';
import { PROJECT, readingPages } from '../built/site.ts';
import { Scales } from '../built/weigh.ts';
import { portFiles } from '../built/named-ports.ts';
import { NUMBERS, openWhole, pathOf } from './site.ts';

const PAGE_LIMIT = 14_000;
const MEDIAN_LIMIT = 6_000;
const TOTAL_LIMIT = 800_000_000;

test(`every page is less than ${PAGE_LIMIT} bytes, compressed and with its styles, the median less than ${MEDIAN_LIMIT}`, () => {
  const site = openWhole();
  const scales = new Scales(site);
  // Two pages of numbers without a name that are equally long differ in digits alone.
  for (const page of readingPages(site)) scales.weigh(page, page.facts.hidden ? String(page.html.length) : undefined);
  assertNone(scales.over(PAGE_LIMIT), 'Heavy pages');
  assert.ok(scales.median() < MEDIAN_LIMIT, `The median is ${scales.median()} bytes.`);
});

test(`all files together are less than ${TOTAL_LIMIT / 1e6} MB`, () => {
  const { files, folder } = openWhole();
  const bytes = [...files].reduce((sum, file) => sum + statSync(join(PROJECT, folder, file)).size, 0);
  assert.ok(bytes < TOTAL_LIMIT, `There are ${Math.round(bytes / 1e6)} MB.`);
});

/** The addresses that the full-text index holds: its fragments are gzip with a line in front of the JSON. */
function indexedPaths(folder: string): string[] {
  const fragments = join(PROJECT, folder, 'pagefind/fragment');
  return readdirSync(fragments).flatMap((name) => {
    const text = gunzipSync(readFileSync(join(fragments, name))).toString('utf8');
    return [...text.matchAll(/"url":"([^"]*)"/g)].map(([, url = '']) => url);
  });
}

/** The numbers that the search keeps words of by itself, beside the full text. */
function registeredNumbers(folder: string): number[] {
  const files = ['named', 'words'].flatMap((part) => {
    const path = join(PROJECT, folder, 'search', part);
    return readdirSync(path).map((name) => join(path, name));
  });
  return files.flatMap((file) => {
    const packed = JSON.parse(readFileSync(file, 'utf8')) as PackedUnchartedPorts;
    return unpackUnchartedPorts(packed).map(({ number }) => number);
  });
}

/** Names of one or two letters, such as `c3`, are words of no text: the exact index answers them. */
function hasWords(folder: string, path: string): boolean {
  const file = readFileSync(join(PROJECT, folder, `api/v1${path.replace(/\/$/, '.json')}`), 'utf8');
  const { title, registrations } = JSON.parse(file) as { title: string; registrations: { description: string }[] };
  return [title, ...registrations.map((r) => r.description)].some((text) => /[a-z\d]{3}/i.test(text));
}

test('every port that has a name is in the full text or in the registered part, and no other number', () => {
  const site = openWhole();
  const named = new Set(portFiles(site).map(({ port }) => pathOf(port)));
  const indexed = indexedPaths(site.folder);
  assertSome(indexed, 'pages in the index');
  const written = new Set(indexed.filter((path) => /^\/ports\/\d+\/$/.test(path)));
  const registered = new Set(registeredNumbers(site.folder).map(pathOf));
  const charted = readdirSync(join(PROJECT, 'content/ports')).map((name) => pathOf(Number(name.replace('.mdx', ''))));
  assertNone(
    charted.filter((path) => !written.has(path)),
    'Charted, and not in the full text',
  );
  assertNone(
    [...named].filter((path) => !written.has(path) && !registered.has(path) && hasWords(site.folder, path)),
    'Named, and not found',
  );
  assertNone(
    [...written, ...registered].filter((path) => !named.has(path)),
    'Found, and without a name',
  );
});

test('search engines are asked to list the ports that have a name, and to leave the rest', () => {
  const site = openWhole();
  const named = new Set(portFiles(site).map(({ port }) => port));
  const problems = NUMBERS.flatMap((number) => {
    const hidden = site.pages.get(pathOf(number))?.facts.hidden;
    return hidden === !named.has(number) ? [] : [`${pathOf(number)} ${hidden ? 'hides' : 'does not hide'}`];
  });
  assertNone(problems, 'Pages that hide, or that should');
});
