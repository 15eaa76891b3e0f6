/** Gathers what the tool knows from the chart, at build time. */
import editionFile from '#content/edition.json' with { type: 'json' };
import type { Chart, Endpoint } from '#chart/model.ts';
import type { Registration } from '#chart/registry.ts';
import type { Use } from '#chart/uses.ts';
import { keyOf } from '#lib/text.ts';
import { wordsOf, vocab } from '#content-model/vocab.ts';
import type { PackedListingFacts, PackedSpan } from './packed-facts.ts';
import { maskOf } from './transport-mask.ts';

const ALL_TRANSPORTS = maskOf(wordsOf(vocab.transports));

/** A name that is only another form of one tells a reader nothing more. */
const isOwnName = ({ aliasOf }: Registration) => aliasOf === null;

function packRegistrations({ ports }: Chart): PackedListingFacts['registered'] {
  const rows = [...ports.values()].flatMap(({ number, registrations }) =>
    [...Map.groupBy(registrations.filter(isOwnName), ({ name }) => name)].map(([name, same]) => {
      const transports = same.flatMap(({ transport }) => transport ?? []);
      return { number, name, mask: transports.length < same.length ? ALL_TRANSPORTS : maskOf(transports) };
    }),
  );
  return {
    steps: rows.map(({ number }, i) => number - (rows[i - 1]?.number ?? 0)),
    names: rows.map(({ name }) => name).join(' '),
    masks: rows.map(({ mask }) => mask.toString(16)).join(''),
  };
}

function spanOf({ transport, port, range, dynamic }: Endpoint): PackedSpan[] {
  if (transport === null) return [];
  const [from, to] = dynamic ? [-1, -1] : (range ?? [port ?? 0, port ?? 0]);
  return [[from, to, maskOf([transport])]];
}

/** Spans with the same ends as one: TCP and UDP together. */
const merged = (spans: readonly PackedSpan[]): PackedSpan[] =>
  [...Map.groupBy(spans, ([from, to]) => `${from} ${to}`).values()].flatMap((same) =>
    same[0] ? [[same[0][0], same[0][1], same.reduce((mask, [, , m]) => mask | m, 0)] as const] : [],
  );

/** A program has a short name: what has several words is a phrase that people type. */
const namesOf = ({ id, title, aliases }: Use) =>
  [...new Set([id, title, ...aliases.filter((alias) => alias.split(' ').length < 3)].map(keyOf))].join(',');

/** The facts of the whole chart, small enough to travel. */
export function packFacts(chart: Chart): PackedListingFacts {
  const charted = [...chart.ports.values()].filter((port) => port.charted);
  return {
    edition: editionFile.edition,
    registered: packRegistrations(chart),
    ports: charted.map(
      ({ number, title, verdict, aliases }) =>
        [number, title, verdict ?? 'role', aliases.map(keyOf).join(',')] as const,
    ),
    services: [...chart.services.values()].map(
      (s) => [s.title, s.id, s.process ?? '', s.systemServiceName ?? '', merged(s.endpoints.flatMap(spanOf))] as const,
    ),
    uses: [...Map.groupBy(chart.uses, (use) => use.id).values()].flatMap((uses) =>
      uses[0]
        ? [
            [
              uses[0].title,
              namesOf(uses[0]),
              merged(
                [...uses]
                  .sort((a, b) => Number(b.main) - Number(a.main))
                  .map(({ from, to, transport }) => [from, to, maskOf([transport])] as const),
              ),
            ] as const,
          ]
        : [],
    ),
    others: charted.flatMap(({ number, otherUses }) =>
      otherUses.map(({ name, transport }) => [number, maskOf([transport]), name] as const),
    ),
  };
}
