/** Reads the content folder: every file of every kind, and what stands there that is none. */
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { extensionOf, isData, KINDS, type Kind } from '#content-model/kinds.ts';
import type { WrittenFile } from '#chart/rules/written.ts';
import { type Parsed, parseJson, parseMdx, unread } from './parse.ts';

export interface ContentFile extends WrittenFile, Parsed {}

function parsed(kind: Kind, path: string, entry: Dirent): Parsed {
  const extension = extensionOf(kind);
  if (entry.isDirectory()) {
    return unread({ field: 'file name', found: 'a folder', expected: `files only, each directly in content/${kind}/` });
  }
  if (!entry.name.endsWith(extension)) {
    const found = `the extension "${parse(entry.name).ext}"`;
    return unread({ field: 'file name', found, expected: `"${extension}", as all files of content/${kind}/ have` });
  }
  const text = readFileSync(path, 'utf8');
  return isData(kind) ? parseJson(text) : parseMdx(text);
}

/** Reads every file of content below `root`, the folder that holds `content/`. Hidden files are none of it. */
export function readContent(root: string): ContentFile[] {
  return KINDS.filter((kind) => existsSync(join(root, 'content', kind))).flatMap((kind) => {
    const folder = join(root, 'content', kind);
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .map((entry) => ({
        kind,
        id: parse(entry.name).name,
        file: `content/${kind}/${entry.name}`,
        ...parsed(kind, join(folder, entry.name), entry),
      }));
  });
}

/** The content folders that are not there. */
export function missingFolders(root: string): Kind[] {
  return KINDS.filter((kind) => !existsSync(join(root, 'content', kind)));
}
