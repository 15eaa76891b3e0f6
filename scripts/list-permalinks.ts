/**
 * Adds to tests/permalinks.txt the addresses and fragments of the built site that it lacks, and says
 * which. It never takes one away: what was published stays.
 * Usage: npm run permalinks, after npm run build.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatList,
  LIST,
  missingFrom,
  type Permalinks,
  permalinksOf,
  readList,
} from '../tests/built/permalink-list.ts';
import { openSite, PROJECT } from '../tests/built/site.ts';

/** The site's order of fragments, then those that only the list still has. */
function merged(listed: Permalinks, built: Permalinks): Permalinks {
  const addresses = new Set([...built.keys(), ...listed.keys()]);
  return new Map(
    [...addresses].map((address) => [
      address,
      new Set([...(built.get(address) ?? []), ...(listed.get(address) ?? [])]),
    ]),
  );
}

try {
  const built = permalinksOf(openSite());
  const listed = existsSync(join(PROJECT, LIST)) ? readList() : new Map<string, Set<string>>();
  const added = missingFrom(listed, built);
  writeFileSync(join(PROJECT, LIST), formatList(merged(listed, built)));
  console.log(added.length === 0 ? `${LIST} is complete.` : `Added to ${LIST}:\n  ${added.join('\n  ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
