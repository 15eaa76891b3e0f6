/** iptables: a script that puts a chain of the set's own into the filter table, and the jump to it where it counts. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import { type Capabilities, EVERY_TRANSPORT, SENDS_FREELY } from '../model/capabilities.ts';
import { type RuleEnd, type RuleEnds, formatEnd, rangeText } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import { inPortLists, portList, type RuleContent } from '../model/port-lists.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { iptablesString, MAX_IPTABLES_COMMENT } from '../quote/iptables.ts';
import { hashComment } from '../quote/one-line.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { IPTABLES_JUMP } from './iptables-script.ts';
import type { Block, Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_IPTABLES_COMMENT,
  // The name of a chain (XT_EXTENSION_MAXNAMELEN).
  nameLength: 28,
  lists: 'networks',
  ranges: [4, 6],
  because: {
    deny: 'The chain of the set goes back to yours, which drops the rest; other sets may come behind it. To see what is dropped, put -m limit --limit 5/minute -j LOG --log-prefix "denied: " before the drop of your own chain.',
    egress: SENDS_FREELY,
  },
};

/** So many ports stand in one rule, of which a range takes two (iptables-extensions(8), multiport). */
const MAX_PORTS = 15;

const AH = 51;

/** The mask is not filled in either: it is read first, so that no name server is asked for a host SOURCE. */
const placeholder = (word: string) => `${word}/MASK`;

function endMatch(end: RuleEnd, option: '-s' | '-d'): string[] {
  if (end.address.kind === 'range') return [];
  const address = formatEnd(end, { any: '', placeholder, list: (texts) => texts.join(',') });
  return address ? [`${option} ${address}`] : [];
}

/** A range is a match of its own (iptables-extensions(8), iprange). */
function rangeMatch({ client, server }: RuleEnds): string[] {
  const [from, to] = [client.address, server.address];
  const options = [
    ...(from.kind === 'range' ? [`--src-range ${rangeText(from)}`] : []),
    ...(to.kind === 'range' ? [`--dst-range ${rangeText(to)}`] : []),
  ];
  return options.length > 0 ? [`-m iprange ${options.join(' ')}`] : [];
}

/** The protocol, the match and its option (iptables-extensions(8), icmp and icmp6). */
const ICMP_WORDS: Readonly<Record<4 | 6, string>> = {
  4: '-p icmp -m icmp --icmp-type',
  6: '-p ipv6-icmp -m icmp6 --icmpv6-type',
};

/** What a rule matches. In IPv6 the Authentication Header is an extension header, which `-p` never matches. */
function match([target, ...more]: RuleContent['targets'], version: 4 | 6): string {
  if (target.kind === 'ports') {
    const [name, option] = more.length > 0 ? ['multiport', '--dports'] : [target.transport, '--dport'];
    return `-p ${target.transport} -m ${name} ${option} ${portList([target, ...more], ',', ':')}`;
  }
  if (target.kind === 'ip') return target.protocol === AH && version === 6 ? '-m ah' : `-p ${target.protocol}`;
  const { type, code } = icmpNumbers(target.type, version);
  return `${ICMP_WORDS[version]} ${type}${code === null ? '' : `/${code}`}`;
}

/** Answers and errors: on a router the way back, on a host the errors that routers on the way send. */
const answers = ({ placement, name }: SetToWrite, version: 4 | 6): string =>
  placement.on === 'router'
    ? `-A ${name} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`
    : `-A ${name} -p ${version === 4 ? 'icmp' : 'ipv6-icmp'} -m conntrack --ctstate RELATED -j ACCEPT`;

function rules(set: SetToWrite, version: 4 | 6): string[] {
  const own = set.directed
    .filter(({ versions }) => versions.includes(version))
    .flatMap(({ client, server, permits, leftOut }) => [
      ...inPortLists(permits, (permit) => noteOf(permit, set, MAX_IPTABLES_COMMENT), MAX_PORTS).map(
        ({ targets, note }) =>
          [
            `-A ${set.name}`,
            ...endMatch(client, '-s'),
            ...endMatch(server, '-d'),
            ...rangeMatch({ client, server }),
            match(targets, version),
            `-m comment --comment ${iptablesString(note)}`,
            '-j ACCEPT',
          ].join(' '),
      ),
      ...leftOut.map(hashComment),
    ]);
  return [answers(set, version), ...own];
}

const PROGRAMS: Readonly<Record<4 | 6, string>> = { 4: 'iptables', 6: 'ip6tables' };

/** The rules of one program, and what loads or takes them out: one transaction, so that it is all of it or nothing. */
function forProgram(set: SetToWrite, version: 4 | 6): Block {
  const program = PROGRAMS[version];
  return [`rules_${program}() {`, "cat <<'RULES'", ...rules(set, version), 'RULES', '}'];
}

const FILE_ENDING = '-iptables.sh';

function write(set: SetToWrite): Block[] {
  const { name, placement } = set;
  const [from, other] = placement.on === 'host' ? ['INPUT', 'FORWARD'] : ['FORWARD', 'INPUT'];
  const programs = set.versions.map((version) => PROGRAMS[version]);
  return [
    [
      `# Load it as root: sh ${name}${FILE_ENDING}`,
      '# All of it or nothing; loaded again, it takes the place of what it loaded before.',
    ],
    ...set.versions.map((version) => forProgram(set, version)),
    ['# Finds the place for the jump to the set: before what drops all the rest.', ...IPTABLES_JUMP],
    [
      `for program in ${programs.join(' ')}; do`,
      // Whole before it is loaded: the old iptables locks the table as soon as it reads the first line.
      '  all=$(',
      "    echo '*filter'",
      `    echo ':${name} - [0:0]'`,
      `    jump $program ${other} ${name} none`,
      '    if [ "${1-}" = undo ]; then',
      `      jump $program ${from} ${name} none`,
      `      echo '-X ${name}'`,
      '    else',
      `      jump $program ${from} ${name} ${placement.at}`,
      '      rules_$program',
      '    fi',
      '    echo COMMIT',
      '  )',
      `  printf '%s\\n' "$all" | $program-restore --noflush`,
      'done',
    ],
  ];
}

export const iptables: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'shell',
  trap: ({ placement, versions }) =>
    [
      `The rules are reached from ${placement.on === 'host' ? 'INPUT' : 'FORWARD'}${placement.at === 'top' ? ', first of all: they override drops that stand in it' : ', before what drops all the rest: a drop that stands earlier keeps its force'}.`,
      'They are gone after a restart unless your own configuration saves them.',
      ...(placement.on === 'host' ? ['Ports that Docker publishes pass FORWARD, not INPUT.'] : []),
      ...(versions.length === 1 ? [`They are for IPv${versions[0]} alone.`] : []),
    ].join(' '),
  can: CAN,
  comment: shellComment,
  quotedLink: shellString,
  write,
  undo: ({ name }) => [`sh ${name}${FILE_ENDING} undo`],
};
