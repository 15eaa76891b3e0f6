/** Writes a page for every number without a name, when the build is asked for it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type PackedNamedPorts, templatePortFor, type UnnamedRuns, unpackNamedPorts } from '#features/ports/index.ts';
import { portsAreAsked, portsToWrite } from '#build/ports-to-write.ts';
import { tellProgress } from '#build/progress/channel.ts';
import { PageTemplate, SurroundingsWriter } from './fill.ts';

/**
 * So many pages are written in one go: to wait for each of so many small files costs more than to write it.
 * Between two goes the process answers to signals.
 */
const BATCH = 200;

async function writeAll(site: string, base: string): Promise<number> {
  const pageOf = (number: number) => join(site, 'ports', String(number), 'index.html');
  const json = async (path: string) => JSON.parse(await readFile(join(site, path), 'utf8')) as unknown;
  const named = unpackNamedPorts((await json('ports/named.json')) as PackedNamedPorts);
  const { templatePorts, checkPorts, starts } = (await json('ports/unnamed.json')) as UnnamedRuns;
  const parts = new SurroundingsWriter(named, base);
  const templates = new Map(
    await Promise.all(
      templatePorts.map(
        async (number) => [number, new PageTemplate(await readFile(pageOf(number), 'utf8'), number)] as const,
      ),
    ),
  );
  const page = (number: number) =>
    templates.get(templatePortFor(starts, number) ?? -1)?.fill(number, parts.of(number)) ?? '';

  for (const number of checkPorts) {
    // Rendered by itself, and filled in: if these two differ, all the others would be wrong as well.
    if ((await readFile(pageOf(number), 'utf8')) !== page(number))
      throw new Error(`Port ${number} is filled in wrongly`);
  }
  const rest = portsToWrite([...named.titles.keys()]).filter((number) => !named.titles.has(number));
  for (const [done, number] of rest.entries()) {
    if (done % BATCH === 0) {
      tellProgress({ phase: 'Filling in ports without a name', done, total: rest.length });
      await setImmediate();
    }
    mkdirSync(dirname(pageOf(number)), { recursive: true });
    writeFileSync(pageOf(number), page(number));
  }
  return rest.length;
}

export default function integration(): AstroIntegration {
  let base = '';
  return {
    name: 'portolan:every-port',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/$/, '');
      },
      async 'astro:build:done'({ dir, logger }) {
        if (!portsAreAsked()) return;
        logger.info(`${await writeAll(fileURLToPath(dir), base)} pages of unnamed ports`);
      },
    },
  };
}
