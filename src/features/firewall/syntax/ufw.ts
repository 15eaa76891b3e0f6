/** ufw: a command for each rule; ports that are let through for one reason share one. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { type Capabilities, SENDS_FREELY, TCP_AND_UDP } from '../model/capabilities.ts';
import { type RuleEnds, endText, formatEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import { inPortLists, portList, type RuleContent } from '../model/port-lists.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { maxCharacters } from '../quote/one-line.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import type { Syntax } from './syntax.ts';

/** The IP protocols that ufw knows for both versions of IP, by the only name it takes (ufw(8), RULE SYNTAX). */
const NAMES: Readonly<Record<number, string>> = { 47: 'gre', 50: 'esp', 51: 'ah' };

const TCP_UDP_AND_THREE = 'ufw knows ports from 1 of TCP and UDP, and of the IP protocols GRE, ESP and AH only.';

export const UFW_CAN: Capabilities = {
  transports: TCP_AND_UDP,
  lowestPort: 1,
  ipProtocols: Object.keys(NAMES).map(Number),
  icmp: false,
  // ufw sets no limit; a listing has one line for it.
  note: maxCharacters(200),
  nameLength: 100,
  because: {
    deny: 'What no rule allows, ufw denies by its default (ufw default deny incoming), and logs it after ufw logging low.',
    egress: SENDS_FREELY,
    ports: TCP_UDP_AND_THREE,
    ipProtocol: TCP_UDP_AND_THREE,
    // Its commands refuse the protocol; what it lets in by itself stands in files (ufw-framework(8)).
    icmp: 'The commands of ufw know no ICMP. Its rules for it stand in before.rules and before6.rules in /etc/ufw, which let echo requests and errors in unless somebody changed them.',
  },
};

/** So many ports a rule takes, of which a range counts as two (ufw(8), RULE SYNTAX). */
const MAX_PORTS = 15;

/** The permits as rules. */
export const ufwContents = (permits: readonly Permit<NumberedTarget>[], set: SetToWrite): RuleContent[] =>
  inPortLists(permits, (permit) => noteOf(permit, set, UFW_CAN.note), MAX_PORTS);

/** What a rule is for as ufw has it; without a port where the protocol has none. */
export function ufwWords([target, ...more]: RuleContent['targets']): { protocol: string; port: string } {
  if (target.kind === 'ports') return { protocol: target.transport, port: portList([target, ...more], ',', ':') };
  return { protocol: (target.kind === 'ip' && NAMES[target.protocol]) || '', port: '' };
}

/** ufw keeps no single quote in a comment. */
const comment = (note: string) => shellString(note.replaceAll("'", '’'));

/** What is let in, as both `ufw` and `ufw delete` take it. */
function allowed(targets: RuleContent['targets'], { client, server }: RuleEnds): string {
  const { protocol, port } = ufwWords(targets);
  const [from, to] = [client, server].map((end) => formatEnd(end, { any: 'any' }));
  return `allow proto ${protocol} from ${from} to ${to}${port && ` port ${port}`}`;
}

function lines(directed: DirectedRules, set: SetToWrite): string[] {
  return [
    shellComment(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
    ...ufwContents(directed.permits, set).map(
      ({ targets, note }) => `ufw ${allowed(targets, directed)} comment ${comment(`${set.name}: ${note}`)}`,
    ),
    ...directed.leftOut.map(shellComment),
  ];
}

export const ufw: Syntax = {
  fileEnding: '-ufw.sh',
  language: 'shell',
  trap: 'ufw allow is for what this machine receives; on a router write ufw route allow. The first rule that matches decides, so a deny that stands earlier wins. ufw keeps one rule of a kind: where another set has the same one, taking this set out takes it from both.',
  can: UFW_CAN,
  comment: shellComment,
  quotedLink: shellString,
  write: (set) => set.directed.map((directed) => lines(directed, set)),
  undo: (set) =>
    set.directed.flatMap((one) =>
      ufwContents(one.permits, set).map(({ targets }) => `ufw delete ${allowed(targets, one)}`),
    ),
};
