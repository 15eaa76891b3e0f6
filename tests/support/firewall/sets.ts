/** Sets of rules for tests: one by hand, and random ones with everything that people could type. */
import fc from 'fast-check';
import { ICMP_TYPES, type IcmpType } from '#content-model/icmp-types.ts';
import { mergePermits } from '#chart/permits/merge.ts';
import type { Permit, PermitDirection, PermitReason, PermitTarget, ReaderNotes } from '#chart/permits/permit.ts';
import { USUAL_PLACEMENT } from '#features/firewall/model/placement.ts';
import {
  type Address,
  ANYWHERE_IN_WINDOWS,
  type BuiltInGroup,
  type RuleSet,
  type SetEnd,
} from '#features/firewall/model/rule-set.ts';

export const SITE = 'https://portolan.example';
export const SET_NAME = 'portolan-test-0a1b2';

export const ip = (text: string): Address => ({ kind: 'ip', version: text.includes(':') ? 6 : 4, text });
export const ANY: Address = { kind: 'any' };
export const OPEN: Address = { kind: 'placeholder' };

export const tcp = (from: number, to = from): PermitTarget => ({ kind: 'ports', transport: 'tcp', from, to });
export const udp = (from: number, to = from): PermitTarget => ({ kind: 'ports', transport: 'udp', from, to });

export const icmp = (type: IcmpType): PermitTarget => ({ kind: 'icmp', type });

export const SMB: PermitReason = { text: 'SMB, for Print Spooler', path: '/services/print-spooler/#tcp-445-smb' };

/** A permit with a reason of its own. */
export const permit = (
  target: PermitTarget,
  direction: PermitDirection = 'forward',
  ...reasons: PermitReason[]
): Permit => ({
  direction,
  target,
  reasons: reasons.length > 0 ? reasons : [SMB],
});

/** An end that is the source or the destination of the whole set. */
const endOf = (word: string, addresses: readonly Address[], title = ''): SetEnd => ({ word, title, addresses });

/** What of a set tests say: between two ends, or leg by leg. */
interface SetParts extends Partial<RuleSet> {
  source?: Address | readonly Address[];
  destination?: Address | readonly Address[];
  groups?: readonly BuiltInGroup[];
}

const listOf = (address: Address | readonly Address[]): readonly Address[] => ('kind' in address ? [address] : address);

/** A set with little in it; what a test is about is given. */
export const setOf = (
  permits: readonly Permit[],
  { source = ip('10.0.0.0/8'), destination = ip('192.0.2.10'), groups = [], ...more }: SetParts = {},
): RuleSet => ({
  name: SET_NAME,
  legs: [
    {
      source: endOf('SOURCE', listOf(source)),
      destination: endOf('DESTINATION', listOf(destination)),
      permits: mergePermits(permits),
      groups,
    },
  ],
  generation: 'since-vista',
  dynamicPorts: '',
  windows: ANYWHERE_IN_WINDOWS,
  placement: USUAL_PLACEMENT,
  also: [],
  risks: [],
  ticket: '',
  justification: '',
  expires: '',
  comment: '',
  link: `${SITE}/tools/firewall/#v=1&k=1x&i=print-spooler%2Ct445&from=10.0.0.0%2F8&n=CHG+1*%27%22`,
  site: SITE,
  edition: '2026.11',
  day: '2026-11-21',
  ...more,
});

/** What has broken generators before. */
export const HOSTILE_TEXTS = [
  '"; rm -rf / #',
  "'; Remove-Item C:\\ -Recurse; '",
  '`reboot`',
  '$(reboot) ${x} %{x} %PATH% !PATH!',
  'two\nlines\r\nand \u2028 more \u0085 of \v them \f',
  '‘; calc; ’ “ & calc & ”',
  'ends with a backslash \\',
  'a\\"b',
  '--> ]]> <b> &amp; -- - ---',
  '| pipe | and \\| pipe',
  '=cmd|calc',
  '\u0000\u0007\u001b[31m\u202egnp.exe\u2066\u200b\ufeff',
  '\ud800 lonely \udc00',
  '/* not */ // a # comment ; here',
  'é'.repeat(300),
  '"'.repeat(300),
  'x'.repeat(10_000),
  '日本語のコメント'.repeat(60),
  '?help ? !',
  'EOF\nCOMMIT\n}\n',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 60 }), fc.string());
const portNumber = fc.oneof(fc.integer({ min: 0, max: 65535 }), fc.constantFrom(0, 1, 53, 88, 135, 445, 49152, 65535));
const transport = fc.constantFrom('tcp', 'tcp', 'udp', 'sctp', 'dccp');

const ports = fc
  .tuple(transport, portNumber, fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 5000 })))
  .map(([of, from, more]): PermitTarget => ({ kind: 'ports', transport: of, from, to: Math.min(65535, from + more) }));

const target: fc.Arbitrary<PermitTarget> = fc.oneof(
  { weight: 6, arbitrary: ports },
  { weight: 1, arbitrary: fc.constant<PermitTarget>({ kind: 'rpc' }) },
  { weight: 1, arbitrary: transport.map((of): PermitTarget => ({ kind: 'dynamic', transport: of })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...ICMP_TYPES).map(icmp),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(47, 50, 51, 41, 89).map((protocol): PermitTarget => ({ kind: 'ip', protocol })),
  },
);

