/** The built API: its files as data. */
import assert from 'node:assert/strict';
import type { BuildName, Site } from './site.ts';
import { openSite } from './site.ts';

export const API = '/api/v1/';

/** What the tests read of an endpoint; that it has no more and no less is the schemas' matter. */
export interface ApiEndpoint {
  id: string;
  service: string;
  /** Null where the program speaks one of its own. */
  protocol: string | null;
  wording: string | null;
  transport: string | null;
  port: number | null;
  range: [number, number] | null;
  dynamic: boolean;
  ipProtocol: number | null;
  sources: string[];
  link: string;
}

/** A file of one port, service or protocol. */
export interface ApiSubject {
  link: string;
  endpoints: ApiEndpoint[];
}

/** The files that have one file for each of something, with the field by which endpoints belong to it. */
export const KINDS = [
  { kind: 'ports', key: 'port', id: 'port' },
  { kind: 'services', key: 'service', id: 'id' },
  { kind: 'protocols', key: 'protocol', id: 'id' },
] as const;

/** The API's files by their addresses, those of one ending. */
export const apiFiles = (site: Site, ending = ''): string[] =>
  [...site.files].filter((file) => file.startsWith(API) && file.endsWith(ending));

/** One file as data; a missing one fails the test by its name. */
export function readJson<T>(site: Site, file: string): T {
  assert.ok(site.files.has(file), `${site.folder}${file} is missing.`);
  return JSON.parse(site.read(file)) as T;
}

/** The names of the files of one kind, without the index: `445`, `print-spooler`. */
export const namesOf = (site: Site, kind: string): string[] =>
  apiFiles(site, '.json')
    .filter((file) => file.startsWith(`${API}${kind}/`) && !file.endsWith('/index.json'))
    .map((file) => file.slice(`${API}${kind}/`.length, -'.json'.length));

/** Every endpoint of the chart, as the API tells it. */
export function apiEndpoints(build: BuildName = 'root'): ApiEndpoint[] {
  const endpoints = readJson<ApiEndpoint[]>(openSite(build), `${API}endpoints.json`);
  assert.ok(endpoints.length > 0, 'endpoints.json has no endpoint.');
  return endpoints;
}

/** An endpoint in short, for messages: `print-spooler tcp 445 smb`. */
export const nameOf = (e: ApiEndpoint): string =>
  [e.service, e.transport ?? 'ip', e.port ?? e.ipProtocol ?? e.range?.join('-') ?? 'dynamic', e.protocol].join(' ');
