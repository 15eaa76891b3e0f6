/** Other generators over the pages of the built site: built in a temporary folder, weighed, searched. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBrowser } from '../browser.ts';
import { buildFigures } from '../build.ts';
import type { Contender } from '../figure.ts';
import { wordFigures } from '../search.ts';
import { STARLIGHT } from '../search-box.ts';
import { filesBelow } from '../../site-files.ts';
import { weights } from '../weights.ts';
import { buildHugo } from './hugo.ts';
import type { Page } from './pages.ts';
import { buildStarlight } from './starlight.ts';

const PEERS = {
  starlight: { name: 'Starlight', build: buildStarlight, dist: 'dist', box: STARLIGHT },
  hugo: { name: 'Hugo', build: buildHugo, dist: 'public', box: undefined },
} as const;

/** Measures a peer over `pages`, with the groups of figures that our own site has. */
export async function measurePeer(
  peer: keyof typeof PEERS,
  group: string,
  pages: readonly Page[],
  withBrowser: boolean,
): Promise<Contender> {
  const { name, build, dist, box } = PEERS[peer];
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  try {
    const run = await build(pages, folder);
    const site = join(folder, dist);
    const figures = [...buildFigures(group, run, site), ...weights(filesBelow(site))];
    if (withBrowser && box) figures.push(...(await inBrowser(site, (visited) => wordFigures(visited, box))));
    return { name, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
