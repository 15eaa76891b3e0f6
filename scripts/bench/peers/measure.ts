/** Builds the peers over the site's own content in a temporary folder, and measures what they leave. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBrowser } from '../browser.ts';
import { buildValues, type Contender, searchValues, weightValues } from '../comparison.ts';
import { diskUse } from '../disk.ts';
import { withPreview } from '../preview.ts';
import { STARLIGHT } from '../search-box.ts';
import { filesBelow, type SiteFile } from '../site.ts';
import { searchWords } from '../word-search.ts';
import { builtFiles, type Page } from './export.ts';
import { buildHugo } from './hugo.ts';
import type { BuiltPeer } from './peer.ts';
import { buildStarlight } from './starlight.ts';

interface Peer {
  name: string;
  build(pages: readonly Page[], folder: string): Promise<BuiltPeer>;
  /** What its search takes, if it has one. */
  search?(dist: string, files: readonly SiteFile[]): Promise<Contender['values']>;
}

const starlightSearch = (dist: string, files: readonly SiteFile[]) =>
  withPreview(dist, (address) =>
    withBrowser(async (browser) => searchValues(await searchWords(browser, address, files, STARLIGHT))),
  );

const PEERS = {
  starlight: { name: 'Starlight', build: buildStarlight, search: starlightSearch },
  hugo: { name: 'Hugo', build: buildHugo },
} satisfies Record<string, Peer>;

export type PeerName = keyof typeof PEERS;

async function measurePeer({ name, build, search }: Peer, pages: readonly Page[]): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  try {
    const { run, dist } = await build(pages, folder);
    const files = filesBelow(dist);
    const values = { ...buildValues(run.time, run.memory, diskUse(dist)), ...weightValues(files, builtFiles(pages)) };
    return { name, values: { ...values, ...(await search?.(dist, files)) } };
  } catch (error) {
    // A peer that can't be installed or built is told of in the table; the site's own figures don't depend on it.
    return { name, values: {}, failed: error instanceof Error ? error.message.trim() : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures the named peers over `pages`. */
export async function measurePeers(names: readonly PeerName[], pages: readonly Page[]): Promise<Contender[]> {
  const contenders: Contender[] = [];
  for (const name of names) contenders.push(await measurePeer(PEERS[name], pages));
  return contenders;
}
