/** nftables: a script that puts a chain into the reader's own table, and the jump to it where it counts. */
import { targetText } from '#chart/permits/target.ts';
import { type Capabilities, EVERY_TRANSPORT, SENDS_FREELY } from '../model/capabilities.ts';
import { placeholderOf } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import { inPortLists } from '../model/port-lists.ts';
import { type NftPlace, nftVersions } from '../model/placement.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { MAX_NFT_COMMENT, nftString } from '../quote/nft.ts';
import { hashComment } from '../quote/one-line.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { matches } from './nftables-match.ts';
import { NFT_JUMP } from './nftables-script.ts';
import type { Block, Syntax } from './syntax.ts';

const CAN: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  note: MAX_NFT_COMMENT,
  nameLength: 60,
  lists: 'all',
  ranges: [4, 6],
  because: {
    deny: 'The chain of the set goes back to yours, which drops the rest; other sets may come behind it. To see what is dropped, put limit rate 5/minute log prefix "denied: " before the drop of your own chain.',
    egress: SENDS_FREELY,
  },
};

/** Answers and errors: on a router the way back, on a host the errors that routers on the way send. */
function answers({ placement }: SetToWrite, versions: readonly (4 | 6)[]): string[] {
  if (placement.on === 'router') return ['ct state established,related accept comment "Answers"'];
  return versions.map(
    (version) => `meta l4proto ${version === 4 ? 'icmp' : 'ipv6-icmp'} ct state related accept comment "Errors"`,
  );
}

/** The rules of the set, each without the words in front that add it. */
function rules(set: SetToWrite): string[] {
  const possible = nftVersions(set.placement);
  const own = set.directed.flatMap(({ permits, versions: all, leftOut, ...ends }) => {
    const versions = all.filter((version) => possible.includes(version));
    const written = inPortLists(permits, (permit) => nftString(noteOf(permit, set, MAX_NFT_COMMENT))).flatMap(
      ({ targets, note }) => matches(targets, ends, versions).map((match) => `${match} accept comment ${note}`),
    );
    const impossible = permits.map(({ target }) =>
      hashComment(`NOT WRITTEN: ${targetText(target)}. The table is for the other version of IP.`),
    );
    return [...(versions.length === 0 ? impossible : written), ...leftOut.map(hashComment)];
  });
  return [
    ...answers(
      set,
      possible.filter((version) => set.versions.includes(version)),
    ),
    ...own,
  ];
}

/** How to fill in what is open. */
function missing({ ends }: SetToWrite): string[] {
  const words = ends.filter(({ address }) => address.kind === 'placeholder').map(placeholderOf);
  if (words.length === 0) return [];
  return [
    ...words.map((word) => `# Fill in: define ${word} = 192.0.2.0/24`),
    '# For IPv6 write ip6 in the place of ip.',
  ];
}

const hereDocument = (lines: readonly string[]): string[] => ["cat <<'RULES'", ...lines, 'RULES'];

/** In the reader's own table: a chain with the rules, and a jump to it from where it counts. */
function inTable(set: SetToWrite, { table, input, forward, output }: NftPlace): Block[] {
  const { name, placement } = set;
  const isHost = placement.on === 'host';
  const [from, other] = isHost ? [input, forward] : [forward, input];
  const withOutput = isHost && output !== '';
  const chain = (own: string) => [`add chain ${table} ${own}`, `flush chain ${table} ${own}`];
  const add = (own: string, rule: string) => (rule.startsWith('#') ? rule : `add rule ${table} ${own} ${rule}`);
  return [
    [`table='${table}'`],
    [
      'rules() {',
      ...hereDocument([
        ...missing(set),
        ...chain(name),
        ...rules(set).map((rule) => add(name, rule)),
        ...(withOutput
          ? [...chain(`${name}-out`), add(`${name}-out`, 'ct state established,related accept comment "Answers"')]
          : []),
      ]),
      '}',
    ],
    ['# Finds the place for the jump to the set: before what drops all the rest.', ...NFT_JUMP],
    [
      'if [ "${1-}" = undo ]; then',
      `  { jump ${input} ${name} none; jump ${forward} ${name} none; ${output ? `jump ${output} ${name}-out none; ` : ''}`,
      ...(withOutput ? [`    echo 'delete chain ${table} ${name}-out'`] : []),
      `    echo 'delete chain ${table} ${name}'; } | nft -f -`,
      'else',
      `  { rules; jump ${other} ${name} none; jump ${from} ${name} ${placement.at}${withOutput ? `; jump ${output} ${name}-out ${placement.at}` : ''}; } | nft -f -`,
      'fi',
    ],
  ];
}

const base = (hook: string) => [
  `  chain ${hook} {`,
  `    type filter hook ${hook} priority filter; policy accept;`,
  '    jump allow',
  '  }',
];

/** A table of the set's own, for a host that has none. */
function ownTable(set: SetToWrite): Block[] {
  const { name } = set;
  return [
    ['# It drops nothing: it counts where this very table is made to drop the rest (policy drop).'],
    [
      'rules() {',
      ...hereDocument([
        ...missing(set),
        `table inet ${name}`,
        `delete table inet ${name}`,
        `table inet ${name} {`,
        '  chain allow {',
        ...rules(set).map((rule) => `    ${rule}`),
        '  }',
        ...base(set.placement.on === 'host' ? 'input' : 'forward'),
        '}',
      ]),
      '}',
    ],
    ['if [ "${1-}" = undo ]; then', `  nft delete table inet ${name}`, 'else', '  rules | nft -f -', 'fi'],
  ];
}

const FILE_ENDING = '-nft.sh';

function trap({ placement }: SetToWrite): string {
  if (placement.nft === 'own')
    return 'A table of its own opens nothing where another table drops: a packet has to pass every table. Where the host has rules, name its table and chains.';
  const { table, input, forward } = placement.nft;
  const chain = placement.on === 'host' ? input : forward;
  return `The rules go into table ${table} and are reached from its chain ${chain}${placement.at === 'top' ? ', first of all: they override drops that stand in it' : ', before what drops all the rest: a drop that stands earlier keeps its force'}. It is kept over a restart only if your own configuration has it. Ports that Docker publishes pass forward, not input.`;
}

export const nftables: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'shell',
  trap,
  can: CAN,
  comment: shellComment,
  quotedLink: shellString,
  write: (set) => [
    [
      `# Load it as root: sh ${set.name}${FILE_ENDING}`,
      '# All of it or nothing; loaded again, it takes the place of what it loaded before.',
    ],
    ...(set.placement.nft === 'own' ? ownTable(set) : inTable(set, set.placement.nft)),
  ],
  undo: ({ name }) => [`sh ${name}${FILE_ENDING} undo`],
};
