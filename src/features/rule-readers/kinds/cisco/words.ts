/** The words of a line of a Cisco device, one after another: addresses and ports as its lists write them. */
import { type AddressSet, readAddresses, readWildcard } from '../../model/addresses.ts';
import { difference, type Intervals, numbers } from '../../model/intervals.ts';
import { ciscoPort } from '../../model/known-names.ts';
import type { NameLookup } from '../../model/part.ts';
import { readPorts } from '../../model/ports.ts';
import { ALL_PORTS } from '../../model/region.ts';

const OPERATORS: ReadonlySet<string> = new Set(['eq', 'neq', 'lt', 'gt', 'range']);
const FOUR_NUMBERS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** What a condition comes to, or its text where it isn't understood. */
export type ReadCondition<T> = { set: T } | { unknown: string };

export class Words {
  readonly #words: readonly string[];
  #at = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  get isDone(): boolean {
    return this.#at >= this.#words.length;
  }

  peek(ahead = 0): string {
    return this.#words[this.#at + ahead] ?? '';
  }

  next(): string {
    return this.#words[this.#at++] ?? '';
  }

  /** `host 10.1.1.1`, `10.0.0.0/8`, an address with the bits that may differ, or with a mask. */
  address(hasMasks: boolean): ReadCondition<AddressSet> {
    const start = this.#at;
    const set = this.#addressSet(hasMasks);
    return set ? { set } : { unknown: this.#words.slice(start, Math.max(this.#at, start + 1)).join(' ') };
  }

  #addressSet(hasMasks: boolean): AddressSet | undefined {
    const word = this.next();
    if (word === 'host') return readAddresses(this.next());
    if (word === 'range') return readAddresses(`${this.next()}-${this.next()}`);
    if (word.includes('/')) return readAddresses(word);
    const bits = this.peek();
    if (!FOUR_NUMBERS.test(bits)) return readAddresses(word);
    this.next();
    return hasMasks ? readAddresses(`${word}/${bits}`) : readWildcard(word, bits);
  }

  /** `eq 443`, `range 10000 20000`, `eq 80 443`; undefined where no condition for ports stands here. */
  ports(names: NameLookup): ReadCondition<Intervals<number>> | undefined {
    const operator = this.peek();
    if (!OPERATORS.has(operator)) return undefined;
    this.next();
    const words = [this.next()];
    if (operator === 'range') words.push(this.next());
    while (operator === 'eq' && readPort(this.peek(), names)) words.push(this.next());
    const sets = words.map((word) => readPort(word, names));
    const [first, last] = sets;
    const from = first?.[0]?.[0];
    const end = (operator === 'range' ? last : first)?.at(-1)?.[1];
    if (from === undefined || end === undefined || sets.some((set) => !set))
      return { unknown: `${operator} ${words.join(' ')}` };
    if (operator === 'eq') return { set: sets.flatMap((set) => set ?? []).toSorted(([a], [b]) => a - b) };
    if (operator === 'neq') return { set: difference(ALL_PORTS, first ?? []) };
    if (operator === 'lt') return { set: [[0, from]] };
    if (operator === 'gt') return { set: difference(ALL_PORTS, [[0, end]]) };
    return { set: [[from, end]] };
  }
}

/** One port, by its number or by the name that Cisco has for it. */
export function readPort(word: string, names: NameLookup): Intervals<number> | undefined {
  const own = ciscoPort(word);
  if (own === null) return undefined;
  return own === undefined ? readPorts(word, names) : numbers(own);
}
