/** States of every kind, for the tests of links. */
import fc, { type Arbitrary } from 'fast-check';
import { codeOf, type Opened } from '#features/firewall/builder/codes.ts';
import type { Item } from '#features/firewall/builder/items.ts';
import type { State } from '#features/firewall/builder/state.ts';
import type { Target } from '#features/firewall/model/rule-set.ts';

/** Objects as code writes them, which compare as equal. */
const record = <T extends object>(fields: { [K in keyof T]: Arbitrary<T[K]> }) =>
  fc.record(fields, { noNullPrototype: true });

const transport = fc.constantFrom('tcp', 'udp', 'sctp', 'dccp');
const port = fc.integer({ min: 0, max: 65_535 });
const range = fc.tuple(port, port).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

const target: Arbitrary<Target> = fc.oneof(
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
);

export const opened: Arbitrary<Opened> = record({ way: fc.constantFrom('there', 'back'), target });

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/);
const ref = fc.oneof(
  fc.tuple(transport, range).map(([name, { from, to }]) => `${name}/${from === to ? from : `${from}-${to}`}`),
  fc.integer({ min: 0, max: 255 }).map((n) => `ip/${n}`),
  fc.tuple(fc.constantFrom('service', 'protocol', 'scenario'), id).map((parts) => parts.join('/')),
  fc.tuple(id, id).map((parts) => `service/${parts.join('/')}`),
  fc.tuple(id, id, id).map((parts) => `scenario/${parts.join('/')}`),
);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const item: Arbitrary<Item> = record({ ref, without: ids, with: ids });

/** Anything that can be typed: letters of all scripts, line ends, quotes, signs. Half letters can't be. */
export const text = (maxLength: number) =>
  fc
    .oneof(fc.string({ unit: 'binary', maxLength }), fc.string({ maxLength }))
    .filter((typed) => typed.length <= maxLength);

const set = record({
  codes: fc.uniqueArray(opened.map(codeOf), { maxLength: 40 }),
  edition: fc.stringMatching(/^[\w.-]{1,20}$/),
});

export const state: Arbitrary<State> = record({
  items: fc.uniqueArray(item, { maxLength: 8, selector: (one) => one.ref }),
  source: text(200),
  destination: text(200),
  generation: fc.constantFrom('since-vista', 'before-vista'),
  comment: fc.oneof(
    text(10_000),
    fc.constantFrom('"; rm -rf /', '`$(x)`', 'a\r\nb', '&n=x#', '+ %2B', '😀'.repeat(5000)),
  ),
  syntax: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z0-9-]{1,40}$/)),
  set: fc.option(set, { nil: undefined }),
});
