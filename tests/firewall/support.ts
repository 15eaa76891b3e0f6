/** The real tools: found or installed, and run where they can't touch this machine's own rules. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import fc from 'fast-check';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { writtenIn } from '../support/firewall/written.ts';
import { needProgram } from '../../scripts/debian.ts';
import { CHECKING_PROGRAMS } from '../../scripts/firewall-programs.ts';

export interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The program that a syntax is checked by, with its Debian package. */
export function checkerOf(id: string): readonly [name: string, debianPackage: string] {
  const checkedBy = CHECKING_PROGRAMS[id];
  if (!checkedBy) throw new Error(`No program checks ${id}.`);
  return [checkedBy.program, checkedBy.debianPackage];
}

/** Runs a program of a Debian package. */
export function run(
  program: readonly [name: string, debianPackage: string],
  args: readonly string[],
  env = {},
): Result {
  return spawn(needProgram(...program), args, env);
}

/** The same in a network of its own, without any interface but lo, which ends with the program. */
export function runApart(
  program: readonly [name: string, debianPackage: string],
  args: readonly string[],
  env = {},
): Result {
  return spawn('unshare', ['--map-root-user', '--net', needProgram(...program), ...args], env);
}

function spawn(command: string, args: readonly string[], env = {}): Result {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** What a set is in one syntax; empty where it has nothing to say. */
export const textOf = (set: RuleSet, id: string): string => writtenIn(set, id)?.text ?? '';

/** The lines that take it out again. */
export const undoOf = (set: RuleSet, id: string): string => writtenIn(set, id)?.undo ?? '';

/** So many random sets, others each time; the seed stands in the name of what fails. */
export const samples = (of: fc.Arbitrary<RuleSet>, count: number, seed: number): RuleSet[] =>
  fc.sample(of, { numRuns: count, seed });

/** Another one with each run, printed so that a failure can be had again. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
console.log(`SEED=${SEED}`);

/** A folder that goes away with the test. */
export function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'portolan-firewall-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file with a text in a folder that goes away with the test. */
export function file(t: TestContext, text: string, name = 'rules'): string {
  const path = join(folder(t), name);
  writeFileSync(path, text);
  return path;
}

/**
 * Runs a script in a real shell, with each of its commands replaced by one that notes what it was called with.
 * What comes back is the calls, each as the words that the program would have got.
 */
export function callsOf(t: TestContext, script: string, commands: readonly string[], shell = 'sh'): string[][] {
  const path = folder(t);
  const log = join(path, 'calls');
  for (const command of commands)
    writeFileSync(
      join(path, command),
      `#!/bin/sh\nprintf '%s\\0' "\${0##*/}" "$@" >> '${log}'\nprintf '\\n\\0' >> '${log}'\n`,
      { mode: 0o755 },
    );
  writeFileSync(log, '');
  writeFileSync(join(path, 'script'), script);
  const { status, stdout, stderr } = spawn('/usr/bin/env', [
    '-i',
    `PATH=${path}`,
    `/bin/${shell}`,
    join(path, 'script'),
  ]);
  if (status !== 0 || stdout !== '' || stderr !== '') throw new Error(`${shell} said: ${stdout}${stderr} (${status})`);
  const calls: string[][] = [];
  const call: string[] = [];
  for (const word of spawn('cat', [log]).stdout.split('\0').slice(0, -1)) {
    if (word === '\n') calls.push(call.splice(0));
    else call.push(word);
  }
  return calls;
}
