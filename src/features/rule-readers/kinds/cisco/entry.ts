/** One entry of an access list: the rules that it comes to. Of a group of services it comes to one for each of them. */
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { icmpType } from '../../model/icmp.ts';
import { numbers, unionOf } from '../../model/intervals.ts';
import type { NameLookup } from '../../model/part.ts';
import { readProtocol } from '../../model/protocols.ts';
import type { FirewallRule } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import type { CiscoGroups, CiscoService } from './groups.ts';
import { Words } from './words.ts';

/** What stands behind an entry in `show access-list`. */
const COUNTERS = / *\((?:hitcnt=\d+|\d+ match(?:es)?|[\d,.]+ .*)\).*$/;

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

const GROUPS: ReadonlySet<string> = new Set(['object', 'object-group', 'addrgroup', 'portgroup']);
/** Names of things that no configuration of the device lists as addresses. */
const ELSEWHERE: ReadonlySet<string> = new Set(['object-group-security', 'interface', 'security-group', 'user']);

/** What the entries of a paste share. */
export interface EntryContext {
  names: NameLookup;
  groups: CiscoGroups;
  /** An ASA writes a mask where IOS writes the bits that may differ. */
  hasMasks: boolean;
}

const notListed = (kind: string, name: string): string => `${kind} ${name}, which the paste does not list`;

class EntryReader {
  readonly draft = new RuleDraft();
  readonly #words: Words;
  readonly #context: EntryContext;

  constructor(words: readonly string[], context: EntryContext) {
    this.#words = new Words(words);
    this.#context = context;
  }

  /** One end of an entry. */
  address(field: 'sources' | 'destinations'): void {
    const word = this.#words.peek();
    if (/^any[46]?$/.test(word)) this.#words.next();
    else if (ELSEWHERE.has(word)) this.draft.unknown.push(notListed(this.#words.next(), this.#words.next()));
    else if (GROUPS.has(word)) {
      const [kind, name] = [this.#words.next(), this.#words.next()];
      const group = this.#context.groups.network(name);
      if (!group) this.draft.unknown.push(notListed(kind, name));
      else if (group.unknown.length > 0) this.draft.unknown.push(...group.unknown.map((text) => `${name}: ${text}`));
      else this.draft.narrow(field, group.addresses);
    } else {
      const read = this.#words.address(this.#context.hasMasks);
      if ('set' in read) this.draft.narrow(field, read.set);
      else this.draft.unknown.push(read.unknown);
    }
  }

  ports(field: 'ports' | 'sourcePorts'): void {
    const word = this.#words.peek();
    if (word !== 'object-group' && word !== 'portgroup') {
      const read = this.#words.ports(this.#context.names);
      if (read && 'set' in read) this.draft.narrow(field, read.set);
      else if (read) this.draft.unknown.push(read.unknown);
      return;
    }
    const name = this.#words.peek(1);
    const services = this.#context.groups.services(name);
    // Behind the first end may stand the group of the other one.
    if (word === 'object-group' && (this.#context.groups.isNetwork(name) || (!services && field === 'sourcePorts')))
      return;
    this.#words.next();
    this.#words.next();
    const unknown = services?.flatMap((one) => one.unknown) ?? [notListed(word, name)];
    if (unknown.length > 0) this.draft.unknown.push(...unknown);
    else this.draft.narrow(field, unionOf((services ?? []).flatMap(({ ports }) => ports ?? [])));
  }

  /** What the entry is for; `service` is one of those of the group that it names. */
  protocol(service: CiscoService | undefined): string {
    const word = this.#words.next();
    if (GROUPS.has(word)) {
      const name = this.#words.next();
      if (!service) this.draft.unknown.push(notListed(word, name));
      this.draft.unknown.push(...(service?.unknown ?? []).map((text) => `${name}: ${text}`));
      if (service?.protocols) this.draft.narrow('protocols', service.protocols);
      if (service?.ports) this.draft.narrow('ports', service.ports);
      if (service?.sourcePorts) this.draft.narrow('sourcePorts', service.sourcePorts);
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
    const word = this.#words.peek();
    if (word === '' || REMARKS.has(word)) return;
    const type = icmpType(this.#words.next(), version);
    this.draft.narrow('protocols', numbers(version === 4 ? ICMP : ICMPV6));
    if (type === undefined) this.draft.unknown.push(`ICMP ${word}`);
    else this.draft.narrow('ports', numbers(type));
    if (/^\d+$/.test(this.#words.peek())) this.draft.unknown.push(`code ${this.#words.next()}`);
  }

  /** What stands behind both ends. */
  rest(): void {
    while (!this.#words.isDone) {
      const word = this.#words.next();
      // Packets of connections that exist: not the one that opens one.
      if (word === 'established') this.draft.ask(false, word);
      else if (word === 'inactive') this.draft.ask(false, word);
      else if (REMARKS.has(word) || /^0x[\da-f]+$/.test(word)) {
        if (word === 'interval') this.#words.next();
      } else this.draft.unknown.push(word);
    }
  }
}

/** The rules of an entry, and what of it isn't understood. */
export interface ReadEntry {
  rules: readonly FirewallRule[];
  unknown: readonly string[];
}

/** Reads an entry from its `permit` or `deny` on; no rule where it takes no packet. */
export function readEntry(text: string, line: number, isStandard: boolean, context: EntryContext): ReadEntry {
  const [verb, ...words] = text.replace(COUNTERS, '').trim().split(/\s+/);
  const [first = '', name = ''] = words;
  const services = !isStandard && GROUPS.has(first) ? context.groups.services(name) : undefined;
  const all = (services ?? [undefined]).map((service): ReadEntry => {
    const reader = new EntryReader(words, context);
    if (isStandard) reader.address('sources');
    else {
      const protocol = reader.protocol(service);
      reader.address('sources');
      reader.ports('sourcePorts');
      reader.address('destinations');
      if (/^icmp/.test(protocol)) reader.icmp(protocol);
      else reader.ports('ports');
    }
    reader.rest();
    const rule = reader.draft.rule(line, { kind: verb === 'permit' ? 'accept' : 'drop' });
    return { rules: rule ? [rule] : [], unknown: rule ? reader.draft.unknown : [] };
  });
  return { rules: all.flatMap(({ rules }) => rules), unknown: [...new Set(all.flatMap(({ unknown }) => unknown))] };
}
