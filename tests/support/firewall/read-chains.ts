/** Readers for firewalls with a chain or an anchor of the set's own: RouterOS, VyOS, pf. Strict: any other line throws. */
import { each, icmp, listed, range, type ReadRule } from './read-rules.ts';
import { SET_NAME } from './sets.ts';

type What = Pick<ReadRule, 'what' | 'from' | 'to'>;

const refuse = (line: string): never => {
  throw new Error(`Neither a rule nor a comment: ${JSON.stringify(line)}`);
};
const linesOf = (text: string, comment: RegExp): string[] =>
  text.split('\n').filter((line) => line !== '' && !comment.test(line));
const code = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** `key=value`, values in quotes or bare, each key once and of RouterOS' own (its /ip/firewall/filter). */
function properties(text: string): Map<string, string> {
  const known =
    'chain|action|connection-state|src-address|dst-address|src-address-list|dst-address-list|protocol|dst-port|icmp-options|jump-target|comment';
  if (!new RegExp(`^(?:(?:${known})=(?:"[^"\\\\$?]*"|[^\\s"$;[\\]]+)(?: |$))+$`).test(text)) refuse(text);
  const all = [...text.matchAll(/([a-z-]+)=(?:"([^"]*)"|(\S+))/g)].map(
    ([, key = '', quoted, bare = '']): [string, string] => [key, quoted ?? bare],
  );
  if (new Set(all.map(([key]) => key)).size !== all.length) refuse(text);
  return new Map(all);
}

/** Ports of one rule, as a list behind commas; a range takes two of the places that a rule has. */
function portsIn(transport: string, text: string, { sign = '-', most = Infinity } = {}): What[] {
  if (text.split(',').flatMap((one) => one.split(sign)).length > most) refuse(`too many ports: ${text}`);
  return text.split(/, ?/).map((one) => ({ what: transport, ...range(one, sign) }));
}

function routerosWhat(rule: ReadonlyMap<string, string>, version: 4 | 6): What[] {
  const [protocol = '', ports, options] = ['protocol', 'dst-port', 'icmp-options'].map((key) => rule.get(key));
  if (options !== undefined) {
    const [, type, own, all] = /^(\d+):(?:(\d+)|(0-255))$/.exec(options) ?? [];
    if (!type || protocol !== (version === 4 ? 'icmp' : 'icmpv6')) return refuse(options);
    return [icmp(version, Number(type), all ? undefined : Number(own))];
  }
  if (/^\d+$/.test(protocol) && ports === undefined) return [{ what: `ip ${protocol}`, from: 0, to: 0 }];
  if (!/^(?:tcp|udp)$/.test(protocol) || ports === undefined) return refuse(protocol);
  return portsIn(protocol, ports, { most: 15 });
}

export function readRouteros(text: string): ReadRule[] {
  const lists = new Map<string, string[]>();
  return linesOf(
    text,
    /^# [ !#%->@-[\]^_a-~'&]*$|^# \/ip(?:v6)? firewall (?:filter|address-list) remove \[find [a-z-]+="[a-z0-9-]+"\]$/,
  ).flatMap((line): ReadRule[] => {
    const [, family = '', own, address = ''] =
      /^\/(ip|ipv6) firewall address-list add list=([a-z0-9-]+) address=([\w.:/-]+)$/.exec(line) ?? [];
    if (own) lists.set(`${family} ${own}`, [...(lists.get(`${family} ${own}`) ?? []), address]);
    if (
      own ||
      new RegExp(`^/(?:ip|ipv6) firewall address-list remove \\[find list="${SET_NAME}-[a-z0-9-]+"\\]$`).test(line)
    )
      return [];
    const [, menu = '', does, rest = ''] = /^\/(ip|ipv6) firewall filter (add|remove) (.+)$/.exec(line) ?? [];
    if (does === 'remove')
      return rest === `[find jump-target="${SET_NAME}"]` || rest === `[find chain="${SET_NAME}"]` ? [] : refuse(line);
    if (does !== 'add') return refuse(line);
    const rule = properties(rest);
    if (rule.get('action') === 'jump')
      return rule.get('chain') === 'forward' && rule.get('jump-target') === SET_NAME && rule.size === 4
        ? []
        : refuse(line);
    if (rule.get('action') !== 'accept' || rule.get('chain') !== SET_NAME) return refuse(line);
    if (rule.get('connection-state') === 'established,related') return rule.has('protocol') ? refuse(line) : [];
    const at = (side: string): readonly string[] => {
      const named = rule.get(`${side}-address-list`);
      if (named === undefined) return [rule.get(`${side}-address`) ?? 'any'];
      return rule.has(`${side}-address`) ? refuse(line) : (lists.get(`${menu} ${named}`) ?? refuse(line));
    };
    const [clients, servers] = [at('src'), at('dst')];
    return routerosWhat(rule, menu === 'ip' ? 4 : 6).flatMap((what) => each(clients, servers, what));
  });
}

