/** The order of a service page: a contract, the same for all services. */
import type { Service } from '#chart/model.ts';
import type { HtmlPart } from '#lib/html-parts.ts';

type PagePart = readonly [fragment: string, label: string];

/** The parts of a service page as a way through it, in their order. */
export const partsOf = (service: Service, prose: readonly HtmlPart[]): PagePart[] => [
  ...(service.exposure ? ([['reach', 'Who may reach it']] as const) : []),
  ['endpoints', 'Ports'],
  ...(service.programs.length + service.genuine.length > 0 ? ([['recognise', 'How to recognise it']] as const) : []),
  ...(service.settings.length > 0 ? ([['change', 'How to change or close it']] as const) : []),
  ...prose.filter(({ slug }) => slug !== '').map(({ slug, title }): PagePart => [slug, title]),
  ['firewall', 'The rules for it'],
  ['security', 'Security'],
  ['needs', 'Needs and needed by'],
  ['ticket', 'Copy for a ticket'],
  ['sources', 'Sources'],
];
