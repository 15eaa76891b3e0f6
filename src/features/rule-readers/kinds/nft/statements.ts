/** The statements of one rule, from its tokens: nft(8), "Expressions" and "Statements". */
import { TokenReader, type NftToken } from './tokens.ts';
import type { NftStatement, NftTuple, NftValues, NftVerdict } from './ruleset.ts';

/** Keys of two words, by their first. */
const PROTOCOL_KEYS: ReadonlySet<string> = new Set([
  'meta',
  'ip',
  'ip6',
  'tcp',
  'udp',
  'udplite',
  'sctp',
  'dccp',
  'th',
  'icmp',
  'icmpv6',
  'ether',
  'vlan',
  'arp',
  'ah',
  'esp',
  'comp',
  'gre',
  'igmp',
  'socket',
  'osf',
  'rt',
  'frag',
  'hbh',
  'dst',
  'mh',
  'srh',
  'exthdr',
  'ipsec',
]);

/** Keys of `meta` that may stand without it. */
const META_KEYS: ReadonlySet<string> = new Set([
  'iif',
  'iifname',
  'iiftype',
  'iifgroup',
  'oif',
  'oifname',
  'oiftype',
  'oifgroup',
  'mark',
  'skuid',
  'skgid',
  'rtclassid',
  'cgroup',
  'pkttype',
  'cpu',
  'l4proto',
  'nfproto',
  'protocol',
  'priority',
  'length',
  'day',
  'hour',
  'time',
  'ibrname',
  'obrname',
  'iifkind',
  'oifkind',
  'random',
  'secpath',
]);

const COMPARISONS: ReadonlySet<string> = new Set([
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  'eq',
  'ne',
  'lt',
  'gt',
  'le',
  'ge',
]);
const SAME_COMPARISON: Readonly<Record<string, string>> = { eq: '==', ne: '!=', lt: '<', gt: '>', le: '<=', ge: '>=' };

/** One key, as nft writes it; undefined where none starts here. */
function readKey(reader: TokenReader): string | undefined {
  const first = reader.peek();
  if (META_KEYS.has(first)) return `meta ${reader.next().text}`;
  if (PROTOCOL_KEYS.has(first)) {
    reader.next();
    const field = reader.next().text;
    return field === 'option' || first === 'exthdr' ? `${first} ${field} ${reader.next().text}` : `${first} ${field}`;
  }
  if (first === 'ct') {
    reader.next();
    const way = reader.takes('original', 'reply');
    return way ? `ct way ${reader.next().text}` : `ct ${reader.next().text}`;
  }
  if (first === 'fib') {
    const words: string[] = [];
    while (!reader.isAtEnd && !['type', 'oif', 'oifname'].includes(reader.peek())) words.push(reader.next().text);
    words.push(reader.next().text);
    return words.join(' ').replaceAll(' , ', ' . ');
  }
  return undefined;
}

/** One value with its concatenated ones; prefixes of several words (`@set`, ranges with spaces) are one word each. */
function readTuple(reader: TokenReader): NftTuple {
  const words = [reader.next().text];
  while (reader.takes('.')) words.push(reader.next().text);
  return words;
}

/** What follows an element of a set: when it ends, what is counted. */
function skipElementExtras(reader: TokenReader): void {
  while (!reader.isAtEnd && ![',', ':', '}', '\n'].includes(reader.peek())) reader.next();
}

/** Elements of a set or map: values, each with a verdict where it is a map. */
export function readElements(tokens: readonly NftToken[]): (readonly [NftTuple, NftVerdict | undefined])[] {
  const reader = new TokenReader(tokens.filter(({ text }) => text !== '\n'));
  const elements: (readonly [NftTuple, NftVerdict | undefined])[] = [];
  while (!reader.isAtEnd) {
    if (reader.takes(',')) continue;
    const tuple = readTuple(reader);
    skipElementExtras(reader);
    const verdict = reader.takes(':') ? readVerdict(reader) : undefined;
    skipElementExtras(reader);
    elements.push([tuple, verdict]);
  }
  return elements;
}

const rest = (reader: TokenReader): string => {
  const words: string[] = [];
  while (!reader.isAtEnd) words.push(reader.next().text);
  return words.join(' ');
};

