/** Sources in groups, by who published them. */
import type { Source } from '#chart/model.ts';
import { compareNatural } from '#lib/text.ts';

const SOURCE_GROUPS = [
  {
    id: 'microsoft-learn',
    label: 'Microsoft’s documentation',
    about: 'Microsoft Learn, TechNet and the blogs of Microsoft’s teams.',
  },
  {
    id: 'microsoft-articles',
    label: 'Microsoft’s articles and bulletins',
    about: 'The Knowledge Base (Q and KB numbers), security bulletins and advisories.',
  },
  {
    id: 'open-specifications',
    label: 'Microsoft Open Specifications',
    about: 'The protocols of Windows, as Microsoft specifies them.',
  },
  {
    id: 'rfcs',
    label: 'RFCs and Internet-Drafts',
    about: 'The standards of the internet, and drafts that never became one.',
  },
  {
    id: 'standards',
    label: 'Other standards and registries',
    about: 'IANA’s registries, and the standards of other bodies.',
  },
  { id: 'security', label: 'Security', about: 'CVE records, CISA’s catalogue and alerts, CERT, and MITRE’s ATT&CK.' },
  {
    id: 'software',
    label: 'Other software and devices',
    about: 'What those who make it say: manuals, read-mes, source code, tables of ports.',
  },
  { id: 'accounts', label: 'Accounts by others', about: 'Reports by users, articles, books, mailing lists and blogs.' },
] as const;

export type SourceGroup = (typeof SOURCE_GROUPS)[number];

const STANDARDS = ['IANA', 'DMTF', 'ITU-T', 'Intel', 'Open Connectivity Foundation', 'The Open Group', 'WHATWG'];
const SECURITY = ['CERT Coordination Center', 'CISA', 'CVE Program', 'The MITRE Corporation'];
const ACCOUNTS = [
  'Dino Esposito',
  'GitHub',
  "O'Reilly",
  'Unnamed port encyclopedia',
  'Windows IT Pro',
  'WindowsForum',
  'shmoo.com',
];

/** Articles and bulletins go by a number, on Microsoft Learn too: `kb832017`, `q256884`, `ms17-010`, `msa2743314`. */
const ARTICLE = /^(?:kb|q|msa)\d+$|^ms\d\d-\d{3}$|^msrc-/;

/** The group of a source. Whoever is named nowhere here makes the software that the document is about. */
export function sourceGroupOf({ id, publisher }: Pick<Source, 'id' | 'publisher'>): SourceGroup['id'] {
  if (publisher === 'Microsoft Open Specifications') return 'open-specifications';
  if (ARTICLE.test(id)) return 'microsoft-articles';
  if (publisher.startsWith('Microsoft')) return 'microsoft-learn';
  if (publisher === 'IETF') return 'rfcs';
  if (STANDARDS.includes(publisher)) return 'standards';
  if (SECURITY.includes(publisher)) return 'security';
  return ACCOUNTS.includes(publisher) ? 'accounts' : 'software';
}

/** The groups that have sources, in order; within each, sources in the order of their ids, numbers by value. */
export function groupSources<T extends Pick<Source, 'id' | 'publisher'>>(
  sources: Iterable<T>,
): { group: SourceGroup; sources: T[] }[] {
  const byGroup = Map.groupBy(sources, sourceGroupOf);
  return SOURCE_GROUPS.flatMap((group) => {
    const own = byGroup.get(group.id) ?? [];
    return own.length === 0 ? [] : [{ group, sources: own.sort((a, b) => compareNatural(a.id, b.id)) }];
  });
}
