/** Reads all that lies below `content/`, whatever kind it is: what can't be read has its problem, and the rest goes on. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import type { MdastNode } from 'satteri';
import type { FileProblem } from './file-problem.ts';
import { hiddenInText, withoutHidden } from './hidden-characters.ts';
import { type Parsed, parseJson, parseMdx, unread } from './parse.ts';
import { proseTree } from './prose-tree.ts';
import { oddityOf, readText, reasonOf } from './read-text.ts';

/** A file, or what stands where a file should be. */
export interface ContentFile extends Parsed {
  /** Its prose as a tree; undefined where it has none, or none that compiles. */
  tree?: MdastNode | undefined;
  /** Relative to the project: `content/ports/445.mdx`. */
  file: string;
  /** `content/ports`. */
  folder: string;
  /** The folder within the folder: `databases`; empty where it lies directly in the folder. */
  subfolder: string;
  /** `445.mdx`. */
  name: string;
}

export interface ContentTree {
  /** `content`, and the folders in it: `content/ports`. Empty where there is no content. */
  folders: string[];
  files: ContentFile[];
}

const PARSERS: Readonly<Record<string, (text: string) => Parsed>> = { '.json': parseJson, '.mdx': parseMdx };

/** A text as fields and prose, read without the characters that nobody sees: those are reported. */
export function parsed(name: string, text: string): Parsed & Pick<ContentFile, 'tree'> {
  const hidden = hiddenInText(text);
  const parts = PARSERS[parse(name).ext]?.(hidden.length > 0 ? withoutHidden(text) : text);
  // Which endings a folder may hold is asked later.
  if (!parts) return { data: undefined, lineOf: () => undefined, prose: '', problems: [] };
  const { tree, problem } = parts.prose === '' ? {} : proseTree(parts.prose);
  return { ...parts, tree, problems: [...hidden, ...parts.problems, ...(problem ? [problem] : [])] };
}

/** Reads one file of a folder such as `content/ports`. */
export function fileAt(root: string, folder: string, name: string): ContentFile {
  const { text, problem } = readText(join(root, folder, name));
  return {
    file: `${folder}/${name}`,
    folder,
    subfolder: '',
    name,
    ...(problem ? unread(problem) : parsed(name, text)),
  };
}

const refused = (folder: string, name: string, problem: FileProblem): ContentFile => ({
  file: `${folder}/${name}`,
  folder,
  subfolder: '',
  name,
  ...unread(problem),
});

/** What lies in a folder, by name. Hidden files are none of the content. */
function namesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort((a, b) => a.localeCompare(b, 'en'));
}

const statsOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });

/** The files of a folder, and of the folders in it; what lies deeper still is refused. */
function filesIn(root: string, folder: string, subfolder = ''): ContentFile[] {
  const path = subfolder === '' ? folder : `${folder}/${subfolder}`;
  return namesIn(join(root, path)).flatMap((name) => {
    if (statsOf(join(root, path, name))?.isDirectory() !== true)
      return [{ ...fileAt(root, path, name), folder, subfolder }];
    const inside = subfolder === '' ? filesIn(root, folder, name) : [];
    if (inside.length > 0) return inside;
    const problem = { field: 'file name', found: 'a folder', expected: `files only, each directly in ${path}/` };
    return [{ ...refused(path, name, problem), folder, subfolder }];
  });
}

/** One thing in `content/`: a folder with its files, `content/ports`, or a list, `content/edition.json`. */
export function readPart(root: string, part: string): ContentTree {
  const name = basename(part);
  try {
    const stats = statsOf(join(root, part));
    if (!stats) return { folders: [], files: [] };
    if (stats.isDirectory()) return { folders: [part], files: filesIn(root, part) };
    const oddity = oddityOf(stats);
    if (oddity === undefined) return { folders: [], files: [fileAt(root, 'content', name)] };
    const problem = { field: 'file', found: oddity, expected: 'a folder or a plain file' };
    return { folders: [], files: [refused('content', name, problem)] };
  } catch (error) {
    const problem = { field: 'folder', found: `one that can't be read (${reasonOf(error)})`, expected: 'one that can' };
    return { folders: [], files: [refused('content', name, problem)] };
  }
}

/** Reads the content below `root`, the folder that holds `content/`. */
export function readContent(root: string): ContentTree {
  const path = join(root, 'content');
  try {
    if (!statSync(path).isDirectory()) return { folders: [], files: [] };
    const parts = namesIn(path).map((name) => readPart(root, `content/${name}`));
    return {
      folders: ['content', ...parts.flatMap(({ folders }) => folders)],
      files: parts.flatMap(({ files }) => files),
    };
  } catch {
    // Not there, a link that leads nowhere, or closed to us: in any case there is no content.
    return { folders: [], files: [] };
  }
}
