/** iptables: a file for iptables-restore, for ip6tables-restore where the addresses are IPv6, and for both without any. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type Capabilities, EVERY_TRANSPORT, SINGLE_ENDS } from '../model/capabilities.ts';
import { type RuleEnd, formatEnd } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { iptablesString, MAX_IPTABLES_COMMENT } from '../quote/iptables.ts';
import { hashComment } from '../quote/one-line.ts';
import type { Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  ipVersions: [4, 6],
  ends: SINGLE_ENDS,
  stateful: true,
  note: MAX_IPTABLES_COMMENT,
  nameLength: 28,
  because: {},
};

const AH = 51;

/** The mask is not filled in either: it is read first, so that no name server is asked for a host SOURCE. */
const placeholder = (word: string) => `${word}/MASK`;

function endMatch(end: RuleEnd, option: '-s' | '-d'): string[] {
  const address = formatEnd(end, { any: '', placeholder });
  return address ? [`${option} ${address}`] : [];
}

/** In IPv6 the Authentication Header is an extension header, which `-p` never matches. */
function match(target: Exclude<NumberedTarget, { kind: 'icmp' }>, versions: readonly number[]): string {
  if (target.kind === 'ip') return target.protocol === AH && !versions.includes(4) ? '-m ah' : `-p ${target.protocol}`;
  return `-p ${target.transport} -m ${target.transport} --dport ${portsText(target, ':')}`;
}

/** The protocol, the match and its option (iptables-extensions(8), icmp and icmp6). */
const ICMP_WORDS: Readonly<Record<4 | 6, string>> = {
  4: '-p icmp -m icmp --icmp-type',
  6: '-p ipv6-icmp -m icmp6 --icmpv6-type',
};

/** `8`, or with a code `3/4`. */
function icmpMatch({ type: word }: Extract<NumberedTarget, { kind: 'icmp' }>, version: 4 | 6): string {
  const { type, code } = icmpNumbers(word, version);
  return `${ICMP_WORDS[version]} ${type}${code === null ? '' : `/${code}`}`;
}

function rules({ client, server, permits, versions: all }: DirectedRules, set: SetToWrite): string[] {
  const line = (permit: Permit<NumberedTarget>, matched: string, only: readonly string[] = []) =>
    [
      ...only,
      `-A ${set.name}`,
      ...endMatch(client, '-s'),
      ...endMatch(server, '-d'),
      matched,
      `-m comment --comment ${iptablesString(noteOf(permit, set, MAX_IPTABLES_COMMENT))}`,
      '-j ACCEPT',
    ].join(' ');
  return permits.flatMap((permit) => {
    const { target } = permit;
    if (target.kind !== 'icmp') return [line(permit, match(target, all))];
    const versions = versionsFor(target, { client, server });
    // One text for both programs: -4 and -6 have the other one pass over the line (iptables(8)).
    return versions.map((version) =>
      line(permit, icmpMatch(target, version), versions.length > 1 ? [`-${version}`] : []),
    );
  });
}

const PROGRAMS: Readonly<Record<4 | 6, string>> = { 4: 'iptables-restore', 6: 'ip6tables-restore' };

/** One text for both programs: what one of them takes, and never matches. */
const unmatched = (set: SetToWrite): string[] =>
  set.versions.length > 1 && set.permits.some(({ target }) => target.kind === 'ip' && target.protocol === AH)
    ? [`# For ip6tables-restore write -m ah in the place of -p ${AH}: as it stands, it never matches there.`]
    : [];

export const iptables: Syntax = {
  id: 'iptables',
  label: 'iptables',
  group: 'linux',
  fileEnding: '.rules',
  language: 'iptables',
  trap: 'Without --noflush, iptables-restore throws away all rules that were there. IPv4 and IPv6 have a program each.',
  can: CAN,
  comment: hashComment,
  write: (set) => [
    [
      ...set.versions.map((version) => `# Load it with: ${PROGRAMS[version]} --noflush ${set.name}.rules`),
      ...unmatched(set),
      '# Loaded again, it makes the chain anew and adds the two jumps a second time, which does no harm.',
    ],
    [
      '*filter',
      `:${set.name} - [0:0]`,
      `-I INPUT -j ${set.name}`,
      `-I FORWARD -j ${set.name}`,
      ...set.directed.flatMap((directed) => rules(directed, set)),
      'COMMIT',
    ],
  ],
  undo: (set) =>
    set.versions.flatMap((version) => {
      const program = version === 4 ? 'iptables' : 'ip6tables';
      return [
        `${program} -D INPUT -j ${set.name}`,
        `${program} -D FORWARD -j ${set.name}`,
        `${program} -F ${set.name}`,
        `${program} -X ${set.name}`,
      ];
    }),
};
