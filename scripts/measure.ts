/**
 * Measures what Debian's packages listen on when they are installed and started untouched, and writes it into
 * content/measured/. Needs root on Linux, and debootstrap. Usage: scripts/measure/options.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#build/user-error.ts';
import { baseArchive, RELEASE } from './measure/base.ts';
import { differences } from './measure/differences.ts';
import { measurePackage } from './measure/measure-package.ts';
import { type Options, readOptions } from './measure/options.ts';
import { type ListedPackage, readPackageList } from './measure/package-list.ts';
import { whyNotMeasurable } from './measure/requirements.ts';
import { resultIn, writeResult } from './measure/results.ts';
import { tellError } from './tell-error.ts';

const CACHE = '.cache/measure';
const LIST = join(import.meta.dirname, 'measure/packages.yaml');

/** Those of the list that were asked for, in its order. */
function chosen({ packages }: Options): ListedPackage[] {
  const list = readPackageList(readFileSync(LIST, 'utf8'));
  const unknown = packages.filter((name) => !list.some((one) => one.name === name));
  if (unknown.length > 0) throw new UserError(`Not in scripts/measure/packages.yaml: ${unknown.join(', ')}.`, 2);
  return packages.length === 0 ? list : list.filter(({ name }) => packages.includes(name));
}

const today = new Date().toISOString().slice(0, 10);
const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

/** One package, told in a line; how it ended. */
async function measureOne(
  archive: string,
  listed: ListedPackage,
  options: Options,
): Promise<'same' | 'other' | 'none'> {
  const began = Date.now();
  const outcome = await measurePackage(archive, listed, options, { day: today, signal: interrupted.signal });
  const seconds = Math.round((Date.now() - began) / 1000);
  if ('problem' in outcome) {
    console.log(`${listed.name}: not measured (${seconds} s): ${outcome.problem}`);
    return 'none';
  }
  const { result } = outcome;
  const before = resultIn(options.out, listed.name);
  const changed = before ? differences(before, result) : [];
  const ports = result.listens.map(({ transport, port }) => `${transport}/${port}`).join(' ');
  console.log(`${listed.name} ${result.version} (${seconds} s): ${result.silent?.because ?? ports}`);
  for (const line of changed) console.log(`  ${line}`);
  if (!options.check) await writeResult(options.out, result);
  return changed.length > 0 || (options.check && !before) ? 'other' : 'same';
}

try {
  const options = readOptions(process.argv.slice(2));
  const wanted = chosen(options);
  const missing = whyNotMeasurable();
  if (missing !== undefined) throw new UserError(missing);
  const isDone = ({ name }: ListedPackage) => resultIn(options.out, name)?.date === today;
  const todo = options.again || options.check ? wanted : wanted.filter((one) => !isDone(one));
  if (todo.length < wanted.length) console.log(`${wanted.length - todo.length} were measured today already.`);
  const archive = await baseArchive(CACHE);
  const until = Date.now() + options.totalMinutes * 60_000;
  const counts = { same: 0, other: 0, none: 0 };
  let left = todo.length;
  for (const listed of todo) {
    if (interrupted.signal.aborted || Date.now() > until) break;
    // Another run may have come first.
    if (!options.again && !options.check && isDone(listed)) continue;
    counts[await measureOne(archive, listed, options)] += 1;
    left -= 1;
  }
  console.log(
    `${RELEASE.name}: ${counts.same + counts.other} measured, ${counts.none} not, ${counts.other} other than before, ${left} left.`,
  );
  if (interrupted.signal.aborted) process.exitCode = 130;
  else if (counts.none > 0 || (options.check && counts.other > 0)) process.exitCode = 1;
} catch (error) {
  process.exitCode = tellError(error);
}
