/** The pages of ports, one by one. */
import { namesOf } from './api.ts';
import type { Page } from './page.ts';
import { assertSome } from './report.ts';
import type { Site } from './site.ts';

/** The promise of the design, said here a second time on purpose. */
export const PORT_PAGE_FRAGMENTS = [
  'tcp',
  'udp',
  'services',
  'normal',
  'names',
  'security',
  'check',
  'firewall',
  'sources',
];

/** The problems that `check` finds on each port's page; a port without a page is one too. */
export function portProblems(site: Site, check: (page: Page) => string[]): string[] {
  const ports = namesOf(site, 'ports');
  assertSome(ports, 'ports');
  return ports.flatMap((port) => {
    const page = site.pages.get(`/ports/${port}/`);
    return page ? check(page) : [`/ports/${port}/ is missing`];
  });
}
