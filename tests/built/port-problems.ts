/** The pages of ports, one by one. */
import { namesOf } from './api.ts';
import { assertSome } from './report.ts';
import type { Page, Site } from './site.ts';

/** The problems that `check` finds on each port's page; a port without a page is one too. */
export function portProblems(site: Site, check: (page: Page) => string[]): string[] {
  const ports = namesOf(site, 'ports');
  assertSome(ports, 'ports');
  return ports.flatMap((port) => {
    const page = site.pages.get(`/ports/${port}/`);
    return page ? check(page) : [`/ports/${port}/ is missing`];
  });
}
