/** The page that an address leads to: for addresses that come from outside, such as one that a person opened. */
import type { PageKind, PageRef } from './page-ref.ts';

/** The first that fits. What is in brackets is the id. */
const ROUTES: readonly (readonly [PageKind, RegExp])[] = [
  ['port', /^\/ports\/(0|[1-9]\d{0,4})\/$/],
  ['range', /^\/ports\/(system|registered|dynamic)\/$/],
  ['service', /^\/services\/([^/]+)\/$/],
  ['protocol', /^\/protocols\/([^/]+)\/$/],
  ['guide', /^\/guides\/([^/]+)\/$/],
  ['scenario', /^\/scenarios\/([^/]+)\/$/],
  ['symptom', /^\/symptoms\/([^/]+)\/$/],
  ['source', /^\/sources\/([^/]+)\/$/],
  ['tool', /^\/tools\/([^/]+(?:\/[^/]+)?)\/$/],
  ['index', /^\/(ports|services|protocols|guides|scenarios|symptoms|sources|tools)\/$/],
];

/**
 * The page at a path below the base, without query and fragment; undefined where it is none that the chart knows by
 * kind and id. Whether such a page exists it does not know.
 */
export function pageAt(path: string): PageRef | undefined {
  for (const [kind, route] of ROUTES) {
    const id = route.exec(path)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}
