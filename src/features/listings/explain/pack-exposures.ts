/** Gathers who may reach what, each exposure once. */
import type { Chart, Endpoint, Service } from '#chart/model.ts';
import { unitName } from '#chart/program-names.ts';
import { sourceLabel } from '#chart/source-label.ts';
import { REACHES } from '#chart/exposure.ts';
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { isHarmless } from './danger.ts';
import { exposureCode } from './exposure.ts';
import type { PackedExposures, PackedWords } from './packed-facts.ts';
import { packColumn } from './packed-columns.ts';
import { PlaceWriter } from './packed-places.ts';
import { stopCommand } from './stop-command.ts';

/** As codes name them; so that each has one digit, none of these lists has more than nine. */
export const WORDS: PackedWords = {
  reaches: REACHES,
  demands: wordsOf(vocab.demands),
  stakes: wordsOf(vocab.stakes),
  purposes: wordsOf(vocab.settingPurposes),
  systems: wordsOf(vocab.operatingSystems),
  verdicts: wordsOf(vocab.verdicts),
};

const untouchedAddress = ({ listens, default: state }: Endpoint) => {
  if (listens === 'loopback') return 'loopback' as const;
  return listens === 'all' && state === 'on' ? ('everywhere' as const) : null;
};

/** Whether an open one may ever be told of: of all others nobody reads what is lost, or how to close it. */
const isTold = (endpoint: Endpoint): boolean =>
  endpoint.exposure !== undefined && !isHarmless({ ...endpoint.exposure, untouched: untouchedAddress(endpoint) });

/** So much of it stands in a row; the service's page has the rest. */
const MAX_OPEN_LENGTH = 190;

/** The first sentences of a text, as many as fit; at least one. */
function firstSentences(text: string): string {
  const sentences = text.match(/[^.]+(?:\.(?!\s|$)[^.]*)*\.?\s*/g) ?? [text];
  let kept = '';
  for (const sentence of sentences) {
    if (kept !== '' && kept.length + sentence.trimEnd().length > MAX_OPEN_LENGTH) break;
    kept += sentence;
  }
  return kept.trimEnd();
}

/** Hands out the places of exposures, and of the labels of their sources. */
export class ExposureList {
  readonly #exposures: { code: string; open: string; source: number }[] = [];
  readonly sources: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  /** The place of an endpoint's exposure; -1 where none is known. */
  placeOf(endpoint: Endpoint): number {
    const { exposure } = endpoint;
    if (exposure === undefined) return -1;
    const told = isTold(endpoint);
    const entry = {
      code: exposureCode(WORDS, exposure, untouchedAddress(endpoint)),
      open: told ? firstSentences(exposure.open ?? '') : '',
      source: told ? this.#source(exposure.sources[0]) : -1,
    };
    const key = JSON.stringify(entry);
    const place = this.#places.get(key) ?? this.#exposures.push(entry) - 1;
    this.#places.set(key, place);
    return place;
  }

  /** All that were handed out. */
  packed(): PackedExposures {
    const places = new PlaceWriter();
    return {
      open: packColumn(this.#exposures.map(({ open }) => open)),
      codes: this.#exposures.map(({ code }) => code).join(''),
      sources: packColumn(this.#exposures.map(({ source }) => places.write(source))),
    };
  }

  #source(id: string | undefined): number {
    const source = id === undefined ? undefined : this.#chart.sources.get(id);
    if (!source) return -1;
    const label = sourceLabel(source);
    const place = this.sources.indexOf(label);
    return place < 0 ? this.sources.push(label) - 1 : place;
  }
}

/** The names of a service in service managers, in lower case. */
export const unitsOf = (programs: Service['programs']): readonly string[] => [
  ...new Set(programs.flatMap(({ unit }) => unit ?? []).map((unit) => unitName(unit).toLowerCase())),
];

/** Systems of which a listing may come. */
const LISTED: readonly string[] = ['any', 'windows', 'linux', 'macos', 'unix'];

/** How one binds a service elsewhere, has it ask for more, or stops it: of services that not everybody should reach. */
export function packSettings({ settings, endpoints, programs }: Service): string {
  if (!endpoints.some((endpoint) => isTold(endpoint))) return '';
  const usable = settings.filter(({ system }) => LISTED.includes(system));
  const of = (does: string) => usable.filter((setting) => setting.does === does);
  const bound = of('address').slice(0, 2);
  const closed = bound.length > 0 ? of('stop').slice(0, 1) : [...of('free').slice(0, 1), ...of('stop').slice(0, 2)];
  const usualStop = stopCommand(unitsOf(programs)[0] ?? '');
  return [...bound, ...of('secure').slice(0, 1), ...closed]
    .map(({ does, system, how, where }) => {
      const code = `${WORDS.purposes.indexOf(does)}${WORDS.systems.indexOf(system)}`;
      return code + (how === usualStop ? '' : how) + (where ? `\t${where}` : '');
    })
    .join('\n');
}
