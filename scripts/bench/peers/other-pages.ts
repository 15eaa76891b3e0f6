/** Services, protocols and guides as Markdown pages. */
import { servicePath } from '#chart/addresses.ts';
import { guideCitations, protocolCitations, serviceCitations } from '#chart/citations.ts';
import type { Guide, Protocol, Service } from '#chart/model.ts';
import { vocab } from '#content-model/vocab.ts';
import type { Written } from './chart.ts';
import { bullets, link, markdownFile, plain, section } from './markdown.ts';
import { advisories, endpointTable, sourceList } from './parts.ts';
import { plainProse } from './prose.ts';

export function servicePage({ chart, proseOf }: Written, service: Service): string {
  const facts = [
    ['System service name', service.systemServiceName ?? 'none'],
    ['Process', service.process ?? 'none'],
    ['Family', vocab.families[service.family].label],
    ['Today', service.today],
  ].map(([name = '', text = '']) => `${name}: ${plain(text)}`);
  const others = (ids: readonly string[]) =>
    bullets(ids.map((id) => link(chart.services.get(id)?.title ?? id, servicePath(id))));
  return markdownFile(service.title, [
    plain(service.inShort),
    bullets(facts),
    section('Ports', endpointTable(chart, service.endpoints)),
    plainProse(chart, proseOf('services', service.id)),
    advisories(service.advisories),
    section('What it needs', others(service.needs)),
    section('Related', others([...service.related, ...service.neededBy])),
    sourceList(chart, serviceCitations(service)),
  ]);
}

export const protocolPage = ({ chart, proseOf }: Written, protocol: Protocol): string =>
  markdownFile(protocol.title, [
    plain(protocol.inShort),
    plain(vocab.protections[protocol.protection].label),
    section('Ports', endpointTable(chart, protocol.endpoints)),
    plainProse(chart, proseOf('protocols', protocol.id)),
    sourceList(chart, protocolCitations(protocol)),
  ]);

export const guidePage = ({ chart, proseOf }: Written, guide: Guide): string =>
  markdownFile(guide.title, [
    plain(guide.inShort),
    plainProse(chart, proseOf('guides', guide.id)),
    sourceList(chart, guideCitations(guide)),
  ]);
