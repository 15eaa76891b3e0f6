/** Every number has a page of its own, which answers without a script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from '../built/address.ts';
import { IANA } from '../built/iana.ts';
import { PORT_PAGE_FRAGMENTS } from '../built/port-problems.ts';
import { assertNone } from '../built/report.ts';
import { plainText } from '../built/scan.ts';
import { NUMBERS, openWhole, pathOf } from './site.ts';

test('every number from 0 to 65535 has its page, and no other number has one', () => {
  const site = openWhole();
  const numbered = [...site.pages.keys()].filter((path) => /^\/ports\/\d+\/$/.test(path));
  const expected = new Set(NUMBERS.map(pathOf));
  assertNone(
    [...expected].filter((path) => !site.pages.has(path)),
    'Numbers without a page',
  );
  assertNone(
    numbered.filter((path) => !expected.has(path)),
    'Pages of what is no port',
  );
});

test('each page says its own number: in its title, its heading and its address, and has the eight fragments', () => {
  const site = openWhole();
  const { pages } = site;
  const problems = NUMBERS.flatMap((number) => {
    const path = pathOf(number);
    const page = pages.get(path);
    if (!page) return [`${path} is missing`];
    const { titles, headings, canonicals, ids } = page.facts;
    const starts = (text: string | undefined) => new RegExp(`^Port ${number}\\b`).test(text ?? '');
    return [
      ...(starts(titles[0]) ? [] : [`${path} has the title "${titles.join()}"`]),
      ...(starts(headings[0]?.replace(/^Port (\d+)/, 'Port $1 '))
        ? []
        : [`${path} has the heading "${headings.join()}"`]),
      ...(canonicals.join() === addressOf(site, path)
        ? []
        : [`${path} has the canonical address "${canonicals.join()}"`]),
      ...PORT_PAGE_FRAGMENTS.filter((id) => !ids.has(id)).map((id) => `${path} has no #${id}`),
    ];
  });
  assertNone(problems, 'Pages that speak of another number');
});

test('what a page without a name says stands in its HTML: nothing waits for a script, nothing asks for one', () => {
  const { pages } = openWhole();
  const unnamed = [40_001, 49_152, 61_000, 65_535];
  const problems = unnamed.flatMap((number) => {
    const html = pages.get(pathOf(number))?.html ?? '';
    const text = plainText(html.replace(/<(template|noscript)[\s>][\s\S]*?<\/\1>/g, ''));
    return [
      ...(IANA.has(number) ? [`${number} has a name: it is no example`] : []),
      ...(/Used by|Who uses it/.test(text) ? [] : [`${number} lacks who uses it`]),
      ...['Names and place', 'Handed out by', `ss -tulpn 'sport = :${number}'`, 'Sources']
        .filter((part) => !text.includes(part))
        .map((part) => `${number} lacks "${part}"`),
      ...(/data-pending|class="[^"]*awaited/.test(html) ? [`${number} is filled in by a script`] : []),
    ];
  });
  assertNone(problems, 'Pages that need a script');
});

/** The systems by whose defaults a number is handed out, said here a second time on purpose. */
const [OLD, LINUX, MAC, NEW] = [
  'Windows before Vista and Server 2008: 1025 to 5000',
  'Linux: 32768 to 60999',
  'macOS: 49152 to 65535',
  'Windows since Vista and Server 2008: 49152 to 65535',
];
const SYSTEM = 'System ports, 0 to 1023';
const REGISTERED = 'Registered ports, 1024 to 49151';
const DYNAMIC = 'Dynamic ports, 49152 to 65535';

const BORDERS: [number: number, range: string, systems: string[]][] = [
  [0, SYSTEM, []],
  [1023, SYSTEM, []],
  [1024, REGISTERED, []],
  [1025, REGISTERED, [OLD]],
  [4999, REGISTERED, [OLD]],
  [5001, REGISTERED, []],
  [32767, REGISTERED, []],
  [32768, REGISTERED, [LINUX]],
  [49151, REGISTERED, [LINUX]],
  [49152, DYNAMIC, [LINUX, MAC, NEW]],
  [60999, DYNAMIC, [LINUX, MAC, NEW]],
  [61000, DYNAMIC, [MAC, NEW]],
  [65535, DYNAMIC, [MAC, NEW]],
];

/** The text of a fact of the page, by its name. */
const factOf = (html: string, name: string) =>
  plainText(
    new RegExp(`<dt[^>]*>\\s*(?:<a [^>]*>)?${name}(?:</a>)?\\s*</dt>\\s*<dd[^>]*>([\\s\\S]*?)</dd>`).exec(html)?.[1] ??
      '',
  );

for (const [number, range, systems] of BORDERS) {
  test(`the page of ${number} names its range and ${systems.length} systems that hand it out`, () => {
    const html = openWhole().pages.get(pathOf(number))?.html ?? '';
    assert.equal(factOf(html, 'Range').split(', listed in')[0], range);
    const said = factOf(html, 'Handed out by');
    for (const system of [OLD, LINUX, MAC, NEW])
      assert.equal(said.includes(system), systems.includes(system), `${system}: ${said}`);
  });
}

test('a number that nobody has lies in the block between the numbers that IANA lists; a dynamic one in none', () => {
  const { pages } = openWhole();
  const blockOf = (number: number) => factOf(pages.get(pathOf(number))?.html ?? '', 'Block');
  const problems = [40_001, 45_500, 20_100].flatMap((number) => {
    const [, from = NaN, to = NaN] = /(\d+) to (\d+)$/.exec(blockOf(number))?.map(Number) ?? [];
    const inside = NUMBERS.slice(from, to + 1);
    return [
      ...(from <= number && number <= to ? [] : [`${number} lies in "${blockOf(number)}"`]),
      ...inside.filter((n) => IANA.has(n)).map((n) => `the block of ${number} holds ${n}, which has a name`),
      ...(IANA.has(from - 1) || IANA.has(to + 1) ? [] : [`the block of ${number} ends before a name comes`]),
    ];
  });
  assertNone(problems, 'Blocks that are none');
  for (const number of [49_152, 55_555, 65_535]) assert.equal(blockOf(number), '', String(number));
});
