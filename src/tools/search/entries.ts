/** What each page of the chart is called, and by whom: the entries of the exact index. */
import { guidePath, portPath, protocolPath, servicePath } from '#chart/addresses.ts';
import type { Chart, Port, Service } from '#chart/model.ts';
import { isSingle } from '#chart/uses.ts';
import { vocab, wordsOf } from '#schemas/vocab.ts';
import type { Page } from './index-format.ts';
import type { Name } from './own-names.ts';

export interface Entry {
  page: Page;
  names: readonly Name[];
}

const also = (aliases: readonly string[]): Name[] => aliases.map((text) => ['also called', text]);

/** The transports on which anything is known of a port, in the vocabulary's order. */
export function transportsOf(port: Port): string[] {
  const known = [port.registrations, port.endpoints, port.otherUses, port.uses].flat().map((item) => item.transport);
  return wordsOf(vocab.transports).filter((transport) => known.includes(transport));
}

/** The names of software that listens here by default: on this very number, or on a range that begins with it. */
export const useNames = ({ number, uses }: Port): Name[] =>
  uses
    .filter((use) => isSingle(use) || use.from === number)
    .flatMap(({ title, aliases, main }) =>
      [title, ...aliases].map((text): Name => [main ? 'listens here by default' : 'listens here too', text]),
    );

export function portEntry(port: Port): Entry {
  const { number, title, registrations } = port;
  return {
    page: {
      kind: 'port',
      title: `Port ${number}`,
      path: portPath(number),
      hint: title,
      transports: transportsOf(port),
    },
    names: [
      ...registrations.map((r): Name => ['registered at IANA', r.name]),
      ...useNames(port),
      ...also(port.aliases),
    ],
  };
}

/** Of services that share a name, such as a process, the one that lives and listens most comes first. */
const bySize = (a: Service, b: Service) =>
  Number(b.state === 'alive') - Number(a.state === 'alive') || b.endpoints.length - a.endpoints.length;

const processNames = ({ process }: Service): Name[] =>
  process === null ? [] : [process, process.replace(/\.exe$/, '')].map((text) => ['process', text]);

export function serviceEntries({ services }: Chart): Entry[] {
  return [...services.values()].sort(bySize).map((service) => ({
    page: {
      kind: 'service',
      title: service.title,
      path: servicePath(service.id),
      hint: service.systemServiceName ?? '',
    },
    names: [...processNames(service), ...also(service.aliases)],
  }));
}

export function protocolEntries({ protocols }: Chart): Entry[] {
  return [...protocols.values()].map((protocol) => ({
    page: {
      kind: 'protocol',
      title: protocol.title,
      path: protocolPath(protocol.id),
      hint: protocol.abbreviation ?? '',
    },
    names: [...protocol.wordings.map((text): Name => ['listed as', text]), ...also(protocol.aliases)],
  }));
}

export function guideEntries({ guides }: Chart): Entry[] {
  return [...guides.values()].map((guide) => ({
    page: { kind: 'guide', title: guide.title, path: guidePath(guide.id), hint: '' },
    names: also(guide.aliases),
  }));
}
