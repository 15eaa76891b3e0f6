/**
 * Builds of a made-up site in a process of its own, to be killed, or to run beside others.
 * Usage: node fake-build.ts ROOT OUT NAME [once | until FILE | forever]
 */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SafeBuild } from '#build/output/build-safely.ts';
import { diskProblem } from '#build/output/disk-problem.ts';
import { placesOf } from '#build/output/places.ts';
import { writeSite } from './support.ts';

const [root = '', out = '', name = '', mode = 'once', file = ''] = process.argv.slice(2);
const places = placesOf(root, out);

async function build(site: string): Promise<void> {
  const course = { say: (sentence: string) => console.log(sentence), placing: () => undefined };
  await new SafeBuild(places, course).run(async () => {
    writeSite(places.site, site);
    while (mode === 'until' && !existsSync(file)) await sleep(5);
  });
}

console.log('begun');
try {
  for (let i = 1; mode === 'forever' || i === 1; i++) await build(`${name}, ${i}`);
  console.log('built');
} catch (error) {
  console.log(diskProblem(error) ?? error);
  process.exitCode = 1;
}