/** A rule of VyOS by its nodes, each once but for `state`. */
function vyosRule(parts: readonly string[], version: 4 | 6): ReadRule[] {
  const nodes = new Map(
    parts.map((part): [string, string] => {
      const [, node = '', value = ''] = /^([a-z0-9 -]+?) '([^'"`?\\]*)'$/.exec(part) ?? refuse(part);
      return [node === 'state' ? `state ${value}` : node, value];
    }),
  );
  if (nodes.size !== parts.length || nodes.get('action') !== 'accept') refuse(parts.join('; '));
  if ((nodes.get('description') ?? '').length > 255) refuse('too long a description');
  if (nodes.has('state established')) return nodes.has('protocol') ? refuse(parts.join('; ')) : [];
  const at = (side: string) => nodes.get(`${side} address`) ?? nodes.get(`${side} fqdn`) ?? 'any';
  const ends = { client: at('source'), server: at('destination') };
  const [protocol = '', ports] = [nodes.get('protocol'), nodes.get('destination port')];
  const own = version === 4 ? 'icmp' : 'icmpv6';
  const type = nodes.get(`${own} type`);
  if (type !== undefined) {
    if (protocol !== (version === 4 ? 'icmp' : 'ipv6-icmp')) refuse(protocol);
    return [{ ...ends, ...icmp(version, Number(type), code(nodes.get(`${own} code`))) }];
  }
  if (ports !== undefined && /^(?:tcp|udp|sctp|dccp)$/.test(protocol))
    return portsIn(protocol, ports).map((what) => ({ ...ends, ...what }));
  return /^\d+$/.test(protocol) && ports === undefined
    ? [{ ...ends, what: `ip ${protocol}`, from: 0, to: 0 }]
    : refuse(parts.join('; '));
}

export function readVyos(text: string): ReadRule[] {
  const rules = new Map<string, string[]>();
  const own = `firewall (ipv[46]) name ${SET_NAME}`;
  for (const line of linesOf(text, /^# (?:[^"'`$;&|<>(){}[\]\\!*?~^]*|The same set again: '[^']+')$/)) {
    const [, table, number, part] = new RegExp(`^set ${own} rule (\\d+) (.+)$`).exec(line) ?? [];
    if (table && number && part) rules.set(`${table} ${number}`, [...(rules.get(`${table} ${number}`) ?? []), part]);
    else if (
      ![
        new RegExp(`^delete ${own}$`),
        new RegExp(`^set ${own} default-action 'return'$`),
        new RegExp(`^set firewall ipv[46] forward filter rule NUMBER (?:action 'jump'|jump-target '${SET_NAME}')$`),
      ].some((shape) => shape.test(line))
    )
      refuse(line);
  }
  return [...rules].flatMap(([key, parts]) => vyosRule(parts, key.startsWith('ipv4') ? 4 : 6));
}

/** The part of pf.conf's grammar (pf.conf(5), GRAMMAR) that a pass rule of ours may have. */
export function readPf(text: string): ReadRule[] {
  const shape = new RegExp(
    `^pass in quick(?: (inet6?))? proto (tcp|udp|icmp|icmp6|\\d+) from (\\{ [^{}]+ \\}|\\S+(?: - \\S+)?) to (\\{ [^{}]+ \\}|\\S+(?: - \\S+)?)(?: port (\\{ [\\d:, ]+ \\}|\\d+(?::\\d+)?))?(?: (icmp6?)-type (\\d+)(?: code (\\d+))?)? keep state label "${SET_NAME}"$`,
  );
  return linesOf(text, /^#[^\n]*$/).flatMap((line) => {
    const [, family, protocol = '', from = '', to = '', ports, message, type, own] = shape.exec(line) ?? refuse(line);
    const [clients = [], servers = []] = [from, to].map((end) =>
      listed(end.replace(/^\$([A-Z][A-Z0-9_]*)$/, '$1').replaceAll(' - ', '-')),
    );
    if (/[^a-zA-Z0-9.:/_-]/.test([...clients, ...servers].join(''))) refuse(line);
    if (message !== undefined) {
      const version = message === 'icmp' ? 4 : 6;
      if (protocol !== message || family !== (version === 4 ? 'inet' : 'inet6') || ports !== undefined) refuse(line);
      return each(clients, servers, icmp(version, Number(type), code(own)));
    }
    if (family !== undefined) refuse(line);
    if (/^\d+$/.test(protocol))
      return ports === undefined ? each(clients, servers, { what: `ip ${protocol}`, from: 0, to: 0 }) : refuse(line);
    return ports === undefined || protocol.startsWith('icmp')
      ? refuse(line)
      : portsIn(protocol, listed(ports).join(','), { sign: ':' }).flatMap((what) => each(clients, servers, what));
  });
}
