/**
 * Readers for firewalls whose policies name objects: FortiOS, PAN-OS, Junos, ASA. Strict, and made apart from the
 * writers: what a policy names has to be there, what is there has to be named, and any other line throws.
 */
import { each, icmp, range, type ReadRule } from './read-rules.ts';
import { SET_NAME } from './sets.ts';

type What = Pick<ReadRule, 'what' | 'from' | 'to'>;

const refuse = (line: string): never => {
  throw new Error(`Neither a rule nor a comment: ${JSON.stringify(line)}`);
};

/** A comment at a prompt: plain ASCII, and no sign that asks for help or stands for a variable. */
const COMMENT = /^ *[#!] [ -~]*$/;

/** A word in capitals, which no device has anything for. */
const placeholder = (word: string): string =>
  /^(?:SOURCE|DESTINATION|ADDRESS_OF_[A-Z0-9_]+)$/.test(word) ? word : refuse(word);

const linesOf = (text: string): string[] => {
  const lines = text.split('\n').filter((line) => line !== '' && !COMMENT.test(line));
  for (const line of lines) if (/[^ -~]|[?$`\\]/.test(line)) refuse(line);
  return lines;
};

/** `10.0.0.0 255.0.0.0` as `10.0.0.0/8`; of a single address the address. */
function fromMask(address: string, mask: string): string {
  const bits = mask
    .split('.')
    .map((byte) => Number(byte).toString(2).padStart(8, '0'))
    .join('');
  if (!/^1*0*$/.test(bits)) refuse(mask);
  const length = bits.replace(/0/g, '').length;
  return length === 32 ? address : `${address}/${length}`;
}
const withoutFullLength = (cidr: string): string => cidr.replace(cidr.includes(':') ? /\/128$/ : /\/32$/, '');

function taken<T>(from: ReadonlyMap<string, T>, names: readonly string[]): T[] {
  return names.map((name) => from.get(name) ?? refuse(name));
}
function allNamed(objects: ReadonlyMap<string, unknown>, named: readonly string[]): void {
  const left = [...objects.keys()].filter((name) => !named.includes(name));
  if (left.length > 0) refuse(`nobody names ${left.join(', ')}`);
}

/** `edit NAME` with what is set in it, by the table that it stands in. */
type Tables = Map<string, Map<string, Map<string, string>>>;

function fortiTables(text: string): Tables {
  const tables: Tables = new Map();
  let [table, entry]: [Map<string, Map<string, string>> | undefined, Map<string, string> | undefined] = [
    undefined,
    undefined,
  ];
  for (const line of linesOf(text)) {
    const [, config] = /^config firewall (address6?|service custom|policy)$/.exec(line) ?? [];
    const [, edit] = /^ {4}edit (?:"([a-z0-9-]{1,79})"|0)$/.exec(line) ?? (line === '    edit 0' ? ['', '0'] : []);
    const [, key, value] = /^ {8}set ([a-z0-9-]+) ("[^"]*"(?: "[^"]*")*|[A-Za-z0-9/:._ -]+)$/.exec(line) ?? [];
    if (config && !table && !tables.has(config)) tables.set(config, (table = new Map()));
    else if (/^ {4}edit /.test(line) && table && !entry) table.set(edit ?? `${table.size}`, (entry = new Map()));
    else if (key && value && entry && !entry.has(key)) entry.set(key, value);
    else if (line === '    next' && entry) entry = undefined;
    else if (line === 'end' && table && !entry) table = undefined;
    else refuse(line);
  }
  return tables;
}

function fortiService(set: ReadonlyMap<string, string>): What {
  const keys = [...set.keys()].join(' ');
  if (!/^"[^"<>()#']{1,255}"$/.test(set.get('comment') ?? '')) refuse(set.get('comment') ?? 'no comment');
  if (set.get('protocol') === 'IP' && keys === 'protocol protocol-number comment')
    return { what: `ip ${set.get('protocol-number')}`, from: 0, to: 0 };
  const version = set.get('protocol') === 'ICMP' ? 4 : set.get('protocol') === 'ICMP6' ? 6 : undefined;
  if (version && /^protocol icmptype(?: icmpcode)? comment$/.test(keys)) {
    const code = set.get('icmpcode');
    return icmp(version, Number(set.get('icmptype')), code === undefined ? undefined : Number(code));
  }
  const [, transport] = /^protocol (tcp|udp|sctp)-portrange comment$/.exec(keys) ?? [];
  if (set.get('protocol') !== 'TCP/UDP/SCTP' || !transport) return refuse(keys);
  return { what: transport, ...range(set.get(`${transport}-portrange`) ?? '') };
}

/** An address by its type: a network, which has none; a range; a name. */
function fortiAddress(set: ReadonlyMap<string, string>): string {
  const keys = [...set.keys()].join(' ');
  const [address = '', mask = ''] = set.get('subnet')?.split(' ') ?? [];
  if (keys === 'subnet') return fromMask(address, mask);
  if (keys === 'ip6') return withoutFullLength(set.get('ip6') ?? '');
  if (keys === 'type start-ip end-ip' && set.get('type') === 'iprange')
    return `${set.get('start-ip')}-${set.get('end-ip')}`;
  return keys === 'type fqdn' && set.get('type') === 'fqdn' ? words(set.get('fqdn')).join('') : refuse(keys);
}

const words = (quoted: string | undefined): string[] =>
  (quoted?.match(/"[^"]*"|\S+/g) ?? []).map((w) => w.replaceAll('"', ''));

export function readFortios(text: string): ReadRule[] {
  const tables = fortiTables(text);
  const namedAddresses: string[] = [];
  const addresses = new Map([
    ['all', 'any'],
    ...['address', 'address6'].flatMap((table) =>
      [...(tables.get(table) ?? [])].map(([name, set]): [string, string] => [name, fortiAddress(set)]),
    ),
  ]);
  const services = new Map([...(tables.get('service custom') ?? [])].map(([name, set]) => [name, fortiService(set)]));
  const named: string[] = [];
  const rules = [...(tables.get('policy')?.values() ?? [])].flatMap((set) => {
    const keys = [...set.keys()].join(' ');
    if (!/^name srcintf dstintf(?: srcaddr dstaddr)?(?: srcaddr6 dstaddr6)? action schedule service$/.test(keys))
      refuse(keys);
    if (!new RegExp(`^"${SET_NAME}(?:-\\d+)?(?:-back)?"$`).test(set.get('name') ?? '')) refuse(set.get('name') ?? '');
    if (set.get('action') !== 'accept' || set.get('schedule') !== '"always"') refuse(keys);
    const [from, to] = [set.get('srcintf'), set.get('dstintf')];
    if (!/^[A-Z][A-Z0-9_]*-INTERFACE [A-Z][A-Z0-9_]*-INTERFACE$/.test(`${from} ${to}`)) refuse(keys);
    const own = words(set.get('service'));
    named.push(...own);
    const at = (keys: readonly string[]) => {
      const all = keys.flatMap((key) => words(set.get(key)));
      namedAddresses.push(...all);
      return [...new Set(all.map((name) => addresses.get(name) ?? placeholder(name)))];
    };
    const [clients, servers] = [at(['srcaddr', 'srcaddr6']), at(['dstaddr', 'dstaddr6'])];
    return taken(services, own).flatMap((what) => each(clients, servers, what));
  });
  allNamed(services, named);
  for (const name of addresses.keys()) if (name !== 'all' && !namedAddresses.includes(name)) refuse(name);
  return rules;
}

const PAN_APPLICATIONS: Readonly<Record<string, What>> = {
  gre: { what: 'ip 47', from: 0, to: 0 },
  'ipsec-esp': { what: 'ip 50', from: 0, to: 0 },
  'ipsec-ah': { what: 'ip 51', from: 0, to: 0 },
  ping: icmp(4, 8),
  ping6: icmp(6, 128),
};

const list = (text: string): string[] => text.replace(/^\[ (.*) \]$/, '$1').split(' ');

export function readPanos(text: string): ReadRule[] {
  const services = new Map<string, What>();
  const names = new Map<string, string>();
  const ruleNames = new Set<string>();
  const named: string[] = [];
  const rules = linesOf(text).flatMap((line): ReadRule[] => {
    const [, object, host] = /^set address ([a-z0-9-]{1,63}) fqdn ([a-z0-9.-]+)$/.exec(line) ?? [];
    if (object && host) {
      names.set(object, host);
      return [];
    }
    const [, service, transport, ports] =
      /^set service ([a-z0-9-]{1,63}) protocol (tcp|udp) port (\d+(?:-\d+)?)$/.exec(line) ?? [];
    if (service && transport && ports) {
      services.set(service, { what: transport, ...range(ports) });
      return [];
    }
    if (/^set (?:service|rulebase security rules) [a-z0-9-]{1,63} description "[^"]{1,1023}"$/.test(line)) return [];
    const shape =
      /^set rulebase security rules (portolan-test-0a1b2(?:-\d+)?(?:-back)?)(-no-port)? from [A-Z][A-Z0-9_]*-ZONE to [A-Z][A-Z0-9_]*-ZONE source (\S+|\[ [^\]]+ \]) destination (\S+|\[ [^\]]+ \]) application (any|\S+|\[ [^\]]+ \]) service (\S+|\[ [^\]]+ \]) action allow$/;
    const [, name = '', noPort = '', from = '', to = '', apps = '', own = ''] = shape.exec(line) ?? [];
    if (!name || ruleNames.has(name + noPort)) return refuse(line);
    ruleNames.add(name + noPort);
    const [clients = [], servers = []] = [from, to].map((end) => list(end).map((one) => names.get(one) ?? one));
    if (noPort) {
      if (own !== 'application-default') refuse(line);
      return list(apps).flatMap((app) => each(clients, servers, PAN_APPLICATIONS[app] ?? refuse(app)));
    }
    if (apps !== 'any') refuse(line);
    named.push(...list(own));
    return taken(services, list(own)).flatMap((what) => each(clients, servers, what));
  });
  allNamed(services, named);
  return rules;
}

function junosWhat(words: string): What {
  const [, transport, ports] = /^protocol (tcp|udp) destination-port (\d+(?:-\d+)?)$/.exec(words) ?? [];
  if (transport && ports) return { what: transport, ...range(ports) };
  const [, name, type, code] = /^protocol (icmp6?) \1-type (\d+)(?: \1-code (\d+))?$/.exec(words) ?? [];
  if (name) return icmp(name === 'icmp' ? 4 : 6, Number(type), code === undefined ? undefined : Number(code));
  const [, protocol] = /^protocol (\d+)$/.exec(words) ?? [];
  return protocol ? { what: `ip ${protocol}`, from: 0, to: 0 } : refuse(words);
}

export function readJunos(text: string): ReadRule[] {
  const addresses = new Map([['any', 'any']]);
  const applications = new Map<string, What>();
  const policies = new Map<
    string,
    { sources: string[]; destinations: string[]; apps: string[]; isPermitted: boolean }
  >();
  for (const line of linesOf(text)) {
    const [, book, cidr, first, last, host] =
      /^set security address-book global address ([a-z0-9-]{1,63}) (?:(\S+\/\d+)|range-address (\S+) to (\S+)|dns-name (\S+))$/.exec(
        line,
      ) ?? [];
    const [, app, words] = /^set applications application ([a-z0-9-]{1,31}) (.+)$/.exec(line) ?? [];
    const [, zones, name, does = ''] =
      /^set security policies (from-zone [A-Z][A-Z0-9_]*-ZONE to-zone [A-Z][A-Z0-9_]*-ZONE) policy (portolan-tes[a-z0-9-]{1,12}?(?:-back)?) (.+)$/.exec(
        line,
      ) ?? [];
    if (book && addresses.has(book)) refuse(line);
    if (book) addresses.set(book, host ?? (cidr ? withoutFullLength(cidr) : `${first}-${last}`));
    else if (app && words) {
      if (!/^description "[^"]{1,900}"$/.test(words)) applications.set(app, junosWhat(words));
    } else if (zones && name) {
      const policy = policies.get(name) ?? { sources: [], destinations: [], apps: [], isPermitted: false };
      policies.set(name, policy);
      const [, key, value = ''] = /^match (source-address|destination-address|application) (\S+)$/.exec(does) ?? [];
      if (key === 'source-address') policy.sources.push(value);
      else if (key === 'destination-address') policy.destinations.push(value);
      else if (key) policy.apps.push(value);
      else if (does === 'then permit') policy.isPermitted = true;
      else refuse(line);
    } else refuse(line);
  }
  allNamed(
    applications,
    [...policies.values()].flatMap(({ apps }) => apps),
  );
  return [...policies.values()].flatMap(({ sources, destinations, apps, isPermitted }) => {
    if (!isPermitted || sources.length === 0 || destinations.length === 0) refuse('a policy without an end');
    const [clients = [], servers = []] = [sources, destinations].map((names) =>
      names.map((name) => addresses.get(name) ?? placeholder(name)),
    );
    return taken(applications, apps).flatMap((what) => each(clients, servers, what));
  });
}

const ASA_END = String.raw`(any|host \S+|object \S+|object-group \S+|[\d.]+ [\d.]+|[0-9a-f:]+\/\d+|[A-Z][A-Z0-9_]* MASK)`;

function asaEnd(words: string): string {
  const [first = '', second = ''] = words.replace(/^host /, '').split(' ');
  if (second === 'MASK') return placeholder(first);
  return second === '' ? first : fromMask(first, second);
}

function asaWhat(words: string): What {
  const [, transport, ports] = /^(tcp|udp) destination (?:eq|range) (\d+(?: \d+)?)$/.exec(words) ?? [];
  if (transport && ports) return { what: transport, ...range(ports, ' ') };
  const [, name, type, code] = /^(icmp6?) (\d+)(?: (\d+))?$/.exec(words) ?? [];
  if (name) return icmp(name === 'icmp' ? 4 : 6, Number(type), code === undefined ? undefined : Number(code));
  return /^\d+$/.test(words) ? { what: `ip ${words}`, from: 0, to: 0 } : refuse(words);
}

export function readAsa(text: string): ReadRule[] {
  const groups = new Map<string, What[]>();
  const named: string[] = [];
  let own: What[] | undefined;
  const networks = new Map<string, string[]>();
  let members: string[] | undefined;
  const namedNetworks: string[] = [];
  const asaEnds = (words: string): string[] => {
    const [, object] = /^object(?:-group)? (\S+)$/.exec(words) ?? [];
    if (object === undefined) return [asaEnd(words)];
    namedNetworks.push(object);
    return networks.get(object) ?? refuse(words);
  };
  const rules = linesOf(text).flatMap((line): ReadRule[] => {
    const [, object] = /^object(?:-group)? network (portolan-test-0a1b2-[a-z0-9-]{1,43})$/.exec(line) ?? [];
    if (object) {
      if (networks.has(object)) refuse(line);
      networks.set(object, (members = []));
      own = undefined;
      return [];
    }
    const [, first, last, host, member] = /^ (?:range (\S+) (\S+)|fqdn (\S+)|network-object (.+))$/.exec(line) ?? [];
    if ((first ?? host ?? member) !== undefined && members && !own) {
      members.push(...(member === undefined ? [host ?? `${first}-${last}`] : asaEnds(member)));
      return [];
    }
    const [, group] = /^object-group service (portolan-test-0a1b2(?:-\d+)?(?:-back)?)$/.exec(line) ?? [];
    const [, service] = /^ service-object (.+)$/.exec(line) ?? [];
    if (group) groups.set(group, (own = []));
    else if (service && own) own.push(asaWhat(service));
    else if (!/^ description .{1,200}$/.test(line)) {
      own = undefined;
      const shape = new RegExp(
        `^access-list [A-Z][A-Z0-9_]*-LIST line NUMBER extended permit object-group (\\S+) ${ASA_END} ${ASA_END}$`,
      );
      const [, name, client = '', server = ''] = shape.exec(line) ?? [];
      if (!name) return refuse(line);
      named.push(name);
      return taken(groups, [name]).flatMap((all) =>
        all.flatMap((what) => each(asaEnds(client), asaEnds(server), what)),
      );
    }
    return [];
  });
  allNamed(groups, named);
  allNamed(networks, namedNetworks);
  return rules;
}
