/** Copies of the project in which a build may go wrong. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './site.ts';

const PARTS = ['public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** The lists and vocabularies, and the sources that they cite: all content but the kinds that have a file for each thing. */
const LISTS = ['vocab', 'sources', ...readdirSync(join(PROJECT, 'content')).filter((name) => name.endsWith('.json'))];

/** A copy of the project without its content, inside of it, so that it finds what is installed; `remove` it. */
function copyCode(name: string): string {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(PROJECT, '.cache', `${name}-`));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** A copy with all content. */
export function copyProject(name: string): string {
  const copy = copyCode(name);
  cpSync(join(PROJECT, 'content'), join(copy, 'content'), { recursive: true });
  return copy;
}

/** A copy with the little content of the fixture: its builds are quick. */
export function copySmallProject(name: string): string {
  const copy = copyCode(name);
  for (const list of LISTS) cpSync(join(PROJECT, 'content', list), join(copy, 'content', list), { recursive: true });
  cpSync(join(PROJECT, 'tests/fixtures/good/content'), join(copy, 'content'), { recursive: true });
  return copy;
}

export const removeCopy = (copy: string) => rmSync(copy, { recursive: true, maxRetries: 5 });
