/**
 * Version 1 of the builder's links. `i` what is chosen, `from` and `to` the addresses, `os=old` Windows before
 * Vista, `as` the syntax looked at, `n` the comment, `p` the set as it was, `e` its edition, `k` a check of it all.
 * Frozen: links in tickets are written like this.
 */
import { checkOf } from './check.ts';
import { readCode } from './codes.ts';
import { type Item, readItem, writeItem } from './items.ts';
import type { KeptSet, Read, State } from './state.ts';

/** All keys but `v`, in their order. */
export const KEYS = ['k', 'i', 'from', 'to', 'os', 'as', 'n', 'p', 'e'] as const;
type Key = (typeof KEYS)[number];

/** How much of each is taken: characters of a text, things in a list. */
export const LIMITS = { address: 200, comment: 10_000, items: 200, codes: 2_000 } as const;

/** The words of a state without the empty ones. With a set comes the check, so that a cut link shows. */
export function writeV1({ items, source, destination, generation, comment, syntax, set }: State): [Key, string][] {
  const words: [Key, string][] = [
    ['i', items.map(writeItem).join(',')],
    ['from', source],
    ['to', destination],
    ['os', generation === 'before-vista' ? 'old' : ''],
    ['as', syntax],
    ['n', comment],
    ['p', set?.codes.join(',') ?? ''],
    ['e', set?.edition ?? ''],
  ];
  // Half a letter would come back as another one, and the check would fail.
  const full = words.flatMap(([key, value]): [Key, string][] => (value === '' ? [] : [[key, value.toWellFormed()]]));
  return set ? [['k', checkOf(full)], ...full] : full;
}

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** Collects what could not be read, as it goes. */
class Reader {
  readonly notices: string[] = [];
  readonly #words: URLSearchParams;

  constructor(words: URLSearchParams) {
    this.#words = words;
  }

  text(key: Key, name: string, limit: number): string {
    const text = this.#words.get(key) ?? '';
    if (text.length <= limit) return text;
    this.notices.push(`${name} is longer than ${limit.toLocaleString('en')} characters. The rest was left out.`);
    // A letter of two halves that is cut in the middle is none.
    return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  }

  /** The parts of a list that can be read, each once. */
  list<T>(
    key: Key,
    name: string,
    limit: number,
    read: (text: string) => T | undefined,
    keyOf: (one: T) => string,
  ): T[] {
    const texts = (this.#words.get(key) ?? '').split(',').filter((text) => text !== '');
    if (texts.length > limit) this.notices.push(`The link names more than ${limit} ${name}. The rest was left out.`);
    const found = new Map<string, T>();
    const lost: string[] = [];
    for (const text of texts.slice(0, limit)) {
      const one = read(text);
      if (one === undefined) lost.push(quoted(text));
      else if (!found.has(keyOf(one))) found.set(keyOf(one), one);
    }
    if (lost.length > 0) {
      const more = lost.length > 5 ? ` and ${lost.length - 5} more` : '';
      this.notices.push(
        `Not understood among the ${name} of the link, and left out: ${lost.slice(0, 5).join(', ')}${more}.`,
      );
    }
    return [...found.values()];
  }

  /** One of a few words; anything else is said. */
  word(key: Key, name: string, pattern: RegExp): string {
    const text = this.#words.get(key) ?? '';
    if (text === '' || pattern.test(text)) return text;
    this.notices.push(`${name} ${quoted(text)} was not understood, and left out.`);
    return '';
  }

  /** Whether the link says what it said when it was made. */
  isWhole(): boolean {
    const words = KEYS.filter((key) => key !== 'k').map((key) => [key, this.#words.get(key) ?? ''] as const);
    return this.#words.get('k') === checkOf(words.filter(([, value]) => value !== ''));
  }

  has = (key: Key): boolean => this.#words.has(key);
}

/** The set that a link brought along, where it can be relied on or nothing else is left. */
function keptSet(reader: Reader, items: readonly Item[]): KeptSet | undefined {
  const read = (text: string) => (readCode(text) ? text : undefined);
  const codes = reader.list('p', 'ports', LIMITS.codes, read, (code) => code);
  const edition = reader.word('e', 'The edition', /^[\w.-]{1,20}$/);
  if (!reader.has('k') && !reader.has('p') && !reader.has('e')) return undefined;
  if (reader.isWhole()) return { codes, edition };
  const isAll = items.length === 0 && codes.length > 0;
  reader.notices.push(
    `The link is not as it was made: it was cut short or altered. ${isAll ? 'What could be read of its set stands below' : 'What could be read stands below, and the set is worked out from it'}; check it against where the link came from.`,
  );
  return isAll ? { codes, edition } : undefined;
}

/** Reads the words of a fragment; whatever cannot be read is left out, and said. */
export function readV1(words: URLSearchParams): Read {
  const reader = new Reader(words);
  const items = reader.list('i', 'choices', LIMITS.items, readItem, ({ ref }) => ref);
  const state: State = {
    items,
    source: reader.text('from', 'The source', LIMITS.address),
    destination: reader.text('to', 'The destination', LIMITS.address),
    generation: reader.word('os', 'The Windows generation', /^old$/) === 'old' ? 'before-vista' : 'since-vista',
    syntax: reader.word('as', 'The syntax', /^[a-z0-9-]{1,40}$/),
    comment: reader.text('n', 'The comment', LIMITS.comment),
    set: keptSet(reader, items),
  };
  return { state, notices: reader.notices };
}
