/** States of every kind, for the tests of links. */
import fc, { type Arbitrary } from 'fast-check';
import { type DirectedTarget, openingCode } from '#features/firewall/builder/link/codes.ts';
import { selectionKey, writeSubject } from '#features/firewall/builder/link/selection-text.ts';
import type { BuilderState } from '#features/firewall/builder/link/state.ts';
import { ANYWHERE_IN_WINDOWS, WINDOWS_PROFILES } from '#features/firewall/model/rule-set.ts';
import { ALSO } from '#features/firewall/model/also.ts';
import { COMMON_NFT } from '#features/firewall/model/placement.ts';
import type { RuleSubject, Selection } from '#features/firewall/builder/subjects/selection.ts';
import { ICMP_TYPES } from '#content-model/icmp-types.ts';
import type { PermitTarget } from '#chart/permits/permit.ts';

/** Objects as code writes them, which compare as equal. */
const record = <T extends object>(fields: { [K in keyof T]: Arbitrary<T[K]> }) =>
  fc.record(fields, { noNullPrototype: true });

const transport = fc.constantFrom('tcp', 'udp', 'sctp', 'dccp');
const port = fc.integer({ min: 0, max: 65_535 });
const range = fc.tuple(port, port).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

const target: Arbitrary<PermitTarget> = fc.oneof(
  record({ kind: fc.constant('ports' as const), transport, ports: range }).map(({ kind, transport, ports }) => ({
    kind,
    transport,
    ...ports,
  })),
  record({ kind: fc.constant('ports' as const), transport, port }).map(({ kind, transport, port }) => ({
    kind,
    transport,
    from: port,
    to: port,
  })),
  fc.constant({ kind: 'rpc' as const }),
  record({ kind: fc.constant('dynamic' as const), transport }),
  record({ kind: fc.constant('ip' as const), protocol: fc.integer({ min: 0, max: 255 }) }),
  record({ kind: fc.constant('icmp' as const), type: fc.constantFrom(...ICMP_TYPES) }),
);

export const opened: Arbitrary<DirectedTarget> = record({ direction: fc.constantFrom('forward', 'reverse'), target });

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/);
const word = <T extends string>(text: T) => fc.constant(text);
const subject: Arbitrary<RuleSubject> = fc.oneof(
  record({ kind: word('ports'), transport, ports: range }).map(({ kind, transport, ports }) => ({
    kind,
    transport,
    ...ports,
  })),
  record({ kind: word('ip-protocol'), number: fc.integer({ min: 0, max: 255 }) }),
  record({ kind: word('icmp'), type: fc.constantFrom(...ICMP_TYPES) }),
  record({ kind: word('service'), id }),
  record({ kind: word('protocol'), id }),
  record({ kind: word('scenario'), id }),
  record({ kind: word('endpoint'), service: id, id }),
  record({ kind: word('scenario'), id, roles: record({ source: id, destination: id }) }),
);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const selection: Arbitrary<Selection> = record({ subject, without: ids, with: ids });
const numbers = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .filter(([source, destination]) => source + destination > 0);
/** A choice with or without ends of its own, of which there are three. */
const selectionBetween: Arbitrary<Selection> = fc
  .tuple(selection, fc.option(numbers))
  .map(([one, own]) => (own ? { ...one, ends: { source: own[0], destination: own[1] } } : one));

/** Anything that can be typed: letters of all scripts, line ends, quotes, signs. Half letters can't be. */
export const text = (maxLength: number) =>
  fc
    .oneof(fc.string({ unit: 'binary', maxLength }), fc.string({ maxLength }))
    .filter((typed) => typed.length <= maxLength);

/** What is said of one choice; not all of it empty. */
const notes = fc
  .tuple(
    fc.constantFrom('Jump host', '=;%3B,:&', ''),
    text(200),
    fc.constantFrom('CHG-7', ''),
    fc.constantFrom('2031-12-31', 'soon', ''),
  )
  .map(([name, justification, ticket, expires]) => ({ name, justification, ticket, expires }))
  .filter((one) => Object.values(one).some((said) => said !== ''));
const withSome = (one: Selection) => fc.option(notes).map((said): Selection => (said ? { ...one, notes: said } : one));

/** Anything but what parts the names from each other. */
const nftName = text(60).map((name) => name.replaceAll('/', '-'));

const set = record({
  codes: fc.uniqueArray(opened.map(openingCode), { maxLength: 40 }),
  edition: fc.stringMatching(/^[\w.-]{1,20}$/),
});

const namedEnd = record({
  name: text(60),
  addresses: fc.oneof(text(200), fc.constant('10.0.1.0/24, 10.0.2.5-10.0.2.9; =%3B')),
});

const anyState: Arbitrary<BuilderState> = record({
  selections: fc.uniqueArray(fc.oneof(selection, selection.chain(withSome)), {
    maxLength: 8,
    selector: (one) => writeSubject(one.subject),
  }),
  ends: fc.constant([]),
  source: text(200),
  destination: text(200),
  windows: fc.oneof(
    fc.constant(ANYWHERE_IN_WINDOWS),
    record({ profiles: fc.uniqueArray(fc.constantFrom(...WINDOWS_PROFILES)), program: text(260) }),
  ),
  ticket: text(60),
  justification: text(1000),
  expires: fc.oneof(fc.constantFrom('', '2031-12-31'), text(20)),
  generation: fc.constantFrom('since-vista', 'before-vista'),
  dynamicPorts: fc.oneof(fc.constantFrom('', '5722, 50000-50100'), text(200)),
  isNamedWithoutDynamic: fc.boolean(),
  comment: fc.oneof(
    text(10_000),
    fc.constantFrom('"; rm -rf /', '`$(x)`', 'a\r\nb', '&n=x#', '+ %2B', '😀'.repeat(5000)),
  ),
  placement: record({
    on: fc.constantFrom('host', 'router'),
    at: fc.constantFrom('before-drop', 'top'),
    nft: fc.oneof(
      fc.constant('own' as const),
      fc.constant(COMMON_NFT),
      record({ table: nftName, input: nftName, forward: nftName, output: nftName }),
    ),
  }),
  also: fc.oneof(fc.constant([]), fc.subarray([...ALSO])),
  name: fc.oneof(fc.constant(''), text(80)),
  syntax: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z0-9-]{1,40}$/)),
  set: fc.option(set, { nil: undefined }),
});

/** Without ports of their own there is nothing to leave out of a name. */
const plainState = anyState.map((one) => ({
  ...one,
  isNamedWithoutDynamic: one.isNamedWithoutDynamic && one.dynamicPorts !== '',
}));

/** States without ends of their own, and with three; in some of them something is said of single choices. */
export const state: Arbitrary<BuilderState> = fc.oneof(
  plainState,
  fc
    .tuple(
      plainState,
      fc.uniqueArray(selectionBetween.chain(withSome), { maxLength: 8, selector: selectionKey }),
      fc.array(namedEnd, { minLength: 3, maxLength: 3 }),
      fc.uniqueArray(
        fc
          .tuple(fc.option(numbers), opened.map(openingCode))
          .map(([own, code]) => (own ? `${own[0]}-${own[1]}:${code}` : code)),
        { maxLength: 20 },
      ),
    )
    .map(([one, selections, ends, codes]) => ({ ...one, selections, ends, set: one.set && { ...one.set, codes } })),
);
