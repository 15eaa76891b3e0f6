/** Types of ICMP by name and by number, as firewalls write them. */
import listed from '#content/rule-names.json' with { type: 'json' };

const TYPES: Readonly<Record<4 | 6, Readonly<Record<string, number>>>> = {
  4: listed.icmpTypes.ipv4,
  6: listed.icmpTypes.ipv6,
};

/** The same message under the names of other firewalls. */
const SAME: Readonly<Record<string, string>> = {
  echo: 'echo-request',
  ping: 'echo-request',
  pong: 'echo-reply',
  echoreq: 'echo-request',
  echorep: 'echo-reply',
  unreach: 'destination-unreachable',
  unreachable: 'destination-unreachable',
  timex: 'time-exceeded',
  'ttl-exceeded': 'time-exceeded',
  paramprob: 'parameter-problem',
  toobig: 'packet-too-big',
  squench: 'source-quench',
  redir: 'redirect',
  'neighbour-solicitation': 'nd-neighbor-solicit',
  'neighbor-solicitation': 'nd-neighbor-solicit',
  'neighbour-advertisement': 'nd-neighbor-advert',
  'neighbor-advertisement': 'nd-neighbor-advert',
  neighbrsol: 'nd-neighbor-solicit',
  neighbradv: 'nd-neighbor-advert',
  'router-solicitation': 'nd-router-solicit',
  'router-advertisement': 'nd-router-advert',
  routersol: 'nd-router-solicit',
  routeradv: 'nd-router-advert',
  nd: 'nd-neighbor-solicit',
  'nd-ns': 'nd-neighbor-solicit',
  'nd-na': 'nd-neighbor-advert',
};

/** The number of a type; undefined where it isn't known, or where more than a type is meant. */
export function icmpType(word: string, version: 4 | 6): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word) < 256 ? Number(word) : undefined;
  const name = word.toLowerCase();
  const types = TYPES[version];
  return types[name] ?? types[SAME[name] ?? ''];
}
