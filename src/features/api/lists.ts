/** The API's files that hold lists: all endpoints, and an index of each kind. */
import type { z } from 'astro/zod';
import { apiPath, portPath, protocolPath, scenarioPath, servicePath } from '#chart/addresses.ts';
import type { SHAPES } from './shapes.ts';
import { type ApiContext, endpointObject, sourceObject } from './objects.ts';

type ListOf<K extends keyof typeof SHAPES> = z.infer<(typeof SHAPES)[K]>;

export const endpointList = (context: ApiContext): ListOf<'endpoints'> =>
  context.chart.endpoints.map((e) => endpointObject(context, e));

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
  [...chart.scenarios.values()].map(({ id, title }) => ({
    ...{ id, title },
    link: link(scenarioPath(id)),
    api: link(apiPath('scenarios', id)),
  }));

/** All sources whole, so that one file resolves every id. */
export const sourceList = (context: ApiContext): ListOf<'sources'> =>
  [...context.chart.sources.values()].map((source) => sourceObject(context, source));
