/** The ordinary build of the site: built, weighed, searched, its tools used. */
import { join } from 'node:path';
import { timedBuild } from './build.ts';
import { buildFigures, ORDINARY } from './build-figures.ts';
import { buildValues, type Contender, searchValues, weightValues } from './comparison.ts';
import type { Figure } from './figure.ts';
import { indexSize } from './index-size.ts';
import { withPreview } from './preview.ts';
import { searchSite } from './search.ts';
import { filesBelow } from './site.ts';
import { toolFigures } from './tools.ts';
import { weights } from './weights.ts';

/**
 * Builds into `folder`. `shared` are the files of pages that peers have too; `ports` limits the pages of ports, to
 * try the benchmark out.
 */
export async function measureSite(
  folder: string,
  shared: ReadonlySet<string>,
  ports?: number,
): Promise<{ figures: Figure[]; contender: Contender }> {
  const build = await timedBuild(folder, ports === undefined ? '' : String(ports));
  const dist = join(folder, 'dist');
  const files = filesBelow(dist);
  const { search, tools } = await withPreview(dist, async (address) => ({
    search: await searchSite(address, files),
    tools: await toolFigures(address, files),
  }));
  return {
    figures: [
      ...buildFigures('ordinary build, with an empty cache', build, ORDINARY),
      ...weights(files),
      ...indexSize(files),
      ...search.figures,
      ...tools,
    ],
    contender: {
      name: 'Portolan',
      values: {
        ...buildValues(build.all, build.memory, build.disk),
        ...weightValues(files, shared),
        ...searchValues(search.words),
      },
    },
  };
}
