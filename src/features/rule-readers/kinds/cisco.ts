/**
 * Access lists of Cisco's IOS, NX-OS and ASA, from a configuration or from `show access-lists`. A list ends with a denial
 * of all the rest. An address is followed by bits that may differ (IOS) or by a mask (ASA); NX-OS writes prefixes.
 */
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { type AddressSet, readAddresses, readWildcard } from '../model/addresses.ts';
import { icmpType } from '../model/icmp.ts';
import { difference, type Intervals, numbers } from '../model/intervals.ts';
import { ciscoPort } from '../model/known-names.ts';
import { LineBook, type NameLookup, type PartReading, type RulePart, setOfOneChain } from '../model/part.ts';
import { readPorts } from '../model/ports.ts';
import { readProtocol } from '../model/protocols.ts';
import { ALL_PORTS } from '../model/region.ts';
import type { FirewallRule } from '../model/rule.ts';
import { RuleDraft } from '../model/rule-draft.ts';
import type { RuleSetKind } from '../rule-set-kind.ts';

const HEAD =
  /^(?:(ip|ipv6) access-list (?:extended |standard )?(\S+)|(?:Extended|Standard) IP access list (\S+)|IPv6 access list (\S+)|IP access list (\S+))$/i;
/** `access-list NAME [line 3] [extended|standard] permit …` */
const NUMBERED = /^access-list (\S+) (?:line \d+ )?(?:(extended|standard) )?((?:permit|deny)\b.*)$/;
const ENTRY = /^(?:\d+ )?((?:permit|deny)\b.*)$/;
const FRAME =
  /^(?:access-list \S+ (?:line \d+ )?remark .*|(?:\d+ )?remark .*|access-list \S+; \d+ elements?;.*|access-list cached .*|!.*|exit|statistics .*|)$/;
/** What stands behind an entry in `show access-list`. */
const COUNTERS = / *\((?:hitcnt=\d+|\d+ match(?:es)?|[\d,.]+ .*)\).*$/;

const OPERATORS: ReadonlySet<string> = new Set(['eq', 'neq', 'lt', 'gt', 'range']);
/** They change nothing of which packets are meant. */
const REMARKS: ReadonlySet<string> = new Set([
  'log',
  'log-input',
  'notifications',
  'informational',
  'warnings',
  'debugging',
  'disable',
  'default',
  'interval',
]);

class EntryReader {
  readonly #words: readonly string[];
  readonly #names: NameLookup;
  /** An ASA writes a mask where IOS writes the bits that may differ. */
  readonly #hasMasks: boolean;
  readonly draft = new RuleDraft();
  #at = 0;

  constructor(words: readonly string[], names: NameLookup, hasMasks: boolean) {
    this.#words = words;
    this.#names = names;
    this.#hasMasks = hasMasks;
  }

