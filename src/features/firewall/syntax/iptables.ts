/** iptables: a file for iptables-restore, for ip6tables-restore where the addresses are IPv6, and for both without any. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { type RuleEnd, formatEnd, versionsOf } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { iptablesString, MAX_IPTABLES_COMMENT } from '../quote/iptables.ts';
import { hashComment } from '../quote/one-line.ts';
import { joinBlocks, type Syntax } from './syntax.ts';

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

function rules({ client, server, permits }: DirectedPermits<NumberedTarget>, set: RuleSet): string[] {
  const line = (permit: Permit<NumberedTarget>, matched: string, only: readonly string[] = []) =>
    [
      ...only,
      '-A PORTOLAN',
      ...endMatch(client, '-s'),
      ...endMatch(server, '-d'),
      matched,
      `-m comment --comment ${iptablesString(noteOf(permit, set, MAX_IPTABLES_COMMENT))}`,
      '-j ACCEPT',
    ].join(' ');
  return permits.flatMap((permit) => {
    const { target } = permit;
    if (target.kind !== 'icmp') return [line(permit, match(target, versionsOf(set)))];
    const versions = versionsFor(target, { client, server });
    // One text for both programs: -4 and -6 have the other one pass over the line (iptables(8)).
    return versions.map((version) =>
      line(permit, icmpMatch(target, version), versions.length > 1 ? [`-${version}`] : []),
    );
  });
}

const PROGRAMS: Readonly<Record<4 | 6, string>> = { 4: 'iptables-restore', 6: 'ip6tables-restore' };

/** One text for both programs: what one of them takes, and never matches. */
const unmatched = (set: RuleSet): string[] =>
  versionsOf(set).length > 1 && set.permits.some(({ target }) => target.kind === 'ip' && target.protocol === AH)
    ? [`# For ip6tables-restore write -m ah in the place of -p ${AH}: as it stands, it never matches there.`]
    : [];

export const iptables: Syntax = {
  id: 'iptables',
  label: 'iptables',
  group: 'linux',
  fileName: 'portolan.rules',
  language: 'iptables',
  trap: 'Without --noflush, iptables-restore throws away all rules that were there. IPv4 and IPv6 have a program each.',
  maxNote: MAX_IPTABLES_COMMENT,
  write: (set) =>
    joinBlocks(
      [
        ...headOf(set, hashComment),
        ...versionsOf(set).map((version) => `# Load it with: ${PROGRAMS[version]} --noflush portolan.rules`),
        ...unmatched(set),
        '# Loaded again, it makes the chain anew and adds the two jumps a second time, which does no harm.',
      ],
      [
        '*filter',
        ':PORTOLAN - [0:0]',
        '-I INPUT -j PORTOLAN',
        '-I FORWARD -j PORTOLAN',
        ...numberedByDirection(set).flatMap((directed) => rules(directed, set)),
        'COMMIT',
      ],
    ),
};
