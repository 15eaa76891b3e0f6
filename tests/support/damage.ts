/** Damages to a content file, as slips, broken disks and ill will do them. */
import { below, oneOf } from '#lib/random.ts';

type Random = () => number;

/** Takes a file's bytes and gives others; may give the same where there is nothing to damage. */
type Damage = (bytes: Buffer, random: Random) => Buffer;

const onText =
  (change: (text: string, random: Random) => string): Damage =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString('utf8'), random));

const onLines = (change: (lines: string[], at: number, random: Random) => void) =>
  onText((text, random) => {
    const lines = text.split('\n');
    change(lines, below(random, lines.length), random);
    return lines.join('\n');
  });

const inserted = (texts: readonly string[]) =>
  onText((text, random) => {
    const at = below(random, text.length + 1);
    return text.slice(0, at) + oneOf(random, texts) + text.slice(at);
  });

/** One match of a pattern, replaced by one of several texts. */
const replaced = (pattern: RegExp, texts: readonly string[]) =>
  onText((text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const match = oneOf(random, matches);
    return text.slice(0, match.index) + oneOf(random, texts) + text.slice(match.index + match[0].length);
  });

const HIDDEN = ['\0', '\x1b[2J', '\x07', '\r', '\u00ad', '\u200b', '\u200e', '\u202e', '\u2066', '\ufeff', '\u2028'];

const SIGNS = [
  ...['{', '}', '<', '>', '`', '"', "'", '\\', ': ', '- ', '\t', '#', '&a ', '*a ', '!!js/function ', '%', '|', '@'],
  ...['---\n', '\n---\n', '+++\n', '```\n', '~~~\n', '<!-- x -->', '</Note>', '<Note>', '<Port n={445} />', '{{}}'],
  ...['${x}', '![](x)', '[x](y)', '[^1]', '\n\nimport x from "y"\n\n', '<b>', '&#x202e;', '\n# Title\n', '😀', 'é'],
];

const NUMBERS = ['-1', '0', '65536', '99999', '1.5', '1e309', '0x1bd', '0777', '1_000', '.nan', '.inf', '4294967296'];

const VALUES = [
  ...[
    '',
    ' null',
    ' ~',
    ' true',
    ' 3.5',
    ' 2004-07-14',
    ' []',
    ' {}',
    ' ""',
    ' " "',
    ' [[]]',
    ' [null]',
    ' {a: {b: c}}',
  ],
  ...[' [x, x]', ' dynamic', ' "1-2"', ' "5000-3000"', ' |\n  x', ' >-\n  x', ' ?', ' "\\u0000"', ' - x', ' !!set {x}'],
];

const JSON_VALUES = [
  'null',
  'true',
  '-1',
  '[]',
  '{}',
  '""',
  '[[[]]]',
  '"\\u202e"',
  '{"a":{"b":[]}}',
  '1e400',
  '"2099"',
];

/** By the name under which a test speaks of it. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'a byte flipped': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = below(random, copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
    return copy;
  },
  'cut off': (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'a line deleted': onLines((lines, at) => lines.splice(at, 1)),
  'a line doubled': onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'two lines swapped': onLines((lines, at, random) => {
    const other = below(random, lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  'a line indented': onLines((lines, at) => {
    lines[at] = `  ${lines[at]}`;
  }),
  'a line outdented': onLines((lines, at) => {
    lines[at] = (lines[at] ?? '').trimStart();
  }),
  'a hidden character put in': inserted(HIDDEN),
  'a sign put in': inserted(SIGNS),
  'another number': replaced(/\d+/g, NUMBERS),
  'another word': replaced(/[a-z]+(?:-[a-z]+)+|[a-z]{5,}/g, [
    'x',
    'print-spooler',
    'tcp',
    'constructor',
    '__proto__',
    'smb',
  ]),
  'another value': replaced(/(?<=^\s*(?:- )?\w+:) .*$/gm, VALUES),
  'another value in JSON': replaced(/(?<=": ).*?(?=,?$)/gm, JSON_VALUES),
  'another address': replaced(/https?:\/\/[^\s"]+/g, [
    'javascript:x',
    'https://a@b.example/',
    'https://еxample.org/',
    '//x',
  ]),
  'another date': replaced(/\d{4}-\d{2}-\d{2}/g, ['2021-02-30', '2099-01-01', '0000-00-00', '1969-07-20', '2021-7-1']),
  'quotes lost': replaced(/"/g, ['']),
  'deep lists': inserted(['['.repeat(200), '{"a":'.repeat(200), '> '.repeat(200), '- '.repeat(200), '('.repeat(5000)]),
  capitals: onText((text) => text.toUpperCase()),
  'nothing left': () => Buffer.alloc(0),
  rubbish: (bytes, random) => Buffer.from(Array.from({ length: bytes.length }, () => below(random, 256))),
};
