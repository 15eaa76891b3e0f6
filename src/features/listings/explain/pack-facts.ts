/** Gathers what the tool knows from the chart, at build time. */
import editionFile from '#content/edition.json' with { type: 'json' };
import { mainFirst } from '#chart/endpoint.ts';
import { isOfWindows } from '#chart/family-group.ts';
import type { Chart, Endpoint, Service } from '#chart/model.ts';
import type { Registration } from '#chart/registry.ts';
import { isKernelName, unitName } from '#chart/program-names.ts';
import { keyOf } from '#lib/text.ts';
import { wordsOf, vocab } from '#content-model/vocab.ts';
import { ExposureList, packSettings } from './pack-exposures.ts';
import type { PackedListingFacts, PackedSpan } from './packed-facts.ts';
import { proxyOrRuntime } from './proxies-and-runtimes.ts';
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

function spanOf(endpoint: Endpoint, exposures: ExposureList): PackedSpan[] {
  const { transport, port, range, dynamic } = endpoint;
  if (transport === null) return [];
  const [from, to] = dynamic ? [-1, -1] : (range ?? [port ?? 0, port ?? 0]);
  return [[from, to, maskOf([transport]), dynamic ? -1 : exposures.placeOf(endpoint)]];
}

/** Spans with the same ends and the same exposure as one: TCP and UDP together. */
const merged = (spans: readonly PackedSpan[]): PackedSpan[] =>
  [...Map.groupBy(spans, ([from, to, , exposure]) => `${from} ${to} ${exposure}`).values()].flatMap((same) =>
    same[0] ? [[same[0][0], same[0][1], same.reduce((mask, [, , m]) => mask | m, 0), same[0][3]] as const] : [],
  );

/** The number that one means by the service's name first. */
const spansOf = ({ endpoints }: Service, exposures: ExposureList): PackedSpan[] =>
  merged(mainFirst(endpoints).flatMap((endpoint) => spanOf(endpoint, exposures)));

const unique = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== '');

/** A program has a short name: what has several words is a phrase that people type. */
const MAX_WORDS_OF_PROGRAM = 2;

const withoutExe = (name: string) => name.replace(/\.exe$/i, '');

/** Whether a name says who listens: a runtime's is that of many programs, and the kernel of Windows is known by its number. */
const tellsWho = (name: string) => !isKernelName(name) && proxyOrRuntime(name)?.runtime === undefined;

/**
 * The names under which a listing may show a service, reduced by `keyOf`. Parts of Windows run in the programs that
 * their files name; other software is often listed by its own name, whatever its program is called elsewhere.
 */
function namesOf({ id, title, aliases, programs, family }: Service): string {
  const own = programs.flatMap(({ name }) => name ?? []).map(withoutExe);
  const said = vocab.families[family].group === 'windows' ? [] : [id, title, ...aliases];
  const short = said.filter((name) => name.split(' ').length <= MAX_WORDS_OF_PROGRAM);
  return unique([...own, ...short].filter(tellsWho).map(keyOf)).join(',');
}

/** Its names in service managers, in lower case. */
const unitsOf = ({ programs }: Service): string =>
  unique(programs.flatMap(({ unit }) => unit ?? []).map((unit) => unitName(unit).toLowerCase())).join(',');

/** The runtimes that a service runs in, in lower case. */
const runtimesOf = ({ programs }: Service): string =>
  unique(
    programs
      .flatMap(({ name }) => name ?? [])
      .map((name) => withoutExe(name).toLowerCase())
      .filter((name) => proxyOrRuntime(name)?.runtime),
  ).join(',');

/** The facts of the whole chart, small enough to travel. */
export function packFacts(chart: Chart): PackedListingFacts {
  const charted = [...chart.ports.values()].filter((port) => port.charted);
  const exposures = new ExposureList(chart);
  const services = [...chart.services.values()].map(
    (service) =>
      [
        service.title,
        service.id,
        namesOf(service),
        unitsOf(service),
        isOfWindows(service) ? 1 : 0,
        runtimesOf(service),
        spansOf(service, exposures),
        packSettings(service),
      ] as const,
  );
  return {
    edition: editionFile.edition,
    registered: packRegistrations(chart),
    ports: charted.map(
      ({ number, title, verdict, aliases }) =>
        [number, title, verdict ?? 'role', aliases.map(keyOf).join(',')] as const,
    ),
    sources: exposures.sources,
    exposures: exposures.exposures,
    services,
  };
}
