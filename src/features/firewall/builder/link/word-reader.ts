/** The words of a link, and what is to be said of those that can't be taken as they are. */
import { formatNumber } from '#lib/text.ts';
import { checksumOf } from './checksum.ts';

/** All keys of version 1 but `v`, in their order; frozen. */
export const VERSION_1_KEYS = ['k', 'i', 'from', 'to', 'os', 'as', 'n', 'p', 'e'] as const;
/** What version 2 knows besides. */
export const VERSION_2_KEYS = [...VERSION_1_KEYS, 'name', 'on', 'at', 'nft'] as const;
/** And version 3. */
export const VERSION_3_KEYS = [
  ...VERSION_2_KEYS,
  'ends',
  'ticket',
  'why',
  'until',
  'profile',
  'program',
  'also',
] as const;
/** And version 4. */
export const VERSION_4_KEYS = [...VERSION_3_KEYS, 'notes', 'dyn'] as const;
export type LinkKey = (typeof VERSION_4_KEYS)[number];

/** So many of the words that were not understood are quoted. */
const MAX_QUOTED = 5;

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** Reads word by word, and collects what could not be read in sentences. */
export class WordReader {
  readonly notices: string[] = [];
  readonly #words: URLSearchParams;
  readonly #keys: readonly LinkKey[];

  /** `keys` are those of the link's version, in their order. */
  constructor(words: URLSearchParams, keys: readonly LinkKey[]) {
    this.#words = words;
    this.#keys = keys;
    const repeated = ['v', ...keys].filter((key) => words.getAll(key).length > 1);
    for (const key of repeated)
      this.notices.push(`The link has “${key}=” more than once. The first was read, and the rest left out.`);
  }

  text(key: LinkKey, name: string, limit: number): string {
    const text = this.#words.get(key) ?? '';
    if (text.length <= limit) return text;
    this.notices.push(`${name} is longer than ${formatNumber(limit)} characters. The rest was left out.`);
    // A letter of two halves that is cut in the middle is none.
    return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  }

  /** The parts of a list that can be read, each once. */
  list<T>(
    key: LinkKey,
    name: string,
    limit: number,
    read: (text: string) => T | undefined,
    keyOf: (one: T) => string,
  ): T[] {
    const texts = (this.#words.get(key) ?? '').split(',').filter((text) => text !== '');
    if (texts.length > limit) this.notices.push(`The link names more than ${limit} ${name}. The rest was left out.`);
    const found = new Map<string, { one: T; text: string }>();
    const lost: string[] = [];
    const contrary: string[] = [];
    for (const text of texts.slice(0, limit)) {
      const one = read(text);
      const known = one === undefined ? undefined : found.get(keyOf(one));
      if (one === undefined) lost.push(text);
      else if (!known) found.set(keyOf(one), { one, text });
      else if (known.text !== text) contrary.push(text);
    }
    this.#say(`Not understood among the ${name} of the link, and left out`, lost);
    this.#say(`Twice among the ${name} of the link, each time otherwise, and left out the second time`, contrary);
    return [...found.values()].map(({ one }) => one);
  }

  /** The first few of what was left out. */
  #say(what: string, texts: readonly string[]): void {
    if (texts.length === 0) return;
    const more = texts.length > MAX_QUOTED ? ` and ${texts.length - MAX_QUOTED} more` : '';
    this.notices.push(`${what}: ${texts.slice(0, MAX_QUOTED).map(quoted).join(', ')}${more}.`);
  }

  /** One of a few words; anything else is said. */
  word(key: LinkKey, name: string, pattern: RegExp): string {
    const text = this.#words.get(key) ?? '';
    if (text === '' || pattern.test(text)) return text;
    this.notices.push(`${name} ${quoted(text)} was not understood, and left out.`);
    return '';
  }

  /** Whether the link says what it said when it was made. */
  isWhole(): boolean {
    const words = this.#keys.filter((key) => key !== 'k').map((key) => [key, this.#words.get(key) ?? ''] as const);
    return this.#words.get('k') === checksumOf(words.filter(([, value]) => value !== ''));
  }

  has = (key: LinkKey): boolean => this.#words.has(key);
}
