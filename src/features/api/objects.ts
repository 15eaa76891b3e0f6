/** The chart as the API's objects: plain data, null where something isn't known. */
import type { z } from 'astro/zod';
import {
  causePath,
  endpointPath,
  portPath,
  protocolPath,
  scenarioPath,
  servicePath,
  sourcePath,
  symptomPath,
} from '#chart/addresses.ts';
import type { Chart, Endpoint, Measured, Port, Protocol, Scenario, Service, Source, Symptom } from '#chart/model.ts';
import { numbersOf } from '#chart/port-spec.ts';
import { isOfWindows } from '#chart/of-windows.ts';
import { rangeOf } from '#chart/port-space.ts';
import { referenceOf } from '#chart/registry-references.ts';
import type { ExposureEntry } from '#content-model/exposure.ts';
import type { AdvisoryEntry } from '#content-model/advisory.ts';
import type * as shapes from './shapes.ts';

type Shape<K extends keyof typeof shapes> = (typeof shapes)[K] extends z.ZodType ? z.infer<(typeof shapes)[K]> : never;

export interface ApiContext {
  chart: Chart;
  /** Makes an absolute address of one below the base. */
  link(path: string): string;
}

export function endpointObject({ chart, link }: ApiContext, e: Endpoint): Shape<'endpointShape'> {
  return {
    service: e.service,
    serviceTitle: e.serviceTitle,
    systemServiceName: chart.services.get(e.service)?.systemServiceName ?? null,
    protocol: e.protocol,
    protocolTitle: e.protocolTitle,
    protocolShort: e.protocolShort,
    wording: e.wording ?? null,
    transport: e.transport,
    port: e.port,
    range: e.range === null ? null : [...e.range],
    dynamic: e.dynamic,
    ipProtocol: e.ipProtocol,
    direction: e.direction,
    when: e.when,
    note: e.note ?? null,
    sources: [...e.sources],
    link: link(endpointPath(e)),
    id: e.id,
    icmpType: e.icmpType,
    for: e.purpose === '' ? null : e.purpose,
    default: e.default ?? null,
    listens: e.listens ?? null,
    family: e.family,
    since: e.since ?? null,
    until: e.until ?? null,
    exposure: exposureObject(e.exposure),
    packaged: e.packaged ?? null,
  };
}

const advisoryObject = (a: AdvisoryEntry): Shape<'advisoryShape'> => ({
  ...a,
  fix: a.fix ?? null,
  kev: a.kev === false ? null : a.kev,
});

/** A default of software that is no part of Windows; nothing of what has no number. */
function useObject(e: Endpoint): Shape<'portShape'>['uses'] {
  const numbers = numbersOf(e);
  if (!numbers || e.transport === null || isOfWindows(e)) return [];
  const { serviceTitle: title, transport } = e;
  return [{ title, role: e.purpose || e.protocolTitle, transport, ...numbers, sources: [...e.sources] }];
}

const exposureObject = (e: ExposureEntry | undefined): Shape<'exposureShape'> | null =>
  e
    ? {
        reach: e.reach,
        authentication: e.authentication ?? null,
        encryption: e.encryption ?? null,
        open: e.open ?? null,
        stake: e.stake ?? null,
        sources: e.sources,
      }
    : null;

export function portObject(context: ApiContext, port: Port): Shape<'portShape'> {
  return {
    port: port.number,
    title: port.title,
    inShort: port.inShort,
    range: rangeOf(port.number).id,
    standing: port.standing,
    charted: port.charted,
    verdict: port.verdict,
    registrations: port.registrations.map((r) => ({ ...r, references: r.references.map(referenceOf) })),
    aliases: port.aliases,
    clash: port.clash ?? null,
    uses: [...port.endpoints, ...port.spans].flatMap(useObject),
    endpoints: port.endpoints.map((e) => endpointObject(context, e)),
    advisories: port.advisories.map(advisoryObject),
    link: context.link(portPath(port.number)),
    spans: port.spans.map((e) => endpointObject(context, e)),
  };
}

