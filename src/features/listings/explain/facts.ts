/** What the tool knows of numbers and programs, ready to be asked. */
import type { OperatingSystem, SettingPurpose, Transport, Verdict } from '#content-model/vocab.ts';
import type { KnownExposure } from './exposure.ts';
import { maskHas } from './transport-mask.ts';

/** From one number to another, both included, on some transports; its exposure by its place in the list of them, -1 where none is known. */
export type KnownSpan = readonly [from: number, to: number, mask: number, exposure: number];

/** A piece of software with the ports that are its own. */
export interface KnownSoftware {
  title: string;
  /** The service's id. */
  id: string;
  /** Whether it is a part of Windows. */
  windows: boolean;
  spans: readonly KnownSpan[];
  /** Whether it takes dynamic ports besides. */
  dynamic: boolean;
  /** The runtimes that it runs in, in lower case. */
  runtimes: readonly string[];
  /** Who may reach it on a port of its own; undefined where that isn't known. */
  exposureOn(transport: Transport, port: number): KnownExposure | undefined;
  settings: readonly KnownSetting[];
}

/** What one changes of a service. */
export interface KnownSetting {
  does: SettingPurpose;
  system: OperatingSystem;
  /** The command, or the line of a file, as typed. */
  how: string;
  /** The file where the line stands; empty for a command. */
  where: string;
}

/** A port with a page of its own in the chart. */
export interface KnownPort {
  title: string;
  verdict: Verdict;
  /** Names that fit here, reduced by `keyOf`; each with itself, to be looked up as programs are. */
  words: ReadonlyMap<string, readonly string[]>;
}

/** The facts, ready to be asked. */
export interface ListingFacts {
  edition: string;
  ports: ReadonlyMap<number, KnownPort>;
  /** What the chart expects on a port and transport. */
  expected(transport: Transport, port: number): readonly KnownSoftware[];
  /** IANA's names of a port on a transport. */
  registered(transport: Transport, port: number): readonly string[];
  /** The number that IANA gives a name, in lower case. */
  numberOf(name: string): number | undefined;
  /** Software by the name of its program, reduced by `keyOf`. */
  programs: ReadonlyMap<string, readonly KnownSoftware[]>;
  /** Services of the chart by system service name, in lower case. */
  services: ReadonlyMap<string, KnownSoftware>;
}

/** A number with more tenants than these belongs to nobody. */
export const MAX_TENANTS = 3;

/** Whether one means this number by the software's name: its first span. */
export const isMainNumber = ({ spans: [first] }: Pick<KnownSoftware, 'spans'>, port: number): boolean =>
  first?.[0] === port && first[1] === port;

/** Whether a span holds a port on a transport. */
export const isWithin = ([from, to, mask]: KnownSpan, transport: Transport, port: number): boolean =>
  port >= from && port <= to && maskHas(mask, transport);

/** Whether a port on a transport is one of the software's own. */
export const isExpectedOn = ({ spans }: Pick<KnownSoftware, 'spans'>, transport: Transport, port: number): boolean =>
  spans.some((span) => isWithin(span, transport, port));
