/** The API's files that hold lists: all endpoints, and an index of each kind. */
import type { z } from 'astro/zod';
import { apiPath, portPath, protocolPath, scenarioPath, servicePath, symptomPath } from '#chart/addresses.ts';
import { endpointShape, type SHAPES } from './shapes.ts';
import { type ApiContext, endpointObject, sourceObject } from './objects.ts';

type ListOf<K extends keyof typeof SHAPES> = z.infer<(typeof SHAPES)[K]>;

export const endpointList = (context: ApiContext): ListOf<'endpoints'> =>
  context.chart.endpoints.map((e) => endpointObject(context, e));

const EXPOSURE_COLUMNS = ['reach', 'authentication', 'encryption', 'open', 'stake'] as const;

/** The columns of the CSV: the fields of an endpoint, and those of its exposure in the place of the object. */
export const ENDPOINT_COLUMNS = [
  ...endpointShape.keyof().exclude(['exposure', 'packaged']).options,
  ...EXPOSURE_COLUMNS,
  // Came later, and a column keeps its place.
  'packaged',
] as const;

/** The endpoints as rows of cells. */
export const endpointRows = (context: ApiContext) =>
  endpointList(context).map(({ exposure, ...cells }) => ({
    ...cells,
    reach: exposure?.reach ?? null,
    authentication: exposure?.authentication ?? null,
    encryption: exposure?.encryption ?? null,
    open: exposure?.open ?? null,
    stake: exposure?.stake ?? null,
  }));

export const portList = ({ chart, link }: ApiContext): ListOf<'ports'> =>
  [...chart.ports.values()].map(({ number, title }) => ({
    port: number,
    title,
    link: link(portPath(number)),
    api: link(apiPath('ports', number)),
  }));

export const serviceList = ({ chart, link }: ApiContext): ListOf<'services'> =>
  [...chart.services.values()].map(({ id, title, systemServiceName }) => ({
    ...{ id, title, systemServiceName },
    link: link(servicePath(id)),
    api: link(apiPath('services', id)),
  }));

export const protocolList = ({ chart, link }: ApiContext): ListOf<'protocols'> =>
  [...chart.protocols.values()].map(({ id, title }) => ({
    ...{ id, title },
    link: link(protocolPath(id)),
    api: link(apiPath('protocols', id)),
  }));

export const scenarioList = ({ chart, link }: ApiContext): ListOf<'scenarios'> =>
  [...chart.scenarios.values()].map(({ id, title, area }) => ({
    ...{ id, title, area },
    link: link(scenarioPath(id)),
    api: link(apiPath('scenarios', id)),
  }));

/** All symptoms with their texts, so that one file is enough to find the page of an error. */
export const symptomList = ({ chart, link }: ApiContext): ListOf<'symptoms'> =>
  [...chart.symptoms.values()].map(({ id, title, area, wordings, codes }) => ({
    ...{ id, title },
    link: link(symptomPath(id)),
    api: link(apiPath('symptoms', id)),
    area,
    wordings: wordings.map(({ text }) => text),
    codes,
  }));

/** All sources whole, so that one file resolves every id. */
export const sourceList = (context: ApiContext): ListOf<'sources'> =>
  [...context.chart.sources.values()].map((source) => sourceObject(context, source));
