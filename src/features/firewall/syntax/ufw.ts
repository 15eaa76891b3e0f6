/** ufw: a command for each permit. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { type RuleEnds, endText, formatEnd } from '../model/ends.ts';
import { leftOut, partition } from '../model/left-out.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { maxCharacters } from '../quote/one-line.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { joinBlocks, type Syntax } from './syntax.ts';

/** ufw sets no limit; a listing has one line for it. */
const MAX_COMMENT = maxCharacters(200);

/** The IP protocols that ufw knows for both versions of IP, by the only name it takes (ufw(8), RULE SYNTAX). */
const NAMES: Readonly<Record<number, string>> = { 47: 'gre', 50: 'esp', 51: 'ah' };

function canWrite(target: NumberedTarget): boolean {
  if (target.kind === 'icmp') return false;
  if (target.kind === 'ip') return target.protocol in NAMES;
  return (target.transport === 'tcp' || target.transport === 'udp') && target.from > 0;
}

/** Its commands refuse the protocol; what it lets in by itself stands in files (ufw-framework(8)). */
const NO_ICMP =
  'The commands of ufw know no ICMP. Its rules for it stand in before.rules and before6.rules in /etc/ufw, which let echo requests and errors in unless somebody changed them.';

function whyNot(target: NumberedTarget): string | undefined {
  if (target.kind === 'icmp') return NO_ICMP;
  return canWrite(target)
    ? undefined
    : 'ufw knows ports from 1 of TCP and UDP, and of the IP protocols GRE, ESP and AH only.';
}

/** A range from 0 in two parts, so that port 0 alone is left out. */
function apartFromZero(permit: Permit<NumberedTarget>): Permit<NumberedTarget>[] {
  const { target } = permit;
  if (target.kind !== 'ports' || target.from > 0 || target.to === 0) return [permit];
  return [
    { ...permit, target: { ...target, to: 0 } },
    { ...permit, target: { ...target, from: 1 } },
  ];
}

function words(target: NumberedTarget): { protocol: string; port: string } {
  if (target.kind === 'ports') return { protocol: target.transport, port: ` port ${portsText(target, ':')}` };
  return { protocol: (target.kind === 'ip' && NAMES[target.protocol]) || '', port: '' };
}

/** ufw keeps no single quote in a comment. */
const comment = (note: string) => shellString(note.replaceAll("'", '’'));

function line(permit: Permit<NumberedTarget>, { client, server }: RuleEnds, set: RuleSet): string {
  const { protocol, port } = words(permit.target);
  const [from, to] = [client, server].map((end) => formatEnd(end, { any: 'any' }));
  return `ufw allow proto ${protocol} from ${from} to ${to}${port} comment ${comment(noteOf(permit, set, MAX_COMMENT))}`;
}

function lines(directed: DirectedPermits<NumberedTarget>, set: RuleSet): string[] {
  const [can, cannot] = partition(directed.permits.flatMap(apartFromZero), whyNot);
  return [
    shellComment(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
    ...can.map((permit) => line(permit, directed, set)),
    ...leftOut(cannot, whyNot).map(shellComment),
  ];
}

export const ufw: Syntax = {
  id: 'ufw',
  label: 'ufw',
  group: 'linux',
  fileName: 'portolan-ufw.sh',
  language: 'shell',
  trap: 'ufw allow is for what this machine receives; on a router write ufw route allow. The first rule that matches decides, so a deny that stands earlier wins.',
  maxNote: MAX_COMMENT,
  whyNot,
  write: (set) =>
    joinBlocks(
      headOf(set, shellComment, shellString),
      ...numberedByDirection(set).map((directed) => lines(directed, set)),
    ),
};
