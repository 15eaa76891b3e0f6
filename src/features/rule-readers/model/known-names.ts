/** Names of firewalls for ports: `content/rule-names.json`. */
import listed from '#content/rule-names.json' with { type: 'json' };
import type { Transport } from '#content-model/transports.ts';

/** Ports of a transport that a name stands for, both ends included. */
export interface PortsOfName {
  transport: Transport;
  from: number;
  to: number;
}

/** `tcp/22 udp/5000-5010`, as the list has it. */
const portsOf = (opens: string): PortsOfName[] =>
  opens.split(' ').flatMap((word) => {
    const [transport = '', ports = ''] = word.split('/');
    const [from, to = from] = ports.split('-').map(Number);
    return from === undefined || to === undefined || ports === ''
      ? []
      : [{ transport: transport as Transport, from, to }];
  });

/** A service as firewalld defines it. */
export interface FirewalldService {
  ports: readonly PortsOfName[];
  /** IP protocols by name. */
  protocols: readonly string[];
  /** The only addresses to which it lets packets in; empty where it doesn't care. */
  to: readonly string[];
}

const services: Readonly<Record<string, { opens: string; protocols?: readonly string[]; to?: readonly string[] }>> =
  listed.firewalldServices.services;

/** A service of firewalld; undefined for one that an administrator has made. */
export function firewalldService(name: string): FirewalldService | undefined {
  if (!Object.hasOwn(services, name)) return undefined;
  const { opens = '', protocols = [], to = [] } = services[name] ?? {};
  return { ports: portsOf(opens), protocols, to };
}

const profiles: Readonly<Record<string, string>> = listed.ufwProfiles.profiles;

/** What an application profile of ufw opens; undefined for one that isn't known here. */
export const ufwProfile = (name: string): readonly PortsOfName[] | undefined =>
  Object.hasOwn(profiles, name) ? portsOf(profiles[name] ?? '') : undefined;

const ciscoPorts: Readonly<Record<string, number | null>> = listed.ciscoPorts.ports;

/** A port's name where Cisco means another number than IANA: null where it differs by release, undefined where it doesn't. */
export const ciscoPort = (name: string): number | null | undefined =>
  Object.hasOwn(ciscoPorts, name) ? ciscoPorts[name] : undefined;
