/** Makes the facts, as they came, ready to be asked. */
import { slugOf } from '#chart/addresses.ts';
import type { Transport } from '#content-model/vocab.ts';
import { TRANSPORTS } from '#content-model/transports.ts';
import { fromDeltas } from '#lib/deltas.ts';
import { CODE_LENGTH, readExposureCode } from './exposure.ts';
import {
  isMainNumber,
  isWithin,
  type KnownPort,
  type KnownSetting,
  type KnownSoftware,
  type KnownSpan,
  type ListingFacts,
} from './facts.ts';
import { likelyProgramNames } from './likely-program-names.ts';
import type { PackedListingFacts, PackedWords } from './packed-facts.ts';
import { columnReader, unpackColumn } from './packed-columns.ts';
import { PlaceReader } from './packed-places.ts';
import { stopCommand } from './stop-command.ts';
import { maskHas, maskOf } from './transport-mask.ts';

/** Spans longer than this say nothing of one number: Kubernetes has 2,768 of them. */
const MAX_TELLING_SPAN = 100;

function addToList<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** What is known of numbers, by transport: a long listing asks for each of them several times. */
const onEachTransport = <T>(): Record<Transport, Map<number, T[]>> => ({
  tcp: new Map(),
  udp: new Map(),
  sctp: new Map(),
  dccp: new Map(),
});

/** Most numbers have neither: one answer for all of them. */
const NO_SOFTWARE: readonly KnownSoftware[] = [];
const NO_NAMES: readonly string[] = [];

const split = (names: string) => (names === '' ? [] : names.split(','));

/** What IANA's registry says: the names of a number, and the lowest number of a name. */
function unpackRegistered({
  registeredNames,
  numbers: { registeredSteps, registeredMasks },
}: PackedListingFacts): Pick<ListingFacts, 'registered' | 'numberOf'> {
  const names = registeredNames.split(' ');
  const byPort = onEachTransport<string>();
  const byName = new Map<string, number>();
  for (const [i, number] of fromDeltas(registeredSteps).entries()) {
    const name = names[i] ?? '';
    const mask = Number(`0x${registeredMasks[i] ?? '0'}`);
    for (const transport of TRANSPORTS) if (maskHas(mask, transport)) addToList(byPort[transport], number, name);
    const key = name.toLowerCase();
    if (!byName.has(key)) byName.set(key, number);
  }
  return {
    registered: (transport, port) => byPort[transport].get(port) ?? NO_NAMES,
    numberOf: (name) => byName.get(name),
  };
}

/** `9000+10tu`, and its exposure behind it; a dynamic port is none. */
const SPAN = /^(\d+)(?:\+(\d+))?([a-z]+)(.*)$/;

function unpackSpans(spans: string, places: PlaceReader): KnownSpan[] {
  return spans.split(' ').flatMap((span): KnownSpan[] => {
    const [whole, from, more = 0, letters = '', place = ''] = SPAN.exec(span) ?? [];
    if (whole === undefined) return [];
    const mask = maskOf(TRANSPORTS.filter(([letter = '']) => letters.includes(letter)));
    return [[Number(from), Number(from) + Number(more), mask, places.read(place)]];
  });
}

const unpackSettings = (lines: string, { purposes, systems }: PackedWords, unit = ''): KnownSetting[] =>
  lines.split('\n').flatMap((line) => {
    const [how = '', where = ''] = line.slice(2).split('\t');
    const [does, system] = [purposes[Number(line[0])], systems[Number(line[1])]];
    return does && system ? [{ does, system, how: how || stopCommand(unit), where }] : [];
  });

/** Makes the facts ready to be asked. */
export function unpackFacts(packed: PackedListingFacts): ListingFacts {
  const programs = new Map<string, KnownSoftware[]>();
  const services = new Map<string, KnownSoftware>();
  const byPort = onEachTransport<KnownSoftware>();
  const indexByPort = (software: KnownSoftware) => {
    for (const [from, to, mask] of software.spans) {
      if (to - from >= MAX_TELLING_SPAN) continue;
      for (const transport of TRANSPORTS)
        if (maskHas(mask, transport)) for (let n = from; n <= to; n++) addToList(byPort[transport], n, software);
    }
  };
  const [places, sourcePlaces] = [new PlaceReader(), new PlaceReader()];
  const { names: columns, exposures: exposed, numbers: digits } = packed;
  const [labelOf, sourceOf] = [columnReader(packed.sources), columnReader(exposed.sources)];
  const exposures = unpackColumn(exposed.open).map((text, i) => {
    const code = exposed.codes.slice(i * CODE_LENGTH, (i + 1) * CODE_LENGTH);
    return readExposureCode(packed.words, code, text, labelOf(sourcePlaces.read(sourceOf(i))));
  });
  const [idOf, namesOf, unitsOf, runtimesOf, settingsOf] = [
    columnReader(columns.ids),
    columnReader(columns.names),
    columnReader(columns.units),
    columnReader(digits.runtimes),
    columnReader(packed.settings),
  ];
  const allSpans = digits.spans.split(',');
  for (const [i, title] of unpackColumn(columns.titles).entries()) {
    const id = idOf(i) || slugOf(title);
    const ownSpans = allSpans[i] ?? '';
    const windows = digits.windows[i] === '1';
    const spans = unpackSpans(ownSpans, places);
    const units = split(unitsOf(i));
    const software: KnownSoftware = {
      title,
      id,
      windows,
      spans,
      dynamic: ownSpans.includes('*'),
      runtimes: split(runtimesOf(i)),
      exposureOn: (transport, port) => {
        const span = spans.find((one) => isWithin(one, transport, port));
        return span && exposures[span[3]];
      },
      settings: unpackSettings(settingsOf(i), packed.words, units[0]),
    };
    const called = windows ? [] : likelyProgramNames([id, title]);
    for (const name of [...split(namesOf(i)), ...called]) if (name !== '') addToList(programs, name, software);
    for (const unit of units) services.set(unit, software);
    indexByPort(software);
  }
  for (const here of Object.values(byPort))
    for (const [port, all] of here) all.sort((a, b) => Number(isMainNumber(b, port)) - Number(isMainNumber(a, port)));
  const ports = new Map<number, KnownPort & { words: Map<string, readonly string[]> }>();
  const [titleOf, wordsOf] = [columnReader(columns.portTitles), columnReader(columns.portWords)];
  for (const [i, number] of fromDeltas(digits.portSteps).entries()) {
    const verdict = packed.words.verdicts[Number(digits.portVerdicts[i])] ?? 'role';
    const words = new Map(
      wordsOf(i)
        .split(',')
        .map((word) => [word, [word]]),
    );
    ports.set(number, { title: titleOf(i), verdict, words });
  }
  return {
    edition: packed.edition,
    ports,
    expected: (transport, port) => byPort[transport].get(port) ?? NO_SOFTWARE,
    ...unpackRegistered(packed),
    programs,
    services,
  };
}
