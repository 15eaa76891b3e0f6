/**
 * Runs all tests: a phase is an npm script, and phases that don't wait for one another share the machine's cores.
 * Prints the time of each, and of one that fails all it said. Exit 1 when one fails.
 * Usage: npm test [-- PHASE …], such as `npm test -- unit lint`: these alone, over what was built before.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { runPhases, type Phase, type PhaseResult } from './test/run-phases.ts';

/**
 * In the order in which they begin; long ones first, so that no core waits, browsers when nothing else disturbs them.
 * Two wait most of their time, for packages to be unpacked or for packets that don't come: they run beside the others.
 */
const PHASES: readonly Phase[] = [
  { name: 'test:measure', after: [], cores: 0 },
  { name: 'test:firewall', after: [], cores: 0 },
  { name: 'build', after: [], cores: 1 },
  { name: 'build:based', after: [], cores: 1 },
  { name: 'test:built', after: ['build', 'build:based'], cores: 1 },
  { name: 'test:unit', after: [], cores: 1 },
  { name: 'check:types', after: [], cores: 1 },
  { name: 'lint', after: [], cores: 1 },
  { name: 'test:relevance', after: ['build'], cores: 1 },
  { name: 'test:browser', after: ['build', 'build:based'], cores: 2 },
];

const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`;

function runScript({ name }: Phase): Promise<Omit<PhaseResult, 'phase'>> {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.push(data));
  return new Promise((resolve) => {
    const end = (passed: boolean, more = '') =>
      resolve({ passed, time: performance.now() - started, output: Buffer.concat(output).toString() + more });
    child.on('error', (error) => end(false, String(error)));
    child.on('close', (code) => end(code === 0));
  });
}

/** `unit` means `test:unit`. Exits with 2 for a name that no phase has. */
function chosen(names: readonly string[]): readonly Phase[] {
  const fits = (phase: Phase, name: string) => phase.name === name || phase.name.endsWith(`:${name}`);
  const unknown = names.filter((name) => !PHASES.some((phase) => fits(phase, name)));
  if (unknown.length > 0) {
    console.error(`No phase: ${unknown.join(', ')}. There are ${PHASES.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  return names.length === 0 ? PHASES : PHASES.filter((phase) => names.some((name) => fits(phase, name)));
}

const started = performance.now();
const results = await runPhases(chosen(process.argv.slice(2)), Math.max(2, availableParallelism()), runScript, {
  begun: ({ name }) => console.log(`${name} …`),
  ended({ phase, passed, time, output }) {
    console.log(`${passed ? '✔' : '✖'} ${phase.name} (${seconds(time)})`);
    if (!passed) console.log(output);
  },
  skipped: ({ name, after }) => console.log(`✖ ${name}: not run, since it needs ${after.join(' and ')}`),
});
const failed = results.filter(({ passed }) => !passed);
console.log(`\n${results.map(({ phase, time }) => `${phase.name} ${seconds(time)}`).join(' · ')}`);
console.log(`All in ${seconds(performance.now() - started)}.`);
if (failed.length > 0) console.log(`Failed: ${failed.map(({ phase }) => phase.name).join(', ')}`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
