/** What each page of the chart is called, and why: the pages of the exact index. */
import type { Chart, Port, Service } from '#chart/model.ts';
import { isKernelName, unitName } from '#chart/program-names.ts';
import { portRef } from '#chart/page-ref.ts';
import { RANGES } from '#chart/port-space.ts';
import { isOfWindows } from '#chart/of-windows.ts';
import { vocab, wordsOf } from '#content-model/vocab.ts';
import type { PageName, PageSummary } from './index-format.ts';
import { serviceHint } from './service-hint.ts';

/** A page with what it is called besides the names that it implies. */
export interface PageNames {
  page: PageSummary;
  names: readonly PageName[];
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

const aliasNames = (aliases: readonly string[]): PageName[] => aliases.map((text) => ['alias', text]);

/** The transports on which anything is known of a port, in the vocabulary's order. */
export function transportsOf(port: Port): string[] {
  const known = [port.registrations, port.endpoints].flat().map((item) => item.transport);
  return wordsOf(vocab.transports).filter((transport) => known.includes(transport));
}

/** The names of software that has this very number, or a range that begins with it, by default. */
export const softwareNames = ({ number, endpoints, spans }: Port): PageName[] =>
  [...endpoints, ...spans.filter((e) => e.range?.[0] === number)]
    .filter((e) => !isOfWindows(e))
    .flatMap((e) => {
      const range = e.range ? [e.range.join('-')] : [];
      const why = e.main ? 'main-listener' : 'other-listener';
      return [e.serviceTitle, ...range].map((text): PageName => [why, text]);
    });

/** A charted port under the names that IANA, software and people have for it. */
export function portNames(port: Port): PageNames {
  const { number, title, registrations } = port;
  return {
    page: {
      ...portRef(number),
      title: `Port ${number}`,
      hint: title,
      transports: transportsOf(port),
    },
    names: [
      ...registrations.map((r): PageName => ['registered', r.name]),
      ...softwareNames(port),
      ...aliasNames(port.aliases),
    ],
  };
}

/** A process that more services share than these names none of them: `svchost.exe`. */
const MAX_SERVICES_OF_PROCESS = 6;

const named = (process: string): PageName[] =>
  [process, process.replace(/\.exe$/, '')].map((text) => ['process', text] as const);

/** The programs, and others that people know it by: an alias that ends like a program's file is one. */
const processNames = ({ programs, aliases }: Service, isShared: (process: string) => boolean): PageName[] =>
  unique([...programs.map(({ name }) => name ?? ''), ...aliases.filter((alias) => alias.endsWith('.exe'))])
    .filter((one) => one !== '' && !isKernelName(one) && !isShared(one))
    .flatMap(named);

/** Its names in service managers. */
const unitNames = ({ programs }: Service): PageName[] =>
  unique(programs.map(({ unit }) => unitName(unit ?? '')))
    .filter((unit) => unit !== '')
    .map((unit): PageName => ['system-service-name', unit]);

/**
 * Of services that share a name, such as a process, the one comes first that lives, that another one of them
 * needs, and that listens most.
 */
function byImportance(all: readonly Service[]): Service[] {
  const isNeeded = ({ id, process }: Service) =>
    all.some((other) => other.process === process && other.needs.includes(id));
  const order = ({ state, endpoints }: Service) => endpoints.length + (state === 'alive' ? 1000 : 0);
  const sizes = new Map(all.map((service) => [service, order(service) + (isNeeded(service) ? 100 : 0)]));
  return [...all].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

/** Services under their processes and aliases, the most important first. */
export function serviceNames({ services }: Chart): PageNames[] {
  const all = [...services.values()];
  const isShared = (process: string) =>
    all.filter(({ programs }) => programs.some(({ name }) => name === process)).length > MAX_SERVICES_OF_PROCESS;
  return byImportance(all).map((service) => ({
    page: {
      kind: 'service',
      id: service.id,
      title: service.title,
      hint: serviceHint(service),
    },
    names: [...processNames(service, isShared), ...unitNames(service), ...aliasNames(service.aliases)],
  }));
}

/** Protocols under the wordings of their sources and their aliases. */
export function protocolNames({ protocols }: Chart): PageNames[] {
  return [...protocols.values()].map((protocol) => ({
    page: {
      kind: 'protocol',
      id: protocol.id,
      title: protocol.title,
      hint: protocol.abbreviation ?? '',
    },
    names: [...protocol.wordings.map((text): PageName => ['wording', text]), ...aliasNames(protocol.aliases)],
  }));
}

/** IANA's ranges, each under its numbers alone: what a range is called, the guide to ranges explains. */
export const rangeNames = (): PageNames[] =>
  RANGES.map((range) => ({
    page: {
      kind: 'range',
      id: range.id,
      title: `${range.label}s`,
      hint: `${range.from} to ${range.to}`,
    },
    names: aliasNames([`${range.from}-${range.to}`]),
  }));

/** Guides under their aliases. */
export function guideNames({ guides }: Chart): PageNames[] {
  return [...guides.values()].map((guide) => ({
    page: { kind: 'guide', id: guide.id, title: guide.title, hint: '' },
    names: aliasNames(guide.aliases),
  }));
}

/** A scenario is called after what takes part in it: what has a name of its own comes before. */
export function scenarioNames({ scenarios }: Chart): PageNames[] {
  return [...scenarios.values()].map((scenario) => ({
    page: { kind: 'scenario', id: scenario.id, title: scenario.title, hint: '' },
    names: aliasNames(scenario.aliases),
  }));
}

/** A number that is no telling name of an error: it is a port to whoever types it alone. */
const isShortNumber = (code: string) => /^\d{1,3}$/.test(code);

/** Symptoms under their codes and aliases. What they print is in an index of its own. */
export function symptomNames({ symptoms }: Chart): PageNames[] {
  return [...symptoms.values()].map((symptom) => ({
    page: { kind: 'symptom', id: symptom.id, title: symptom.title, hint: '' },
    names: [
      ...symptom.codes
        .flatMap((code) => (/^\d+$/.test(code) ? [code, `error ${code}`] : [code]))
        .filter((code) => !isShortNumber(code))
        .map((text): PageName => ['error', text]),
      ...aliasNames(symptom.aliases),
    ],
  }));
}
