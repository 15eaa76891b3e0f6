/** Builds the exact index from the chart. */
import { guidePath, portPath, protocolPath, servicePath } from '#chart/addresses.ts';
import type { Chart, Service } from '#chart/model.ts';
import { keyOf } from '#lib/text.ts';
import { type ExactIndex, REASONS, type Target, type Way } from './index-format.ts';

type Reason = (typeof REASONS)[number];
type Name = readonly [reason: Reason, text: string | null | undefined];

interface Entry {
  target: Target;
  names: readonly Name[];
}

const also = (aliases: readonly string[]): Name[] => aliases.map((text) => ['also called', text]);

function portEntries({ ports }: Chart): Entry[] {
  return [...ports.values()].map((port) => ({
    target: { kind: 'port', title: `Port ${port.number}`, path: portPath(port.number), hint: port.title },
    names: [
      ['name', String(port.number)],
      ...port.registrations.map((r): Name => ['registered at IANA', r.name]),
      ...also(port.aliases),
    ],
  }));
}

/** Of services that share a name, such as a process, the one that lives and listens most comes first. */
const bySize = (a: Service, b: Service) =>
  Number(b.state === 'alive') - Number(a.state === 'alive') || b.endpoints.length - a.endpoints.length;

function serviceEntries({ services }: Chart): Entry[] {
  return [...services.values()].sort(bySize).map((service) => ({
    target: {
      kind: 'service',
      title: service.title,
      path: servicePath(service.id),
      hint: service.systemServiceName ?? '',
    },
    names: [
      ['name', service.title],
      ['name', service.id],
      ['system service name', service.systemServiceName],
      ['process', service.process],
      ['process', service.process?.replace(/\.exe$/, '')],
      ...also(service.aliases),
    ],
  }));
}

function protocolEntries({ protocols }: Chart): Entry[] {
  return [...protocols.values()].map((protocol) => ({
    target: {
      kind: 'protocol',
      title: protocol.title,
      path: protocolPath(protocol.id),
      hint: protocol.abbreviation ?? '',
    },
    names: [
      ['name', protocol.title],
      ['name', protocol.id],
      ['name', protocol.abbreviation],
      ...protocol.wordings.map((text): Name => ['listed as', text]),
      ...also(protocol.aliases),
    ],
  }));
}

function guideEntries({ guides }: Chart): Entry[] {
  return [...guides.values()].map((guide) => ({
    target: { kind: 'guide', title: guide.title, path: guidePath(guide.id), hint: '' },
    names: [['name', guide.title], ['name', guide.id], ...also(guide.aliases)],
  }));
}

/** Every number and name of the chart, with its pages and the reason. */
export function buildExactIndex(chart: Chart): ExactIndex {
  // Of two equal ways, a guide's comes first: its names are questions, and it answers them whole.
  const entries = [...guideEntries(chart), ...serviceEntries(chart), ...protocolEntries(chart), ...portEntries(chart)];
  const names = new Map<string, { text: string; ways: Map<number, number> }>();
  entries.forEach(({ names: own }, target) => {
    for (const [reason, text] of own) {
      const key = keyOf(text ?? '');
      if (!text || key === '') continue;
      const name = names.get(key) ?? { text, ways: new Map<number, number>() };
      const rank = REASONS.indexOf(reason);
      name.ways.set(target, Math.min(rank, name.ways.get(target) ?? rank));
      names.set(key, name);
    }
  });
  return {
    targets: entries.map((entry) => entry.target),
    names: [...names.values()]
      .sort((a, b) => a.text.localeCompare(b.text, 'en'))
      .map(({ text, ways }) => [text, [...ways] as Way[]]),
  };
}
