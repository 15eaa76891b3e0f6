/** The generations name the versions of Windows in their order: from the first one named to the newest, each once. */
import { z } from 'astro/zod';
import { type Diagnostic, nearestWord } from '../diagnostic.ts';
import { fieldOf, itemsOf, type WrittenContent } from './written-content.ts';

const FILE = 'content/vocab/windows-generations.json';
const VERSIONS_FILE = 'content/vocab/windows-versions.json';

const keysOf = (data: unknown): string[] => (typeof data === 'object' && data !== null ? Object.keys(data) : []);

/** Every version that a generation names, with its field, in the file's order. */
const namedIn = (data: unknown): { field: string; version: string }[] =>
  keysOf(data).flatMap((word) =>
    itemsOf(fieldOf(data, word), 'versions', z.string()).map(([place, version]) => ({
      field: `${word}.versions[${place}]`,
      version,
    })),
  );

export function generations({ lists }: WrittenContent): Diagnostic[] {
  const dataOf = (name: string) => lists.find(({ file }) => file === name)?.data;
  const versions = keysOf(dataOf(VERSIONS_FILE));
  const named = namedIn(dataOf(FILE));
  const tell = (field: string, version: string, expected: string): Diagnostic => {
    const nearest = versions.includes(version) ? undefined : nearestWord(version, versions);
    return { file: FILE, field, found: `"${version}"`, expected, ...(nearest !== undefined && { nearest }) };
  };
  const unknown = named.filter(({ version }) => !versions.includes(version));
  if (unknown.length > 0)
    return unknown.map(({ field, version }) => tell(field, version, 'a word of windows-versions.json'));
  const problems = named.flatMap(({ field, version }, i): Diagnostic[] => {
    const before = named[i - 1]?.version;
    const next = before === undefined ? version : versions[versions.indexOf(before) + 1];
    if (next === version) return [];
    const after = `which follows "${before}" in windows-versions.json`;
    return [tell(field, version, next === undefined ? `nothing after "${before}", the newest` : `"${next}", ${after}`)];
  });
  const [last, newest] = [named.at(-1), versions.at(-1)];
  if (problems.length > 0 || last === undefined || newest === undefined || last.version === newest) return problems;
  return [
    tell(last.field, last.version, `the versions up to "${newest}", the newest, here or in a generation of their own`),
  ];
}
