/** ufw: a command for each permit. */
import { inNumbers } from '../model/dynamic.ts';
import { divided, headOf, leftOut, noteOf, within } from '../model/notes.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { endText, sidesOf, spelled, type Side } from '../model/sides.ts';
import { portsText } from '../model/target.ts';
import type { Permit, RuleSet, Target } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';

/** ufw sets no limit; a listing has one line for it. Characters. */
const COMMENT = 200;

/** The IP protocols that ufw knows for both versions of IP, by the only name it takes (ufw(8), RULE SYNTAX). */
const NAMES: Readonly<Record<number, string>> = { 47: 'gre', 50: 'esp', 51: 'ah' };

const WHY_NOT = 'ufw knows ports from 1 of TCP and UDP, and of the IP protocols GRE, ESP and AH only.';

function canWrite({ target }: Permit): boolean {
  if (target.kind === 'ip') return target.protocol in NAMES;
  return target.kind === 'ports' && (target.transport === 'tcp' || target.transport === 'udp') && target.from > 0;
}

/** A range from 0 in two parts, so that port 0 alone is left out. */
function apartFromZero(permit: Permit): Permit[] {
  const { target } = permit;
  if (target.kind !== 'ports' || target.from > 0 || target.to === 0) return [permit];
  return [
    { ...permit, target: { ...target, to: 0 } },
    { ...permit, target: { ...target, from: 1 } },
  ];
}

function words(target: Target): { protocol: string; port: string } {
  if (target.kind === 'ip') return { protocol: NAMES[target.protocol] ?? '', port: '' };
  if (target.kind !== 'ports') throw new Error('Dynamic ports have to be numbers here.');
  return { protocol: target.transport, port: ` port ${portsText(target, ':')}` };
}

/** ufw keeps no single quote in a comment. */
const comment = (note: string) => shellString(note.replaceAll("'", '’'));

function line(permit: Permit, { client, server }: Side, set: RuleSet): string {
  const { protocol, port } = words(permit.target);
  const [from, to] = [client, server].map((end) => spelled(end, { any: 'any' }));
  return `ufw allow proto ${protocol} from ${from} to ${to}${port} comment ${comment(noteOf(permit, set, within(COMMENT)))}`;
}

function sideLines(side: Side, set: RuleSet): string[] {
  const [can, cannot] = divided(side.permits.flatMap(apartFromZero), canWrite);
  return [
    shellComment(`On ${endText(side.server)}: what ${endText(side.client)} may open.`),
    ...can.map((permit) => line(permit, side, set)),
    ...leftOut(cannot, WHY_NOT).map(shellComment),
  ];
}

export const ufw: Syntax = {
  id: 'ufw',
  label: 'ufw',
  fileName: 'portolan-ufw.sh',
  trap: 'ufw allow is for what this machine receives; on a router write ufw route allow. The first rule that matches decides, so a deny that stands earlier wins.',
  write: (set) =>
    inBlocks(
      headOf(set, shellComment, shellString),
      ...sidesOf(set, inNumbers(set.permits, set.generation)).map((side) => sideLines(side, set)),
    ),
};
