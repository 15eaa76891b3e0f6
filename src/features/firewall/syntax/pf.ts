/** pf of FreeBSD, OPNsense and macOS: rules for an anchor of the set's own. */
import { icmpNumbers } from '#content-model/icmp-types.ts';
import { type Capabilities, SENDS_FREELY, TCP_AND_UDP } from '../model/capabilities.ts';
import { endText, formatEnd, placeholderOf, type RuleEnds } from '../model/ends.ts';
import { versionsFor } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import { inPortLists, portList, type RuleContent } from '../model/port-lists.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { allLeftOut, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: 'all',
  icmp: true,
  // A label, and a path of anchors, are as long as this.
  nameLength: 60,
  lists: 'all',
  ranges: [4, 6],
  because: {
    ports: 'pf matches ports of TCP and UDP; another protocol alone would be open as a whole.',
    deny: 'The rest is for pf.conf itself: block log all as its first rule denies and logs what no rule behind it passes.',
    egress: SENDS_FREELY,
  },
};

/** A macro that nobody has defined: pf loads no file with one. */
const end = (one: RuleEnds['client']): string =>
  formatEnd(one, {
    any: 'any',
    placeholder: (word) => `$${word}`,
    range: ({ from, to }) => `${from} - ${to}`,
    list: (texts) => `{ ${texts.join(', ')} }`,
  });

function match([target, ...more]: RuleContent['targets'], version: 4 | 6): { protocol: string; port: string } {
  if (target.kind === 'ip') return { protocol: String(target.protocol), port: '' };
  if (target.kind === 'ports') {
    const ports = portList([target, ...more], ', ', ':');
    return { protocol: target.transport, port: ` port ${more.length > 0 ? `{ ${ports} }` : ports}` };
  }
  const { type, code } = icmpNumbers(target.type, version);
  const name = version === 4 ? 'icmp' : 'icmp6';
  return { protocol: name, port: ` ${name}-type ${type}${code === null ? '' : ` code ${code}`}` };
}

/** On the machine that listens packets come in; a router needs the rule for both ways of one packet. */
const way = ({ placement }: SetToWrite): string => (placement.on === 'host' ? 'pass in quick' : 'pass quick');

function rule(targets: RuleContent['targets'], directed: DirectedRules, set: SetToWrite, version: 4 | 6): string {
  const { protocol, port } = match(targets, version);
  const family = targets[0].kind === 'icmp' ? ` ${version === 4 ? 'inet' : 'inet6'}` : '';
  const ends = `from ${end(directed.client)} to ${end(directed.server)}`;
  return `${way(set)}${family} proto ${protocol} ${ends}${port} keep state label "${set.name}"`;
}

const block = (directed: DirectedRules, set: SetToWrite): Block => [
  shellComment(`On ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
  ...inPortLists(directed.permits, (permit) => noteOf(permit, set)).flatMap(({ targets, note }) => [
    shellComment(note),
    ...versionsFor(targets[0], directed).map((version) => rule(targets, directed, set, version)),
  ]),
];

const FILE_ENDING = '.pf';

const missing = ({ ends }: SetToWrite): string[] =>
  ends.flatMap((one) =>
    one.address.kind === 'placeholder' ? [`# Fill in above the rules: ${placeholderOf(one)} = "192.0.2.0/24"`] : [],
  );

export const pf: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'text',
  trap: 'The rules count where pf.conf has the anchor: before what blocks with quick, or pf never comes to it. Rules of an anchor are gone after a restart unless pf.conf loads them. OPNsense makes its rules anew from its own pages: enter them there to keep them.',
  can: CAN,
  comment: shellComment,
  quotedLink: shellString,
  write: (set) => [
    [
      '# Put this line into pf.conf, then load both:',
      `# anchor "${set.name}"`,
      `# pfctl -f /etc/pf.conf && pfctl -a ${set.name} -f ${set.name}${FILE_ENDING}`,
      ...missing(set),
    ],
    ...withRules(set).map((directed) => block(directed, set)),
    allLeftOut(set).map(shellComment),
  ],
  undo: ({ name }) => [
    `pfctl -a ${name} -F rules`,
    `sed -i.bak '/^anchor "${name}"$/d' /etc/pf.conf`,
    'pfctl -f /etc/pf.conf',
  ],
};
