/**
 * Damaged and random pastes, always the same for a number. `FUZZ_SEED=<number> FUZZ_COUNT=1` makes one of them again,
 * `FUZZ_COUNT=100000` more of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { below, randomFrom } from '#lib/random.ts';
import { fixture, FIXTURES } from './support.ts';

/** The seed of the first paste: each has a number of its own. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
type Random = (below: number) => number;

/** Whole numbers below a bound, always the same for a seed. */
function randomOf(seed: number): Random {
  const random = randomFrom(seed);
  return (limit) => below(random, limit);
}

const RULE_SETS = new URL('../../../fixtures/rule-sets/', import.meta.url);

/** The lines of listings, and those of rules of firewalls, which are pasted beside them. */
const LISTINGS: readonly (readonly string[])[] = [
  ...FIXTURES.map((name) => fixture(name)),
  ...readdirSync(RULE_SETS).map((name) => readFileSync(new URL(name, RULE_SETS), 'utf8')),
].map((text) => text.split('\n'));

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

/** The words of a line and what stands between them, by turns. */
const CELLS = /(\s+)/;

/** The same change to the words of every line, as a table has it whose columns are others. */
const perColumn =
  (change: (words: string[], random: Random, row: number) => void): Mutation =>
  (text, random) => {
    const seed = random(2 ** 31);
    const changed = text.split('\n').map((line, row) => {
      const cells = line.trimStart().split(CELLS);
      const words = cells.filter((_, at) => at % 2 === 0);
      const gap = cells[1] ?? ' ';
      change(words, randomOf(seed), row);
      return words.join(gap);
    });
    return changed.join('\n');
  };

/** What heads a column, in no language and in several. */
const HEADINGS = ['Spalte', 'État', 'Local', 'LocalPort', 'Port', 'PID', '状態', 'User', 'Protokoll', 'x', '443'];

const MUTATIONS: readonly Mutation[] = [
  // Columns: swapped, added, taken away, renamed or translated; lines that a narrow window wraps.
  perColumn((words, random) => {
    const one = random(6);
    const two = random(6);
    [words[one], words[two]] = [words[two] ?? '-', words[one] ?? '-'];
  }),
  perColumn((words, random, row) => {
    const at = random(6);
    const [heading, cell] = [pick(random, HEADINGS), pick(random, ['7', '49152', 'root', '-', '0.0.0.0:99', 'LISTEN'])];
    words.splice(at, 0, row === 0 ? heading : cell);
  }),
  perColumn((words, random) => void words.splice(random(6), 1)),
  (text, random) => {
    const words = text.match(/\p{L}{3,}/gu) ?? [''];
    return text.replaceAll(pick(random, words) || 'x', pick(random, HEADINGS));
  },
  (text, random) => {
    const width = 30 + random(60);
    return text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
  },
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

/** As many as `FUZZ_COUNT` says, else `count`. */
export function* pastes(count: number): Generator<{ seed: number; text: string }> {
  const asked = process.env['FUZZ_COUNT'];
  const end = SEED + (asked === undefined ? count : Number(asked));
  for (let seed = SEED; seed < end; seed++) yield { seed, text: paste(randomOf(seed)) };
}

/** Says how to make a paste again that something is wrong with. */
export function pasteError({ seed, text }: { seed: number; text: string }, cause: unknown): Error {
  const shown = JSON.stringify(text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text);
  return new Error(`FUZZ_SEED=${seed} FUZZ_COUNT=1, ${text.length} characters: ${shown}`, { cause });
}
