/**
 * Thousands of damaged and random pastes: none throws, hangs, or loses a line; `FUZZ_COUNT=100000` runs more.
 * Each paste has a number of its own: `FUZZ_SEED=<number> FUZZ_COUNT=1` runs one of them again.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedListing } from '#features/listings/parse/listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { fixture, FIXTURES } from './support.ts';
import { countLines, tallyLines } from './tally.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 8_000);
/** Far above what the slowest needs, even on a busy machine: it is a hang that this finds. */
const CAP_MS = 5_000;

type Random = (below: number) => number;

/** Whole numbers below a bound, always the same for a seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const LISTINGS: readonly (readonly string[])[] = FIXTURES.map((name) => fixture(name).split('\n'));

/** What a paste may hold where nobody expects it. */
const TOKENS = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=x>',
    '&lt;',
    ']]>',
    '<port ',
    '<port protocol="tcp" portid="22">',
    '<state state="open"/>',
    '</port>',
    '</nmaprun>',
    '<?xml',
  ],
  ...[
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u001b[',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udfff',
    '🚢',
    'ÄÖ',
    'アドレス',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\v',
    '\f',
  ],
  ...['\n', '\r', '\r\n', '\t', ' ', '   ', '\n\n', '> ', '| ', '>>', '```', '{code}', '----', '====='],
  ...[
    ':',
    '::',
    ':::',
    '.',
    '*',
    '*.*',
    '*:*',
    '0.0.0.0:0',
    '->',
    '->80/tcp',
    '-',
    '–',
    ',',
    ';',
    '/',
    '//',
    '"',
    '""',
    "'",
    '(',
    ')',
    '[',
    ']',
    '[x.exe]',
    '%',
    '%lo',
    '$',
    '#',
    '\\',
    '=',
  ],
  ...[
    '0',
    '65535',
    '65536',
    '99999999999999999999',
    '-1',
    '1e9',
    '0x50',
    '1.5',
    'NaN',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    'tcp',
    'UDP',
    'TCP',
    'LISTEN',
    'UNCONN',
    'users:(("',
    'IPv4',
    'LocalPort',
    'LocalPort : 80',
    'PORTS',
    'Host:',
    'Ports: ',
    '22/open/tcp',
    'PID',
    'unix',
    'COMMAND PID FD',
    '"a.exe","1","b"',
    '#TYPE',
    '(state)',
    'process:pid',
  ],
] as const;

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;

/** Some lines of a listing, one after the other. */
function piece(random: Random): string {
  const lines = pick(random, LISTINGS);
  const from = random(3) === 0 ? random(lines.length) : 0;
  return lines.slice(from, from + 1 + random(14)).join('\n');
}

function noise(random: Random): string {
  const signs = Array.from({ length: random(60) }, () =>
    random(3) === 0 ? pick(random, TOKENS) : String.fromCodePoint(random(random(2) === 0 ? 128 : 0xd800)),
  );
  return signs.join('');
}

/** A token that goes on and on; once in a while for longer than a line is looked at. */
const long = (random: Random): string =>
  pick(random, [...TOKENS, 'a', '1', '@', '<a ']).repeat(random(500) === 0 ? 60_000 : 1 + random(400));

type Mutation = (text: string, random: Random) => string;

const put = (text: string, at: number, token: string): string => text.slice(0, at) + token + text.slice(at);
const perLine =
  (change: (lines: string[], random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };

const MUTATIONS: readonly Mutation[] = [
  // Cut: some signs, or all behind a place.
  (text, random) => text.slice(0, random(text.length + 1)),
  (text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + text.slice(at + random(30));
  },
  // Insert: tokens, noise, long tokens.
  (text, random) => put(text, random(text.length + 1), pick(random, TOKENS)),
  (text, random) => put(text, random(text.length + 1), pick(random, TOKENS)),
  (text, random) => put(text, random(text.length + 1), noise(random)),
  (text, random) => (random(6) === 0 ? put(text, random(text.length + 1), long(random)) : text),
  // Lines: swapped, doubled, dropped, shuffled in from elsewhere.
  perLine((lines, random) => {
    const one = random(lines.length);
    const two = random(lines.length);
    [lines[one], lines[two]] = [lines[two] ?? '', lines[one] ?? ''];
  }),
  perLine((lines, random) => void lines.splice(random(lines.length), 0, pick(random, lines))),
  perLine((lines, random) => void lines.splice(random(lines.length), 1)),
  perLine((lines, random) => void lines.splice(random(lines.length + 1), 0, pick(random, pick(random, LISTINGS)))),
  // Kinds that run into each other, with a line break and without.
  (text, random) => `${text}\n${piece(random)}`,
  (text, random) => text + piece(random),
  // Spaces and line breaks as editors leave them.
  (text) => text.replaceAll('  ', '\t'),
  (text) => text.replaceAll(/ +/g, ' '),
  (text, random) => text.replaceAll('\n', pick(random, ['\r\n', '\r', ' ', '\n\n', '\n> '])),
  // Numbers and letters.
  (text, random) => text.replace(/\d+/, () => pick(random, ['0', '65536', '999999999999999999999', '٣', '１', ''])),
  (text, random) => (random(2) === 0 ? text.toUpperCase() : text.toLowerCase()),
];

function paste(random: Random): string {
  let text = random(10) === 0 ? noise(random) : piece(random);
  for (let times = random(5); times >= 0; times--) text = pick(random, MUTATIONS)(text, random);
  return text;
}

/** What must hold of any reading whatever was pasted. */
function check(text: string, reading: ParsedListing): void {
  const lines = countLines(text);
  assert.equal(tallyLines(reading).lines, lines, 'each line is counted once');
  const left = new Set(reading.unparsed.map(({ line }) => line));
  assert.equal(left.size, reading.unparsed.length, 'a line is left over once');
  for (const { line, reason } of reading.unparsed) assert.ok(line >= 1 && line <= lines && reason !== '');
  for (const { line, from, to, address, program, remark, services } of reading.listeners) {
    assert.ok(line >= 1 && line <= lines && !left.has(line), 'a listener’s line is not left over');
    assert.ok(
      Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= 65_535,
      `${from}–${to}`,
    );
    const said = [address, program ?? '', remark ?? '', ...services].join(' ');
    assert.doesNotMatch(said, /[\0\n\r\u001b\u202e]/, 'no control gets through');
  }
  for (const [at, { from, to }] of reading.sections.entries()) {
    assert.ok(from <= to && from > (reading.sections[at - 1]?.to ?? 0), 'sections follow one another');
  }
}

test(
  `${COUNT.toLocaleString('en-GB')} damaged pastes: nothing throws, hangs or loses a line`,
  { timeout: 300_000 },
  () => {
    let listeners = 0;
    let unparsed = 0;
    for (let index = 0; index < COUNT; index++) {
      const seed = SEED + index;
      const text = paste(randomOf(seed));
      const start = performance.now();
      try {
        const reading = readListing(text);
        const took = performance.now() - start;
        assert.ok(took < CAP_MS, `${took.toFixed(0)} ms`);
        check(text, reading);
        listeners += reading.listeners.length;
        unparsed += reading.unparsed.length;
      } catch (error) {
        const shown = JSON.stringify(text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text);
        throw new Error(`FUZZ_SEED=${seed} FUZZ_COUNT=1, ${text.length} characters: ${shown}`, { cause: error });
      }
    }
    // The pastes are damaged and not destroyed: else this would test next to nothing.
    if (COUNT >= 1_000)
      assert.ok(listeners > COUNT && unparsed > COUNT / 10, `${listeners} listeners, ${unparsed} left over`);
  },
);