/** A verdict; what is none is told as it stands. */
function readVerdict(reader: TokenReader): NftVerdict {
  const { text } = reader.next();
  if (text === 'accept' || text === 'drop' || text === 'return' || text === 'continue') return { verdict: text };
  if (text === 'jump' || text === 'goto') return { verdict: text, chain: reader.next().text };
  if (text === 'reject') {
    if (reader.takes('with')) {
      while (!reader.isAtEnd && !['comment', ',', '}'].includes(reader.peek())) reader.next();
    }
    return { verdict: 'reject' };
  }
  if (text === 'dnat' || text === 'redirect') {
    const words: string[] = [];
    while (!reader.isAtEnd && reader.peek() !== 'comment') words.push(reader.next().text);
    const to = words.filter((word) => !['to', 'ip', 'ip6'].includes(word)).join(' ') || 'another port';
    return { verdict: 'redirect', to: to.replace(/^:/, 'port ') };
  }
  return { verdict: 'other', text: [text, rest(reader)].join(' ').trim() };
}

const VERDICTS: ReadonlySet<string> = new Set([
  'accept',
  'drop',
  'reject',
  'return',
  'continue',
  'jump',
  'goto',
  'dnat',
  'redirect',
]);
/** They take the packet to nobody knows where. */
const OTHER_VERDICTS: ReadonlySet<string> = new Set(['queue', 'tproxy', 'synproxy', 'fwd', 'snat', 'masquerade']);

const RATE_END: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week']);

function skipLimit(reader: TokenReader): void {
  while (!reader.isAtEnd) {
    const { text } = reader.next();
    if (RATE_END.has(text.split('/').at(-1) ?? '')) break;
  }
  if (reader.takes('burst')) {
    reader.next();
    reader.takes('packets', 'bytes', 'kbytes', 'mbytes');
  }
}

/** The values behind a comparison. */
function readValues(reader: TokenReader): NftValues {
  if (reader.peek() === '{') return { list: readElements(reader.block()).map(([tuple]) => tuple) };
  if (reader.peek().startsWith('@')) return { set: reader.next().text.slice(1) };
  const list = [readTuple(reader)];
  while (reader.takes(',')) list.push(readTuple(reader));
  return { list };
}

/** `tcp flags`: a mask and what is to be set, in each of nft's two writings. */
function readFlags(reader: TokenReader): NftStatement {
  const words = (stop: readonly string[]): string[] => {
    const taken: string[] = [];
    while (!reader.isAtEnd && !stop.includes(reader.peek())) {
      const { text } = reader.next();
      if (/^[a-z]+$/.test(text) || /^0x[\da-f]+$/.test(text)) taken.push(text === '0x0' ? 'none' : text);
      if (text === ')') break;
      if (!['|', ',', '(', ')', '{', '}'].includes(reader.peek()) && !['|', ',', '(', '{'].includes(text)) break;
    }
    return taken;
  };
  const values = (mask: readonly string[], set: readonly string[], op: string): NftStatement => ({
    kind: 'match',
    keys: ['tcp flags'],
    op,
    values: { list: [mask, set] },
    text: `tcp flags ${[...mask, '/', ...set].join(' ')}`,
  });
  if (reader.takes('&')) {
    const mask = words([]);
    const op = COMPARISONS.has(reader.peek()) ? reader.next().text : '!=';
    return values(mask, op === '!=' && reader.isAtEnd ? ['none'] : words([]), op);
  }
  const op = COMPARISONS.has(reader.peek()) ? reader.next().text : '&';
  const set = words([]);
  if (reader.takes('/')) return values(words([]), set, op === '&' ? '==' : op);
  return op === '&' ? values(set, set, 'any') : values(['all'], set, op);
}

