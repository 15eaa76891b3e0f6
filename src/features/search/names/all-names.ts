/** All names of the chart from A to Z: a search that needs no script but the browser's own. */
import type { Chart, Port, Service } from '#chart/model.ts';
import { type PageRef, portRef } from '#chart/page-ref.ts';
import { unitName } from '#chart/program-names.ts';
import { keyOf } from '#lib/text.ts';
import { mergeRuns } from './merge-runs.ts';

/** A line of the list of all names. */
export interface NamedPage {
  name: string;
  page: PageRef;
  /** What the page is about: `service`, `port 445`, `ports 6000–6063`. */
  label: string;
  /** Whether somebody wrote the page. Others only have what IANA's registry and common software call a number. */
  charted: boolean;
}

/** What names lead to, without the names. */
type Place = Omit<NamedPage, 'name'>;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Letters and digits decide, so that `.NET` stands under N; the name as it is written decides between equals. */
const byName = (a: readonly [string, string], b: readonly [string, string]) =>
  collator.compare(a[0], b[0]) || collator.compare(a[1], b[1]);

/** One line for each name of a page; capitals make no second one. */
function linesOf(place: Place, names: readonly (string | null | undefined)[]): NamedPage[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const key = name?.toLowerCase() ?? '';
    if (!name || keyOf(name) === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ name, ...place }];
  });
}

const namesOf = (port: Port) => [...port.registrations.map((r) => r.name), ...port.aliases];

function portLines({ ports }: Chart): NamedPage[] {
  const lines = (port: Port, label: string) =>
    linesOf({ label, page: portRef(port.number), charted: port.charted }, namesOf(port));
  const charted = [...ports.values()].filter((p) => p.charted).flatMap((p) => lines(p, `port ${p.number}`));
  const plain = [...ports.values()]
    .filter((p) => !p.charted)
    .flatMap((p) => lines(p, '').map(({ name }) => [name, p.number] as const));
  const merged = mergeRuns(plain).map(({ name, from, to }) => ({
    name,
    page: portRef(from),
    label: from === to ? `port ${from}` : `ports ${from}–${to}`,
    charted: false,
  }));
  return [...charted, ...merged];
}

/** How service managers and listings call it. */
const programNames = ({ programs }: Service) =>
  programs.flatMap(({ unit, name }) => [unit === undefined ? unit : unitName(unit), name]);

/** A short bare number is a port to whoever looks it up here. */
const isTelling = (code: string) => !/^\d{1,3}$/.test(code);

/** Every name, written as people write it, with its page; one line a name and page. */
export function allNames(chart: Chart): NamedPage[] {
  const place = (kind: PageRef['kind'], id: string): Place => ({ page: { kind, id }, label: kind, charted: true });
  return [
    ...[...chart.services.values()].flatMap((s) =>
      linesOf(place('service', s.id), [s.title, ...programNames(s), ...s.aliases]),
    ),
    ...[...chart.protocols.values()].flatMap((p) =>
      linesOf(place('protocol', p.id), [p.title, p.abbreviation, ...p.wordings, ...p.aliases]),
    ),
    ...portLines(chart),
    ...[...chart.scenarios.values()].flatMap((s) => linesOf(place('scenario', s.id), [s.title, ...s.aliases])),
    ...[...chart.symptoms.values()].flatMap((s) =>
      linesOf(place('symptom', s.id), [s.title, ...s.codes.filter(isTelling), ...s.aliases]),
    ),
    ...[...chart.guides.values()].flatMap((g) => linesOf(place('guide', g.id), [g.title, ...g.aliases])),
  ]
    .map((line) => [keyOf(line.name), line.name, line] as const)
    .sort(([aKey, aName], [bKey, bName]) => byName([aKey, aName], [bKey, bName]))
    .map(([, , line]) => line);
}