  #peek(): string {
    return this.#words[this.#at] ?? '';
  }

  #next(): string {
    return this.#words[this.#at++] ?? '';
  }

  #addresses(): AddressSet | undefined {
    const word = this.#next();
    if (word === 'host') return readAddresses(this.#next());
    if (word.includes('/')) return readAddresses(word);
    const bits = this.#peek();
    if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(bits)) return readAddresses(word);
    this.#next();
    return this.#hasMasks ? readAddresses(`${word}/${bits}`) : readWildcard(word, bits);
  }

  /** One end of an entry. */
  address(field: 'sources' | 'destinations'): void {
    const word = this.#peek();
    if (['any', 'any4', 'any6'].includes(word)) {
      this.#next();
      return;
    }
    if (
      ['object', 'object-group', 'object-group-security', 'interface', 'addrgroup', 'security-group', 'user'].includes(
        word,
      )
    ) {
      this.draft.unknown.push(`${this.#next()} ${this.#next()}, which the paste does not list`);
      return;
    }
    const start = this.#at;
    const set = this.#addresses();
    if (set) this.draft.narrow(field, set);
    else this.draft.unknown.push(this.#words.slice(start, Math.max(this.#at, start + 1)).join(' '));
  }

  #port(word: string): Intervals<number> | undefined {
    const own = ciscoPort(word);
    if (own === null) return undefined;
    return own === undefined ? readPorts(word, this.#names) : numbers(own);
  }

  /** `eq 443`, `range 10000 20000`, `eq 80 443`. */
  ports(field: 'ports' | 'sourcePorts'): void {
    const operator = this.#peek();
    if (operator === 'object-group' || operator === 'portgroup') {
      this.draft.unknown.push(`${this.#next()} ${this.#next()}, which the paste does not list`);
      return;
    }
    if (!OPERATORS.has(operator)) return;
    this.#next();
    const words = [this.#next()];
    if (operator === 'range') words.push(this.#next());
    while (operator === 'eq' && this.#port(this.#peek())) words.push(this.#next());
    const sets = words.map((word) => this.#port(word));
    const [first, last] = sets;
    const from = first?.[0]?.[0];
    const end = (operator === 'range' ? last : first)?.at(-1)?.[1];
    if (from === undefined || end === undefined || sets.some((set) => !set))
      this.draft.unknown.push(`${operator} ${words.join(' ')}`);
    else if (operator === 'eq')
      this.draft.narrow(
        field,
        sets.flatMap((set) => set ?? []).toSorted(([a], [b]) => a - b),
      );
    else if (operator === 'neq') this.draft.narrow(field, difference(ALL_PORTS, first ?? []));
    else if (operator === 'lt') this.draft.narrow(field, [[0, from]]);
    else if (operator === 'gt') this.draft.narrow(field, difference(ALL_PORTS, [[0, end]]));
    else this.draft.narrow(field, [[from, end]]);
  }

  protocol(): string {
    const word = this.#next();
    if (word === 'object-group' || word === 'object') {
      this.draft.unknown.push(`${word} ${this.#next()}, which the paste does not list`);
      return '';
    }
    if (word === 'ip' || word === 'ipv6') return word;
    const { protocols, unknown } = readProtocol(word);
    this.draft.narrow('protocols', protocols);
    this.draft.unknown.push(...unknown);
    return word;
  }

  icmp(protocol: string): void {
    const version = /6/.test(protocol) ? 6 : 4;
    const word = this.#peek();
    if (word === '' || REMARKS.has(word)) return;
    const type = icmpType(this.#next(), version);
    this.draft.narrow('protocols', numbers(version === 4 ? ICMP : ICMPV6));
    if (type === undefined) this.draft.unknown.push(`ICMP ${word}`);
    else this.draft.narrow('ports', numbers(type));
    if (/^\d+$/.test(this.#peek())) this.draft.unknown.push(`code ${this.#next()}`);
  }

  /** What stands behind both ends. */
  rest(): void {
    while (this.#at < this.#words.length) {
      const word = this.#next();
      // Packets of connections that exist: not the one that opens one.
      if (word === 'established') this.draft.ask(false, word);
      else if (word === 'inactive') this.draft.ask(false, word);
      else if (REMARKS.has(word) || /^0x[\da-f]+$/.test(word)) {
        if (word === 'interval') this.#next();
      } else this.draft.unknown.push(word);
    }
  }
}

/** The rule of one entry, from its `permit` or `deny` on; null where it takes no packet. */
function readEntry(text: string, line: number, isStandard: boolean, names: NameLookup, hasMasks: boolean) {
  const [verb, ...words] = text.replace(COUNTERS, '').trim().split(/\s+/);
  const reader = new EntryReader(words, names, hasMasks);
  if (isStandard) reader.address('sources');
  else {
    const protocol = reader.protocol();
    reader.address('sources');
    reader.ports('sourcePorts');
    reader.address('destinations');
    if (/^icmp/.test(protocol)) reader.icmp(protocol);
    else reader.ports('ports');
  }
  reader.rest();
  return {
    rule: reader.draft.rule(line, { kind: verb === 'permit' ? 'accept' : 'drop' }),
    unknown: reader.draft.unknown,
  };
}

/** Lists 1 to 99 and 1300 to 1999 are standard ones: they know no ports. */
const isStandardNumber = (name: string) =>
  /^\d+$/.test(name) && (Number(name) < 100 || (Number(name) >= 1_300 && Number(name) < 2_000));

function read({ lines, names }: RulePart): PartReading {
  const book = new LineBook(lines);
  const lists = new Map<string, FirewallRule[]>();
  const hasMasks = lines.some(({ text }) => /^access-list \S+ (?:line \d+ )?extended /.test(text.trim()));
  let current = '';
  let isStandard = false;
  for (const { number, text } of lines) {
    const line = text.trim();
    const head = HEAD.exec(line);
    const own = NUMBERED.exec(line);
    const entry = own?.[3] ?? ENTRY.exec(line)?.[1];
    if (head) {
      current = head.slice(2).find((name) => name !== undefined) ?? '';
      isStandard = /standard/i.test(line) || isStandardNumber(current);
      if (!lists.has(current)) lists.set(current, []);
      book.frame(number);
    } else if (FRAME.test(line)) book.frame(number);
    else if (entry !== undefined && (own || current !== '')) {
      const name = own?.[1] ?? current;
      const standard = own ? own[2] === 'standard' || (own[2] === undefined && isStandardNumber(name)) : isStandard;
      const { rule, unknown } = readEntry(entry, number, standard, names, hasMasks);
      if (!lists.has(name)) lists.set(name, []);
      if (rule) lists.get(name)?.push(rule);
      if (rule && unknown.length > 0) book.leftOver(number, `not understood: ${unknown.join('; ')}`);
      else book.rule(number);
    } else book.leftOver(number, 'no line of an access list that is known here');
  }
  const sets = [...lists].map(([name, rules]) => setOfOneChain(name, { policy: 'drop', policyLine: null, rules }));
  return {
    sets,
    lines: book.all(),
    notices: ['An access list counts where an interface has it, and in the direction that is stated there.'],
  };
}

export const cisco: RuleSetKind = {
  id: 'cisco-access-list',
  label: 'Cisco access lists',
  group: 'Network devices',
  commands: ['show access-lists', 'show running-config | include access-list'],
  hasOwnHead: true,
  starts: (line) => HEAD.test(line) || NUMBERED.test(line),
  read,
};
