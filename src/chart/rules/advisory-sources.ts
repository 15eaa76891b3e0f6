/** An advisory names the record it was checked against, and the catalogue where it speaks of it. */
import { type Content, fileOf, type Kind } from '../content.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { AdvisoryEntry } from '#schemas/advisory.ts';

function check(kind: Kind, id: string, advisories: readonly AdvisoryEntry[]): Diagnostic[] {
  return advisories.flatMap((advisory, i): Diagnostic[] => {
    const wanted = [
      ...(advisory.id.startsWith('CVE-') ? ['cve-list'] : []),
      ...(advisory.kev === false ? [] : ['cisa-kev']),
    ];
    return wanted
      .filter((source) => !advisory.sources.includes(source))
      .map((source) => ({
        file: fileOf(kind, id),
        field: `advisories[${i}].sources`,
        found: `${advisory.id} without the source "${source}"`,
        expected: `"${source}" among its sources`,
      }));
  });
}

export function advisorySources({ entries }: Content): Diagnostic[] {
  return [
    ...[...entries.services].flatMap(([id, s]) => check('services', id, s.advisories)),
    ...[...entries.ports].flatMap(([id, p]) => check('ports', id, p.advisories)),
  ];
}
