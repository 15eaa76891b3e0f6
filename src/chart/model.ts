/** The chart: what the pages, the search index and the API are made from. */
import type { z } from 'astro/zod';
import type { GuideEntry } from '#content-model/guide.ts';
import type { Kind, KINDS } from '#content-model/kinds.ts';
import type { PortEntry } from '#content-model/port.ts';
import type { ProtocolEntry } from '#content-model/protocol.ts';
import type { FlowEntry, ScenarioEntry } from '#content-model/scenario.ts';
import type { ServiceEntry } from '#content-model/service.ts';
import type { SourceEntry } from '#content-model/source.ts';
import type { Direction, Standing, Verdict } from '#content-model/vocab.ts';
import type { PortSpec } from './endpoint.ts';
import type { Registration, Remark } from './registry.ts';
import type { PortIndexes } from './surroundings.ts';
import type { Use } from './uses.ts';

/** What the authors wrote, by kind and id; the registry aside, all that a chart is made from. */
export type ContentEntries = { [K in Kind]: ReadonlyMap<string, z.infer<(typeof KINDS)[K]['schema']>> };

/** What an endpoint is, its place aside. */
interface EndpointFacts {
  /** Unique within its service, and the row's fragment: `tcp-445-smb`, `tcp-dynamic-rpc`, `ip-47-gre`, `icmp-echo-request`. */
  id: string;
  service: string;
  serviceTitle: string;
  protocol: string;
  protocolTitle: string;
  /** The abbreviation, or the title where there is none: what a narrow column has room for. */
  protocolShort: string;
  /** The source's wording of the protocol, where it differs from ours. */
  wording: string | undefined;
  direction: Direction;
  when: string;
  note: string | undefined;
  sources: readonly string[];
}

/** One row of a port table, joined to its service and its protocol. */
export type Endpoint = EndpointFacts & PortSpec;

export interface Service extends Omit<ServiceEntry, 'endpoints'> {
  id: string;
  endpoints: readonly Endpoint[];
  /** Ids of services that name this one in `needs`. */
  neededBy: readonly string[];
}

export interface Protocol extends ProtocolEntry {
  id: string;
  endpoints: readonly Endpoint[];
  /** The wordings under which sources list it, each once. */
  wordings: readonly string[];
}

export interface Port extends Omit<PortEntry, 'verdict'> {
  number: number;
  /** Whether it has a file: then its words are an author's. Without one they follow from the registry. */
  charted: boolean;
  standing: Standing;
  /** Null where no author has judged it. */
  verdict: Verdict | null;
  endpoints: readonly Endpoint[];
  /** Endpoints whose range holds the number. */
  spans: readonly Endpoint[];
  uses: readonly Use[];
  registrations: readonly Registration[];
  remarks: readonly Remark[];
}

export interface Guide extends GuideEntry {
  id: string;
}

/** One way through the firewall, joined to the endpoint that it leads to. */
export interface Flow extends Omit<FlowEntry, 'endpoint'> {
  endpoint: Endpoint;
}

export interface Scenario extends Omit<ScenarioEntry, 'flows'> {
  id: string;
  flows: readonly Flow[];
}

export type Role = Scenario['roles'][number];
/** A part of the job that some set-ups don't use. */
export type Feature = Scenario['features'][number];

export interface Source extends SourceEntry {
  id: string;
}

export interface Chart {
  /** By title. */
  services: ReadonlyMap<string, Service>;
  /** Every port that has a name: charted, listed by IANA, or used by known software. By number, ascending. */
  ports: ReadonlyMap<number, Port>;
  /** By title. */
  protocols: ReadonlyMap<string, Protocol>;
  /** In their own order. */
  guides: ReadonlyMap<string, Guide>;
  /** In their own order. */
  scenarios: ReadonlyMap<string, Scenario>;
  sources: ReadonlyMap<string, Source>;
  uses: readonly Use[];
  portIndexes: PortIndexes;
  /** Every endpoint: by port number, then dynamic ones, then IP protocols. */
  endpoints: readonly Endpoint[];
}
