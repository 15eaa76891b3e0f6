/** Copies of the project in which a build may go wrong. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { putGood } from '../support/content-folder.ts';
import { PROJECT } from './site.ts';

const PARTS = ['public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

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
  putGood(copy);
  return copy;
}

export const removeCopy = (copy: string) => rmSync(copy, { recursive: true, maxRetries: 5 });