const measuredObject = (measured: Measured) => ({
  package: measured.package,
  release: measured.release,
  version: measured.version,
  date: measured.date,
  source: measured.source,
  with: measured.with ?? [],
  altered: measured.altered ?? null,
  silent: measured.silent ?? null,
  listens: measured.listens.map(({ port, program, path, account, workers, unit, socket, transport, addresses }) => ({
    transport,
    port: typeof port === 'number' ? port : null,
    addresses,
    program: program ?? null,
    path: path ?? null,
    account: account ?? null,
    workers: workers ?? null,
    unit: unit ?? null,
    socket: socket ?? null,
  })),
});

export function serviceObject(context: ApiContext, service: Service): Shape<'serviceShape'> {
  const { id, title, systemServiceName, process, family, state, lived, inShort, aliases, needs } = service;
  return {
    ...{ id, title, systemServiceName, process, family, inShort, aliases, needs },
    state: state ?? null,
    lived: lived ? { from: lived.from, to: lived.to } : null,
    endpoints: service.endpoints.map((e) => endpointObject(context, e)),
    advisories: service.advisories.map(advisoryObject),
    link: context.link(servicePath(id)),
    maker: service.maker ?? null,
    programs: service.programs.map(({ name, system, path, account, unit }) => ({
      name: name ?? null,
      system,
      path: path ?? null,
      account: account ?? null,
      unit: unit ?? null,
    })),
    exposure: exposureObject(service.exposure),
    settings: service.settings.map(({ does, system, how, where, note }) => ({
      does,
      system,
      how,
      where: where ?? null,
      note: note ?? null,
    })),
    genuine: service.genuine.map(({ ask, answer }) => ({ ask, answer })),
    sources: service.sources,
    measured: service.measured.map(measuredObject),
  };
}

export function protocolObject(context: ApiContext, protocol: Protocol): Shape<'protocolShape'> {
  const { id, title, abbreviation, inShort, aliases, protection } = protocol;
  return {
    ...{ id, title, abbreviation: abbreviation ?? null, inShort, aliases, protection },
    specifications: protocol.specifications.flatMap(({ source }) => {
      const found = context.chart.sources.get(source);
      return found ? [{ source, title: found.title, url: found.url }] : [];
    }),
    endpoints: protocol.endpoints.map((e) => endpointObject(context, e)),
    link: context.link(protocolPath(id)),
  };
}

export function scenarioObject(context: ApiContext, scenario: Scenario): Shape<'scenarioShape'> {
  const { id, title, area, inShort, aliases, roles, features, related, sources } = scenario;
  return {
    ...{ id, title, area, inShort, aliases, roles, features },
    flows: scenario.flows.map(({ endpoint, ...flow }) => ({ ...flow, endpoint: endpointObject(context, endpoint) })),
    related,
    sources,
    link: context.link(scenarioPath(id)),
  };
}

export function symptomObject({ link }: ApiContext, symptom: Symptom): Shape<'symptomShape'> {
  return {
    ...symptom,
    wordings: symptom.wordings.map(({ text, by, language, sources }) => ({
      text,
      by: by ?? null,
      language: language ?? 'en',
      sources: sources ?? [],
    })),
    causes: symptom.causes.map(({ because, tests, mends, ...cause }) => ({
      ...cause,
      because: because ?? null,
      tests: tests.map(({ run, look, ...test }) => ({ ...test, run: run ?? null, look: look ?? null })),
      mends: mends.map(({ run, line, where, ...mend }) => ({
        ...mend,
        run: run ?? null,
        line: line ?? null,
        where: where ?? null,
      })),
      link: link(causePath(symptom.id, cause.id)),
    })),
    link: link(symptomPath(symptom.id)),
  };
}

export function sourceObject({ link }: ApiContext, source: Source): Shape<'sourceShape'> {
  const { id, title, publisher, kind, date, url, licence, note } = source;
  return { ...{ id, title, publisher, kind, date, url, licence }, note: note ?? null, link: link(sourcePath(id)) };
}