const own: fc.Arbitrary<ReaderNotes> = fc.record({
  name: fc.oneof(fc.constant(''), text),
  justification: fc.oneof(fc.constant(''), text),
  ticket: fc.oneof(fc.constant(''), text),
  expires: fc.constantFrom('', '2031-12-31'),
});

const reason: fc.Arbitrary<PermitReason> = fc.record(
  {
    text: fc.oneof(fc.constant(SMB.text), text),
    path: fc.constantFrom(SMB.path, '/ports/445/', `/services/${'very-'.repeat(40)}long/#tcp-1-x`),
    own,
  },
  { requiredKeys: ['text', 'path'] },
);

/** Permits as they come, not merged yet. */
export const permits: fc.Arbitrary<Permit[]> = fc.array(
  fc.record({
    direction: fc.constantFrom<PermitDirection>('forward', 'forward', 'reverse'),
    target,
    reasons: fc.array(reason, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const V4 = ['10.0.0.0/8', '192.0.2.10', '172.16.0.0/12', '198.51.100.64/26', '203.0.113.1'].map(ip);
const V6 = ['2001:db8::/32', '2001:db8::1', 'fd00:1:2::/48', 'fe80::1', '2001:db8:0:1::a'].map(ip);
const pair = (addresses: readonly Address[]) => fc.tuple(fc.constantFrom(...addresses), fc.constantFrom(...addresses));

/** Most have the usual range. */
const dynamicPorts = fc.constantFrom('', '', '', '', '50000-50100, 5722', '5000 – 5010');

/** Random sets whose ends are filled in: addresses, or any. */
export const filledSets = setsWith(fc.oneof(pair([...V4, ANY]), pair([...V6, ANY])));
/** Random sets of which at least one end is not filled in. */
export const openSets = setsWith(
  fc.oneof(pair([OPEN, ...V4]), pair([OPEN, ANY, ...V6])).filter((ends) => ends.includes(OPEN)),
);

function setsWith(ends: fc.Arbitrary<[Address, Address]>): fc.Arbitrary<RuleSet> {
  return fc
    .record({
      permits,
      ends,
      comment: text,
      generation: fc.constantFrom<RuleSet['generation']>('before-vista', 'since-vista'),
      dynamicPorts,
    })
    .map(({ permits: raw, ends: [source, destination], ...more }) => setOf(raw, { source, destination, ...more }));
}

const RANGES: readonly Address[] = [
  { kind: 'range', version: 4, from: '198.18.0.5', to: '198.18.0.9' },
  { kind: 'range', version: 4, from: '198.19.0.1', to: '198.19.0.6' },
  { kind: 'range', version: 6, from: '2001:db9::5', to: '2001:db9::a' },
];
const NAMED: readonly Address[] = [
  { kind: 'name', text: 'www.example.com' },
  { kind: 'name', text: 'db-1.example.org' },
  { kind: 'keyword', text: 'LocalSubnet' },
  { kind: 'security-group', text: 'sg-0123456789abcdef0' },
];
/** Of these none lies within another one. */
const APART: readonly Address[] = [
  ...['10.0.0.0/8', '192.0.2.10', '198.51.100.64/26', '2001:db8::/32', 'fd00:1:2::/48', 'fe80::1'].map(ip),
  ...RANGES,
  ...NAMED,
];

const addressList: fc.Arbitrary<readonly Address[]> = fc.oneof(
  { weight: 6, arbitrary: fc.uniqueArray(fc.constantFrom(...APART), { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom<readonly Address[]>([ANY], [OPEN]) },
);

/** Two to four ends: those of the whole set, and others with names that people could type. */
const setEnds: fc.Arbitrary<SetEnd[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('WEB_SERVERS', 'DATABASE', 'BROWSER_2'), { maxLength: 2 }),
    fc.array(text),
    fc.array(addressList, { minLength: 4, maxLength: 4 }),
  )
  .map(([words, titles, lists]) =>
    ['SOURCE', 'DESTINATION', ...words].map((word, i) =>
      endOf(word, lists[i] ?? [OPEN], i < 2 ? '' : `end ${titles[i - 2] ?? 'of its own'}`),
    ),
  );

const versionsOf = ({ addresses }: SetEnd): readonly (4 | 6)[] =>
  addresses.flatMap((one) => (one.kind === 'ip' || one.kind === 'range' ? [one.version] : ([4, 6] as const)));

/** Random sets with lists at their ends, between two ends or leg by leg: addresses of both versions, ranges, and names. */
export const listSets: fc.Arbitrary<RuleSet> = fc
  .record({
    ends: setEnds,
    raw: fc.array(permits, { minLength: 3, maxLength: 3 }),
    comment: text,
    ticket: fc.oneof(fc.constant(''), text),
    generation: fc.constantFrom<RuleSet['generation']>('before-vista', 'since-vista'),
    dynamicPorts,
  })
  .map(({ ends, raw, ...more }) => {
    const legs = ends.slice(1).flatMap((destination, i) => {
      const source = ends[i];
      const own = mergePermits((raw[i] ?? []).slice(0, 4));
      return source ? [{ source, destination, permits: own, groups: [] }] : [];
    });
    return { ...setOf([], more), legs };
  })
  .filter(({ legs }) =>
    legs.every(({ source, destination }) => versionsOf(source).some((one) => versionsOf(destination).includes(one))),
  );

/** Whether any end of a set is not filled in. */
export const isOpen = ({ legs }: RuleSet): boolean =>
  legs.some(({ source, destination }) =>
    [...source.addresses, ...destination.addresses].some(({ kind }) => kind === 'placeholder'),
  );
