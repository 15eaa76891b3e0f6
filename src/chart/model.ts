/** The chart: what the pages, the search index and the API are made from. */
import type { z } from 'astro/zod';
import type { GuideEntry } from '#content-model/guide.ts';
import type { Kind, KINDS } from '#content-model/kinds.ts';
import type { EndpointEntry } from '#content-model/endpoint.ts';
import type { ExposureEntry } from '#content-model/exposure.ts';
import type { MeasuredEntry } from '#content-model/measured.ts';
import type { PortEntry } from '#content-model/port.ts';
import type { ProtocolEntry } from '#content-model/protocol.ts';
import type { FlowEntry, ScenarioEntry } from '#content-model/scenario.ts';
import type { ServiceEntry } from '#content-model/service.ts';
import type { SourceEntry } from '#content-model/source.ts';
import type { SymptomEntry } from '#content-model/symptom.ts';
import type { Direction, Family, Standing, Verdict } from '#content-model/vocab.ts';
import type { PortSpec } from './port-spec.ts';
import type { Registration, Remark } from './registry.ts';
import type { PortIndexes } from './surroundings.ts';

/** What the authors wrote, by kind and id; the registry aside, all that a chart is made from. */
export type ContentEntries = { [K in Kind]: ReadonlyMap<string, z.infer<(typeof KINDS)[K]['schema']>> };

/** What an endpoint is, its place aside. */
interface EndpointFacts {
  /** Unique within its service, and the row's fragment: `tcp-445-smb`, `tcp-6379`, `tcp-dynamic-rpc`, `ip-47-gre`, `icmp-echo-request`. */
  id: string;
  service: string;
  serviceTitle: string;
  family: Family;
  /** Null where the program speaks a protocol of its own. */
  protocol: string | null;
  /** The purpose, where the program speaks a protocol of its own. */
  protocolTitle: string;
  /** The abbreviation, or the title where there is none: what a narrow column has room for. */
  protocolShort: string;
  /** What it is for, in a few words; empty where the protocol says it. */
  purpose: string;
  /** Whether it has the number that one means by the service's name: that of its first endpoint. */
  main: boolean;
  /** The place of its service among those that its port's file lets lead; null where that names others, or none. */
  lead: number | null;
  /** The source's wording of the protocol, where it differs from ours. */
  wording: string | undefined;
  direction: Direction;
  /** When it is needed; empty where nothing but its purpose is known. */
  when: string;
  default: EndpointEntry['default'];
  listens: EndpointEntry['listens'];
  /** Why a measured package does otherwise. */
  packaged: string | undefined;
  since: string | undefined;
  until: string | undefined;
  /** Its own, or that of its service. */
  exposure: ExposureEntry | undefined;
  note: string | undefined;
  /** Where it doesn't listen itself: how its calls come in through the service that does; otherwise null. */
  through: string | null;
  sources: readonly string[];
}

/** One row of a port table, joined to its service and its protocol. */
export type Endpoint = EndpointFacts & PortSpec;

/** A measured package, as far as it is about one service. */
export interface Measured extends MeasuredEntry {
  id: string;
}

export interface Service extends Omit<ServiceEntry, 'endpoints' | 'inShort' | 'measured'> {
  id: string;
  /** An author's, or made of its endpoints. */
  inShort: string;
  /** Its name in the service manager of Windows; null where it has none. */
  systemServiceName: string | null;
  /** Its program on Windows; null where it has none, or none that we know. */
  process: string | null;
  endpoints: readonly Endpoint[];
  /** Packages that were measured, each with what this service has of it. */
  measured: readonly Measured[];
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
  /** Whether it has a file: then its words are an author's. Without one they follow from its services and the registry. */
  charted: boolean;
  standing: Standing;
  /** An author's, or made of its services; null where the chart has none. */
  verdict: Verdict | null;
  /** Those that listen by themselves first. */
  endpoints: readonly Endpoint[];
  /** Endpoints whose range holds the number. */
  spans: readonly Endpoint[];
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

/** The text of an error, with what leads to it. */
export interface Symptom extends SymptomEntry {
  id: string;
}

export type Cause = Symptom['causes'][number];

export interface Source extends SourceEntry {
  id: string;
}

export interface Chart {
  /** By title. */
  services: ReadonlyMap<string, Service>;
  /** Every port that has a name: charted, listed by IANA, or the port of a service. By number, ascending. */
  ports: ReadonlyMap<number, Port>;
  /** By title. */
  protocols: ReadonlyMap<string, Protocol>;
  /** In their own order. */
  guides: ReadonlyMap<string, Guide>;
  /** In their own order. */
  scenarios: ReadonlyMap<string, Scenario>;
  /** By title. */
  symptoms: ReadonlyMap<string, Symptom>;
  sources: ReadonlyMap<string, Source>;
  portIndexes: PortIndexes;
  /** Every endpoint: by port number, then dynamic ones, then IP protocols. */
  endpoints: readonly Endpoint[];
}
