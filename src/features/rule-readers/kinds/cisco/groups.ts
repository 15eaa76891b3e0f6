/**
 * Objects and groups of a Cisco device that access lists name: networks, and services. IOS and ASA follow an address with
 * a mask in them, NX-OS with the bits that may differ. A group may name others; one that the paste lacks is not known.
 */
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { type AddressSet, ANY_ADDRESS } from '../../model/addresses.ts';
import { icmpType } from '../../model/icmp.ts';
import { type Intervals, numbers, unionOf } from '../../model/intervals.ts';
import type { NameLookup } from '../../model/part.ts';
import { readProtocol, TCP_AND_UDP } from '../../model/protocols.ts';
import { readPort, Words } from './words.ts';

/** `object network WEB`, `object-group service WEB tcp`, `object-group ip address ADMINS`. */
const HEAD =
  /^(object|object-group) (?:(network|service|protocol|icmp-type)|(?:ip|ipv6) (address|port)) (\S+)(?: (tcp|udp|tcp-udp))?$/;

/** Lines within a group that say nothing of what is in it. */
const ASIDE = /^(?:description |nat |fqdn-)/;
/** The words with which its lines begin, where they don't begin with what is meant. */
const VERBS: ReadonlySet<string> = new Set([
  'network-object',
  'port-object',
  'service-object',
  'protocol-object',
  'icmp-object',
  'service',
  'subnet',
]);

/** A service of a group: what is absent is any. */
export interface CiscoService {
  protocols?: Intervals<number>;
  ports?: Intervals<number>;
  sourcePorts?: Intervals<number>;
  unknown: readonly string[];
}

/** What a name stands for; `unknown` is what of it isn't understood. */
interface Named<T> {
  is: readonly T[];
  unknown: readonly string[];
}

interface Group {
  isNetwork: boolean;
  addresses: AddressSet[];
  services: CiscoService[];
  /** Names of other groups and objects in it. */
  others: string[];
  unknown: string[];
}

/** The one whose lines are read. */
interface OpenGroup {
  group: Group;
  is: string;
  /** Of a group of ports, where its head names it. */
  transport: string;
  hasMasks: boolean;
}

/** Groups that name one another are followed so far. */
const MAX_DEPTH = 10;

export class CiscoGroups {
  readonly #groups = new Map<string, Group>();
  readonly #names: NameLookup;
  #open: OpenGroup | undefined;

  constructor(names: NameLookup) {
    this.#names = names;
  }

  static starts = (line: string): boolean => HEAD.test(line);

  /** Takes a line where it belongs to an object or a group; says whether it does. `isWithin` says that it is indented. */
  take(line: string, isWithin: boolean): boolean {
    const [, , kind, nexus, name, transport = ''] = HEAD.exec(line) ?? [];
    if (name !== undefined) {
      const is = kind ?? (nexus === 'address' ? 'network' : 'service');
      const empty: Group = { isNetwork: is === 'network', addresses: [], services: [], others: [], unknown: [] };
      const group = this.#groups.get(name) ?? empty;
      this.#groups.set(name, group);
      this.#open = { group, is, transport, hasMasks: nexus !== 'address' };
      return true;
    }
    if (!this.#open || !isWithin || line === '') {
      this.#open = undefined;
      return false;
    }
    this.#member(line.replace(/^\d+ (?=\D|\d+\.)/, ''), this.#open);
    return true;
  }

  #member(line: string, { group, is, transport, hasMasks }: OpenGroup): void {
    if (ASIDE.test(line)) return;
    const words = new Words(line.split(/\s+/));
    if (VERBS.has(words.peek())) words.next();
    const word = words.peek();
    if (word === 'group-object' || word === 'object' || word === 'object-group') {
      words.next();
      group.others.push(words.next());
    } else if (is === 'network') {
      if (/^any[46]?$/.test(word)) group.addresses.push(ANY_ADDRESS);
      else {
        const read = words.address(hasMasks);
        if ('set' in read) group.addresses.push(read.set);
        else group.unknown.push(line);
      }
    } else group.services.push(this.#service(words, transport, line));
  }

  /** `tcp eq www`, `tcp destination eq 443`, `tcp source gt 1023 smtp`, `icmp echo`; of a group of ports `eq 80` alone. */
  #service(words: Words, transport: string, line: string): CiscoService {
    const service: CiscoService & { unknown: string[] } = { unknown: [] };
    const isOfPorts = transport !== '' || ['eq', 'neq', 'lt', 'gt', 'range'].includes(words.peek());
    const protocol = isOfPorts ? transport : words.next();
    if (protocol === 'tcp-udp') service.protocols = TCP_AND_UDP;
    else if (protocol !== '' && protocol !== 'ip') {
      const { protocols, unknown } = readProtocol(protocol);
      service.protocols = protocols;
      service.unknown.push(...unknown);
    }
    if (/^icmp/.test(protocol)) {
      const version = protocol.includes('6') ? 6 : 4;
      service.protocols = numbers(version === 4 ? ICMP : ICMPV6);
      if (words.isDone) return service;
      const type = icmpType(words.next(), version);
      if (type === undefined || !words.isDone) service.unknown.push(line);
      else service.ports = numbers(type);
      return service;
    }
    let field: 'ports' | 'sourcePorts' = 'ports';
    while (!words.isDone) {
      const word = words.peek();
      if (word === 'source' || word === 'destination') {
        words.next();
        field = word === 'source' ? 'sourcePorts' : 'ports';
        continue;
      }
      const read = words.ports(this.#names) ?? this.#bare(words);
      if ('set' in read) service[field] = read.set;
      else service.unknown.push(read.unknown);
      field = 'ports';
    }
    return service;
  }

  /** IOS lets one leave out `eq`. */
  #bare(words: Words): { set: Intervals<number> } | { unknown: string } {
    const word = words.next();
    const set = readPort(word, this.#names);
    return set ? { set } : { unknown: word };
  }

  /** All that is in a group and in those that it names; undefined where the paste has no such group. */
  #all<T>(name: string, of: (group: Group) => readonly T[], depth = 0): Named<T> | undefined {
    const group = this.#groups.get(name);
    if (!group) return undefined;
    if (depth > MAX_DEPTH) return { is: [], unknown: [`groups that name one another without an end: ${name}`] };
    const others = group.others.map((other) => ({ other, found: this.#all(other, of, depth + 1) }));
    return {
      is: [...of(group), ...others.flatMap(({ found }) => found?.is ?? [])],
      unknown: [
        ...group.unknown,
        ...others.flatMap(({ other, found }) => found?.unknown ?? [`${other}, which the paste does not list`]),
      ],
    };
  }

  isNetwork = (name: string): boolean => this.#groups.get(name)?.isNetwork === true;

  /** The addresses of a name; undefined where the paste has none of it. */
  network(name: string): { addresses: AddressSet; unknown: readonly string[] } | undefined {
    const found = this.isNetwork(name) ? this.#all(name, ({ addresses }) => addresses) : undefined;
    return found && { addresses: unionOf(found.is.flat()), unknown: found.unknown };
  }

  /** The services of a name, each for itself; undefined where the paste has none of it. */
  services(name: string): readonly CiscoService[] | undefined {
    const found = this.isNetwork(name) ? undefined : this.#all(name, ({ services }) => services);
    return found && [...found.is, ...found.unknown.map((text): CiscoService => ({ unknown: [text] }))];
  }
}
