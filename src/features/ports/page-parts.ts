/** The order of a port page below its first screen: a contract, the same for all numbers. */
import type { PortExposure } from '#chart/exposure.ts';
import type { Port } from '#chart/model.ts';
import type { HtmlPart } from '#lib/html-parts.ts';

/** The slugs of the headings that prose may have, by where they stand among the parts that the chart writes. */
const PLACES = {
  normal: ['what-is-normal'],
  scan: ['when-a-scan-shows-it'],
  trouble: ['when-it-doesnt-answer', 'what-breaks-when-it-is-blocked'],
  hardening: ['hardening'],
  story: ['what-it-is-for', 'history'],
  questions: ['questions-people-ask'],
} as const;

type Place = keyof typeof PLACES | 'others';

const placed = Object.values(PLACES).flat() as readonly string[];

/** The parts of a port's prose, each at its place; what no heading of the set leads stands among `others`. */
export function placeProse(parts: readonly HtmlPart[]): Record<Place, readonly HtmlPart[]> {
  const at = (slugs: readonly string[]) => slugs.flatMap((slug) => parts.find((part) => part.slug === slug) ?? []);
  return {
    normal: at(PLACES.normal),
    scan: at(PLACES.scan),
    trouble: at(PLACES.trouble),
    hardening: at(PLACES.hardening),
    story: at(PLACES.story),
    questions: at(PLACES.questions),
    others: parts.filter(({ slug }) => !placed.includes(slug)),
  };
}

/** The parts of a port page as a way through it, in their order, each with its fragment. */
export function partsOf(
  port: Port,
  prose: ReturnType<typeof placeProse>,
  exposure: PortExposure | undefined,
  isChangeable: boolean,
): [fragment: string, label: string][] {
  const written = (parts: readonly HtmlPart[]) =>
    parts.filter(({ slug }) => slug !== '').map(({ slug, title }): [string, string] => [slug, title]);
  const isUsed = port.endpoints.length + port.spans.length > 0;
  return [
    ...(exposure ? [['reach', 'Who may reach it'] as [string, string]] : []),
    ['normal', 'What is normal'],
    ['scan', 'When a scan shows it'],
    ...(isUsed ? [['services', 'Who uses it'] as [string, string]] : []),
    ['check', 'What listens here'],
    ...(isChangeable ? [['change', 'How to change or close it'] as [string, string]] : []),
    ['firewall', 'A rule for it'],
    ...written([...prose.trouble, ...prose.hardening]),
    ['security', 'Security'],
    ['names', 'Names and place'],
    ...written([...prose.story, ...prose.others, ...prose.questions]),
    ['sources', 'Sources'],
  ];
}
