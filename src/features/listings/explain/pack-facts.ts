/** Gathers what the tool knows from the chart, at build time. */
import editionFile from '#content/edition.json' with { type: 'json' };
import { isListening, mainFirst } from '#chart/endpoint.ts';
import { isOfWindows } from '#chart/of-windows.ts';
import type { Chart, Endpoint, Service } from '#chart/model.ts';
import type { Registration } from '#chart/registry.ts';
import { slugOf } from '#chart/addresses.ts';
import { deltasOf } from '#lib/deltas.ts';
import { keyOf } from '#lib/text.ts';
import { wordsOf, vocab } from '#content-model/vocab.ts';
import { TRANSPORTS } from '#content-model/transports.ts';
import { ExposureList, packSettings, unitsOf, WORDS } from './pack-exposures.ts';
import type { KnownSpan } from './facts.ts';
import type { PackedListingFacts } from './packed-facts.ts';
import { packColumn } from './packed-columns.ts';
import { PlaceWriter } from './packed-places.ts';
import { isPhraseOf, isShortName, likelyProgramNames, tellsWho } from './likely-program-names.ts';
import { proxyOrRuntime } from './proxies-and-runtimes.ts';
import { maskHas, maskOf } from './transport-mask.ts';

const ALL_TRANSPORTS = maskOf(wordsOf(vocab.transports));

/** A name that is only another form of one tells a reader nothing more. */
const isOwnName = ({ aliasOf }: Registration) => aliasOf === null;

function packRegistrations({ ports }: Chart) {
  const rows = [...ports.values()].flatMap(({ number, registrations }) =>
    [...Map.groupBy(registrations.filter(isOwnName), ({ name }) => name)].map(([name, same]) => {
      const transports = same.flatMap(({ transport }) => transport ?? []);
      return { number, name, mask: transports.length < same.length ? ALL_TRANSPORTS : maskOf(transports) };
    }),
  );
  return {
    names: rows.map(({ name }) => name).join(' '),
    masks: rows.map(({ mask }) => mask.toString(16)).join(''),
    steps: deltasOf(rows.map(({ number }) => number)),
  };
}

function spanOf(endpoint: Endpoint, exposures: ExposureList): KnownSpan[] {
  const { transport, port, range, dynamic } = endpoint;
  if (transport === null) return [];
  const [from, to] = dynamic ? [-1, -1] : (range ?? [port ?? 0, port ?? 0]);
  return [[from, to, maskOf([transport]), dynamic ? -1 : exposures.placeOf(endpoint)]];
}

/** Spans with the same ends and the same exposure as one: TCP and UDP together. */
const merged = (spans: readonly KnownSpan[]): KnownSpan[] =>
  [...Map.groupBy(spans, ([from, to, , exposure]) => `${from} ${to} ${exposure}`).values()].flatMap((same) =>
    same[0] ? [[same[0][0], same[0][1], same.reduce((mask, [, , m]) => mask | m, 0), same[0][3]] as const] : [],
  );

/** Where a service listens; of one that only calls others, whom it calls: it has its number at both ends, as DHCP has. */
function placesOf({ endpoints }: Service): readonly Endpoint[] {
  const listening = endpoints.filter(isListening);
  return listening.length > 0 ? listening : endpoints;
}

/** The number that one means by the service's name first. */
const spansOf = (service: Service, exposures: ExposureList): KnownSpan[] =>
  merged(mainFirst(placesOf(service)).flatMap((endpoint) => spanOf(endpoint, exposures)));

/** `9000+10tu`, and the exposure. */
function packSpan([from, to, mask, exposure]: KnownSpan, places: PlaceWriter): string {
  if (from < 0) return '*';
  const letters = TRANSPORTS.filter((transport) => maskHas(mask, transport)).map(([letter]) => letter);
  return [from, to > from ? `+${to - from}` : '', ...letters, places.write(exposure)].join('');
}

const unique = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== '');

const withoutExe = (name: string) => name.replace(/\.exe$/i, '');

/**
 * The names under which a listing may show a service, reduced by `keyOf`; those that follow from its title and id are
 * left out, and phrases around these. Parts of Windows run in the programs that their files name; other software is often listed by its own name,
 * whatever its program is called elsewhere.
 */
function namesOf({ id, title, maker, aliases, programs, family }: Service): string {
  const own = programs.flatMap(({ name }) => name ?? []).map(withoutExe);
  const isWindows = vocab.families[family].group === 'windows';
  const called = isWindows ? [] : likelyProgramNames([id, title]);
  const others = aliases.filter((alias) => !isPhraseOf(`${title} ${id} ${maker ?? ''}`, alias));
  const names = [...own.filter(tellsWho).map(keyOf), ...(isWindows ? [] : likelyProgramNames(others))];
  return unique(names.filter((name) => !called.includes(name))).join(',');
}

/** The runtimes that a service runs in, in lower case. */
const runtimesOf = ({ programs }: Service): string =>
  unique(
    programs
      .flatMap(({ name }) => name ?? [])
      .map((name) => withoutExe(name).toLowerCase())
      .filter((name) => proxyOrRuntime(name)?.runtime)
      // Of `lua5.4` the generation counts: elsewhere it is another release.
      .map((name) => name.replace(/(?<=\d)\.[\d.]+$/, '')),
  ).join(',');

/** The facts of the whole chart, small enough to travel. */
export function packFacts(chart: Chart): PackedListingFacts {
  const charted = [...chart.ports.values()].filter((port) => port.charted);
  const services = [...chart.services.values()];
  const [exposures, places] = [new ExposureList(chart), new PlaceWriter()];
  const registered = packRegistrations(chart);
  const spans = services.map((service) => spansOf(service, exposures));
  return {
    edition: editionFile.edition,
    words: WORDS,
    registeredNames: registered.names,
    names: {
      ids: packColumn(services.map(({ id, title }) => (id === slugOf(title) ? '' : id))),
      names: packColumn(services.map(namesOf)),
      portWords: packColumn(charted.map(({ aliases }) => aliases.filter(isShortName).map(keyOf).join(','))),
      units: packColumn(services.map(({ programs }) => unitsOf(programs).join())),
      titles: packColumn(services.map(({ title }) => title)),
      portTitles: packColumn(charted.map(({ title }) => title)),
    },
    sources: packColumn(exposures.sources),
    settings: packColumn(services.map(packSettings)),
    exposures: exposures.packed(),
    numbers: {
      registeredMasks: registered.masks,
      windows: services.map((service) => (isOfWindows(service) ? '1' : '0')).join(''),
      runtimes: packColumn(services.map(runtimesOf)),
      portSteps: deltasOf(charted.map(({ number }) => number)),
      portVerdicts: charted.map(({ verdict }) => WORDS.verdicts.indexOf(verdict ?? 'role')).join(''),
      registeredSteps: registered.steps,
      spans: spans.map((own) => own.map((span) => packSpan(span, places)).join(' ')).join(),
    },
  };
}