function readMatch(reader: TokenReader, first: string): NftStatement {
  const start = [first];
  const keys = [first];
  while (reader.takes('.')) {
    const key = readKey(reader);
    if (key === undefined) return { kind: 'unknown', text: [...start, '.', rest(reader)].join(' ') };
    keys.push(key);
  }
  const name = keys.join(' . ');
  if (first === 'tcp flags') return readFlags(reader);
  if (reader.takes('set')) {
    rest(reader);
    return { kind: 'pass' };
  }
  if (reader.takes('vmap')) {
    if (reader.peek().startsWith('@')) return { kind: 'vmap', keys, map: reader.next().text.slice(1), text: name };
    const map = readElements(reader.block()).map(([tuple, verdict]) => [tuple, verdict ?? OTHER] as const);
    return { kind: 'vmap', keys, map, text: name };
  }
  if (reader.takes('&', 'and', '|', '^')) return { kind: 'unknown', text: `${name} & ${rest(reader)}` };
  if (first === 'ct count') {
    const isOver = reader.takes('over');
    reader.next();
    return { kind: 'limit', isOver };
  }
  if (['missing', 'exists'].includes(reader.peek()))
    return { kind: 'match', keys, op: '==', values: { list: [[reader.next().text]] }, text: name };
  const op = COMPARISONS.has(reader.peek()) ? reader.next().text : '==';
  const values = readValues(reader);
  const shown = 'set' in values ? `@${values.set}` : values.list.map((tuple) => tuple.join(' . ')).join(', ');
  return {
    kind: 'match',
    keys,
    op: SAME_COMPARISON[op] ?? op,
    values,
    text: `${name} ${op === '==' ? '' : `${op} `}${shown}`,
  };
}

const OTHER: NftVerdict = { verdict: 'other', text: 'no verdict' };

/** `add @seen { ip saddr limit rate over 3/minute }`: a set that the rule writes, and what it asks on the way. */
function readSetStatement(reader: TokenReader): NftStatement {
  while (!reader.isAtEnd && reader.peek() !== '{') reader.next();
  const inside = reader.block().map(({ text }) => text);
  const asks = inside.includes('limit') || inside.includes('count');
  return asks ? { kind: 'limit', isOver: inside.includes('over') } : { kind: 'pass' };
}

function readStatement(reader: TokenReader): NftStatement {
  const word = reader.peek();
  if (VERDICTS.has(word)) return { kind: 'verdict', verdict: readVerdict(reader) };
  if (OTHER_VERDICTS.has(word)) return { kind: 'unknown', text: rest(reader) };
  // What iptables has and nft doesn't: `xt match "string"`; nft prints no more of it.
  if (word === 'xt') {
    const [, sort = '', name = ''] = [reader.next(), reader.next(), reader.next()].map(({ text }) => text);
    return sort === 'match' && name === 'comment' ? { kind: 'pass' } : { kind: 'unknown', text: `xt ${sort} ${name}` };
  }
  if (word === 'counter') {
    reader.next();
    if (reader.takes('packets')) {
      reader.next();
      reader.next();
      reader.next();
    } else if (reader.takes('name')) reader.next();
    return { kind: 'pass' };
  }
  if (word === 'log') {
    reader.next();
    while (reader.takes('prefix', 'level', 'group', 'snaplen', 'queue-threshold', 'flags')) {
      const isFlags = reader.peek() === 'tcp' || reader.peek() === 'ip';
      reader.next();
      if (isFlags) reader.next();
      while (reader.takes(',')) reader.next();
    }
    return { kind: 'pass' };
  }
  if (word === 'limit' || word === 'quota') {
    reader.next();
    if (word === 'quota') return { kind: 'unknown', text: `quota ${rest(reader)}` };
    if (reader.takes('name')) return { kind: 'unknown', text: `limit name ${reader.next().text}` };
    reader.takes('rate');
    const isOver = reader.takes('over');
    skipLimit(reader);
    return { kind: 'limit', isOver };
  }
  if (word === 'comment') {
    reader.next();
    reader.next();
    return { kind: 'pass' };
  }
  if (['add', 'update', 'delete'].includes(word)) return readSetStatement(reader);
  if (['notrack', 'dup', 'flow'].includes(word)) {
    rest(reader);
    return { kind: 'pass' };
  }
  if (word === 'meter') return readSetStatement(reader);
  const key = readKey(reader);
  return key === undefined ? { kind: 'unknown', text: rest(reader) } : readMatch(reader, key);
}

/** All statements of a rule. */
export function readStatements(tokens: readonly NftToken[]): NftStatement[] {
  const reader = new TokenReader(tokens);
  const statements: NftStatement[] = [];
  while (!reader.isAtEnd) statements.push(readStatement(reader));
  return statements;
}
