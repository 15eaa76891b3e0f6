/** Whether a build may write into a folder: only into a new or empty one, or one that an earlier build made. */
import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { someOf } from '#lib/text.ts';
import { foreignNames, MARKER } from './marker.ts';
import type { Places } from './places.ts';

/** What the project consists of: a site in one of these would be built from, linted or published again. */
export const PROJECT_FOLDERS: readonly string[] = [
  ...['.ci', '.git', '.github', 'content', 'deploy', 'docs', 'node_modules', 'public', 'scripts', 'src', 'tests'],
  '.astro',
];

/** The nearest folder above that is there. */
function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path));
}

/** A path with its links followed, as far as it exists. */
function realPath(path: string): string {
  const there = existing(path);
  return join(realpathSync.native(there), relative(there, path));
}

/** The parts of a path below a folder; undefined where it lies elsewhere. */
function partsBelow(folder: string, path: string): string[] | undefined {
  const parts = relative(folder, path).split(sep);
  return parts[0] === '..' || relative(folder, path) === path ? undefined : parts;
}

/** The folder above that is itself a site. */
function siteAbove(path: string): string | undefined {
  const above = dirname(path);
  if (above === path) return undefined;
  return existsSync(join(above, MARKER)) ? above : siteAbove(above);
}

function refusedPlace({ out, root }: Places): string | undefined {
  const [path, project] = [realPath(out), realPath(root)];
  if (partsBelow(path, project)) return 'is the project, or holds it';
  const [room = ''] = partsBelow(project, path) ?? [];
  if (PROJECT_FOLDERS.includes(room)) return `lies in ${room}/, which is part of the project`;
  const site = siteAbove(path);
  return site && `lies in the site in ${site}`;
}

function refusedFolder(out: string): string | undefined {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isSymbolicLink()) return 'is a link: name the folder itself';
  if (!stat.isDirectory()) return 'is no folder';
  if (stat.dev !== lstatSync(dirname(out)).dev) return 'is where a file system begins: name a folder in it';
  const foreign = foreignNames(out);
  if (foreign.length === 0) return undefined;
  return `holds what no build made (${someOf(foreign, 3)}): empty it, or name another folder`;
}

function refusedParent(out: string): string | undefined {
  const above = existing(dirname(out));
  if (!statSync(above).isDirectory()) return `lies in ${above}, a file`;
  try {
    accessSync(above, constants.W_OK);
    return undefined;
  } catch {
    return `can't be replaced: ${above} may not be written`;
  }
}

/** Why a build must not write where it was asked to, as a sentence; undefined where it may. Writes nothing. */
export function refusalOf(places: Places): string | undefined {
  const { out, asked } = places;
  const why = refusedPlace(places) ?? refusedParent(out) ?? refusedFolder(out);
  return why && `"${asked || basename(out)}" ${why}. Nothing was written.`;
}
