/** An advisory names the record it was checked against, and the catalogue where it speaks of it. */
import { advisorySchema } from '#content-model/advisory.ts';
import { claimSources } from '../claims.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { itemsOf, type WrittenContent } from './written-content.ts';

export function advisorySources({ files }: WrittenContent): Diagnostic[] {
  return files.flatMap(({ file, data }) =>
    itemsOf(data, 'advisories', advisorySchema).flatMap(([i, { id, kev, sources }]): Diagnostic[] => {
      const wanted = [
        ...(id.startsWith('CVE-') ? claimSources('cve-record') : []),
        ...(kev === false ? [] : claimSources('exploited')),
      ];
      return wanted
        .filter((source) => !sources.includes(source))
        .map((source) => ({
          file,
          field: `advisories[${i}].sources`,
          found: `${id} without the source "${source}"`,
          expected: `"${source}" among its sources`,
        }));
    }),
  );
}
