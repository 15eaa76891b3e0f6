/** Follows every reference of a site, page after page: nothing but the problems is kept. */
import { problemWith } from './address.ts';
import { assetReferences, pageReferences, type Reference } from './references.ts';
import { assertSome } from './report.ts';
import type { Site } from './site.ts';

/** An address that doesn't depend on the page it stands on. */
const FROM_THE_ROOT = /^(?:\/|[a-z][a-z\d+.-]*:)/i;

/** What is wrong with the references of all pages, stylesheets and scripts; a site without any fails. */
export function linkProblems(site: Site): string[] {
  const known = new Map<string, string | undefined>();
  const problems: string[] = [];
  let count = 0;
  const follow = ({ place, from, value, mayLeave }: Reference): void => {
    count++;
    const key = `${mayLeave} ${value}`;
    const problem = known.has(key) ? known.get(key) : problemWith(site, from, value, mayLeave);
    if (FROM_THE_ROOT.test(value)) known.set(key, problem);
    if (problem) problems.push(`${place} "${value}" ${problem}`);
  };
  for (const page of site.pages.values()) for (const reference of pageReferences(page)) follow(reference);
  assetReferences(site).forEach(follow);
  assertSome({ length: count }, 'references');
  return problems;
}
