/** iptables: a file for iptables-restore, for ip6tables-restore where the addresses are IPv6, and for both without any. */
import { inNumbers } from '../model/dynamic.ts';
import { headOf, noteOf, within } from '../model/notes.ts';
import { IPTABLES_COMMENT, iptablesString } from '../quote/iptables.ts';
import { hashComment, inBytes } from '../quote/one-line.ts';
import { sidesOf, spelled, versionsOf, type End, type Side } from '../model/sides.ts';
import { portsText } from '../model/target.ts';
import type { RuleSet, Target } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';

const AH = 51;

/** The mask is not filled in either: it is read first, so that no name server is asked for a host SOURCE. */
const placeholder = (word: string) => `${word}/MASK`;

function endMatch(end: End, option: '-s' | '-d'): string[] {
  const address = spelled(end, { any: '', placeholder });
  return address ? [`${option} ${address}`] : [];
}

/** In IPv6 the Authentication Header is an extension header, which `-p` never matches. */
function what(target: Target, versions: readonly number[]): string {
  if (target.kind === 'ip') return target.protocol === AH && !versions.includes(4) ? '-m ah' : `-p ${target.protocol}`;
  if (target.kind !== 'ports') throw new Error('Dynamic ports have to be numbers here.');
  return `-p ${target.transport} -m ${target.transport} --dport ${portsText(target, ':')}`;
}

function rules(side: Side, set: RuleSet): string[] {
  return side.permits.map((permit) =>
    [
      '-A PORTOLAN',
      ...endMatch(side.client, '-s'),
      ...endMatch(side.server, '-d'),
      what(permit.target, versionsOf(set)),
      `-m comment --comment ${iptablesString(noteOf(permit, set, within(IPTABLES_COMMENT, inBytes)))}`,
      '-j ACCEPT',
    ].join(' '),
  );
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
  fileName: 'portolan.rules',
  trap: 'Without --noflush, iptables-restore throws away all rules that were there. IPv4 and IPv6 are two worlds: each has its own program.',
  write: (set) =>
    inBlocks(
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
        ...sidesOf(set, inNumbers(set.permits, set.generation)).flatMap((side) => rules(side, set)),
        'COMMIT',
      ],
    ),
};
