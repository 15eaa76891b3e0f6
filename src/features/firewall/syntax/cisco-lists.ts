/** Cisco's access lists for switches and routers, one for each direction of the packets: IOS and NX-OS differ in words. */
import { icmpAnswer, icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type RuleEnds, endText, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { ciscoComment, ciscoRemark, MAX_CISCO_REMARK } from '../quote/cisco.ts';
import type { Syntax } from './syntax.ts';

/** What the systems say differently. */
export interface CiscoDialect {
  /** What stands before the name of a list, by the version of IP. */
  list: Readonly<Record<4 | 6, string>>;
  /** An end in a list. */
  end: (end: RuleEnd, version: 4 | 6) => string;
  /** Why a list that lacks its lines is not to be bound: the end of a sentence. */
  empty: string;
  /** What a list for IPv6 lets through by itself, before it denies the rest: a line that denies comes before that. */
  neighbours: readonly string[];
}

/** What stands behind the end that listens: its ports, or the type of ICMP with its code (`permit icmp … 3 4`). */
function portWords(target: NumberedTarget, version: 4 | 6): string {
  if (target.kind === 'ip') return '';
  if (target.kind === 'icmp') {
    const { type, code } = icmpNumbers(target.type, version);
    return code === null ? ` ${type}` : ` ${type} ${code}`;
  }
  return target.from === target.to ? ` eq ${target.from}` : ` range ${portsText(target, ' ')}`;
}

/** ICMP is `icmp` in the lists of both versions of IP. */
function protocolWord(target: NumberedTarget): string {
  if (target.kind === 'icmp') return 'icmp';
  return target.kind === 'ip' ? String(target.protocol) : target.transport;
}

/** The line that lets the client open a connection. */
export const permitLine = (
  dialect: CiscoDialect,
  target: NumberedTarget,
  { client, server }: RuleEnds,
  version: 4 | 6,
) =>
  `permit ${protocolWord(target)} ${dialect.end(client, version)} ${dialect.end(server, version)}${portWords(target, version)}`;

/**
 * The line that lets the answers through: for TCP only to connections that are open, for others from the same port;
 * for a message of ICMP the one that answers it, if any does.
 */
function answerLine(
  dialect: CiscoDialect,
  target: NumberedTarget,
  { client, server }: RuleEnds,
  version: 4 | 6,
): string[] {
  if (target.kind === 'icmp') {
    const answer = icmpAnswer(target.type);
    if (answer === undefined) return [];
    return [permitLine(dialect, { kind: 'icmp', type: answer }, { client: server, server: client }, version)];
  }
  const established = target.kind === 'ports' && target.transport === 'tcp' ? ' established' : '';
  const from = `${dialect.end(server, version)}${portWords(target, version)}`;
  return [`permit ${protocolWord(target)} ${from} ${dialect.end(client, version)}${established}`];
}

/** What opens a connection, each with its reason. */
function opening(dialect: CiscoDialect, directed: DirectedRules, set: SetToWrite, version: 4 | 6): string[] {
  return [
    ...directed.permits.flatMap((permit) => [
      ciscoRemark(noteOf(permit, set, MAX_CISCO_REMARK)),
      permitLine(dialect, permit.target, directed, version),
    ]),
    ...directed.leftOut.map(ciscoComment),
  ];
}

/** What lets the answers through, but for lines that the list has already: protocols without ports have the same both ways. */
function answering(dialect: CiscoDialect, directed: DirectedRules, version: 4 | 6, opens: readonly string[]): string[] {
  const answers = [
    ...new Set(directed.permits.flatMap(({ target }) => answerLine(dialect, target, directed, version))),
  ].filter((line) => !opens.includes(line));
  return answers.length > 0 ? [ciscoRemark('Answers: an access list has no memory'), ...answers] : [];
}

/** Packets that come from one end, as one list holds them: an interface has but one list. */
interface PacketList {
  /** What stands behind the set's name: `TO-DESTINATION`, or with several legs `FROM-WEB_SERVERS`. */
  suffix: string;
  /** Between whom, for a comment. */
  between: readonly string[];
  /** What this end opens, and what it answers. */
  opens: readonly DirectedRules[];
  answers: readonly DirectedRules[];
}

/** The lists of a set. With two ends each is named by the one that its packets go to; with more, by the one that they come from. */
function packetLists({ legs, directed }: SetToWrite): PacketList[] {
  const ways = legs.flatMap(({ source, destination }) => [
    { from: source, to: destination },
    { from: destination, to: source },
  ]);
  return [...Map.groupBy(ways, ({ from }) => from.word)].flatMap(([word, [first, ...more]]) =>
    first
      ? [
          {
            suffix: legs.length === 1 ? `TO-${first.to.word}` : `FROM-${word}`,
            between: [first, ...more].map(({ from, to }) => `from ${endText(from)} to ${endText(to)}`),
            opens: directed.filter(({ client }) => client.word === word),
            answers: directed.filter(({ server }) => server.word === word),
          },
        ]
      : [],
  );
}

/** `ip access-list extended PORTOLAN-PRINT-SPOOL-1X3F9-TO-DESTINATION`. */
const nameOf = (dialect: CiscoDialect, { name }: SetToWrite, version: 4 | 6, suffix: string): string =>
  `${dialect.list[version]} ${name.toUpperCase()}-${version === 6 ? 'V6-' : ''}${suffix}`;

/** What ends a list that logs what it denies. It denies that in any case, but for what keeps neighbours in touch. */
const tail = ({ neighbours }: CiscoDialect, version: 4 | 6): string[] => [
  ciscoRemark('What no line permits is logged and denied'),
  ...(version === 4
    ? ['deny ip any any log']
    : [...neighbours.map((word) => `permit icmp any any ${word}`), 'deny ipv6 any any log']),
];

/** One list, for one version of IP. */
function list(dialect: CiscoDialect, set: SetToWrite, version: 4 | 6, packets: PacketList): string[] {
  const isOf = ({ versions }: DirectedRules) => versions.includes(version);
  const opens = packets.opens.filter(isOf).flatMap((directed) => opening(dialect, directed, set, version));
  const all = [
    ...opens,
    ...packets.answers.filter(isOf).flatMap((directed) => answering(dialect, directed, version, opens)),
    ...(set.also.includes('deny') ? tail(dialect, version) : []),
  ];
  const name = nameOf(dialect, set, version, packets.suffix);
  return [
    ciscoComment(`Packets ${packets.between.join(', ')}`),
    // Without this line a second load would append to the list.
    `no ${name}`,
    name,
    ...all.map((line) => (line.startsWith('!') ? line : ` ${line}`)),
  ];
}

/** A list from which every line was refused is empty. */
const missing = ({ empty }: CiscoDialect, { ends, also }: SetToWrite): string[] =>
  ends.some(({ address }) => address.kind === 'placeholder')
    ? [
        `Fill in the words in capitals first: those lines are refused, and ${also.includes('deny') ? 'the last line denies what they would let through: do not bind it.' : empty}`,
      ]
    : [];

/** The lists of a set, and the lines that take them out. */
export const ciscoLists = (dialect: CiscoDialect): Pick<Syntax, 'write' | 'undo'> => ({
  write: (set) => [
    [
      ...missing(dialect, set).map(ciscoComment),
      ciscoComment('Bind each list to an interface: ip access-group NAME in, for IPv6 ipv6 traffic-filter NAME in.'),
    ],
    ...set.versions.flatMap((version) => packetLists(set).map((packets) => list(dialect, set, version, packets))),
  ],
  undo: (set) => [
    'interface NAME',
    ...set.versions.map((version) => ` no ${version === 4 ? 'ip access-group' : 'ipv6 traffic-filter'} LIST in`),
    ...set.versions.flatMap((version) =>
      packetLists(set).map(({ suffix }) => `no ${nameOf(dialect, set, version, suffix)}`),
    ),
  ],
});
