/**
 * Builds the site with its search index. Whatever ends a build, the last whole site stays as it was.
 * Usage: npm run build [-- --site https://example.org --base /portolan --out dist-base --every-port]
 */
import './frugal-memory.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build as buildSite } from 'astro';
import { SafeBuild, type SiteState } from '#build/output/build-safely.ts';
import { type Places, placesOf } from '#build/output/places.ts';
import { tellProgress } from '#build/progress/channel.ts';
import { type PhaseTimes, readTimes } from '#build/progress/estimate.ts';
import { tellingIntegration } from '#build/progress/integration.ts';
import { showProgress } from '#build/progress/terminal.ts';
import { type SiteOptions, siteOptions } from './site-options.ts';
import { tellError } from './tell-error.ts';

/** By its number a shell knows which signal ended a process. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const standing = (folder: string): Record<SiteState, string> => ({
  none: `No site was written into ${folder}/.`,
  kept: `${folder}/ is as it was before.`,
  new: `${folder}/ is the new site, whole.`,
});

function lastTimes({ times }: Places): PhaseTimes {
  try {
    return readTimes(readFileSync(times, 'utf8'));
  } catch {
    return {};
  }
}

/** Kept for the next build's estimate: it is no loss where they can't be. */
function keepTimes({ work, times }: Places, taken: PhaseTimes): void {
  try {
    mkdirSync(work, { recursive: true });
    writeFileSync(times, JSON.stringify(taken));
  } catch {
    return;
  }
}

async function run({ out, astro }: SiteOptions): Promise<number> {
  const places = placesOf(process.cwd(), out);
  const reporter = showProgress(lastTimes(places));
  const build = new SafeBuild(places, {
    say: (sentence) => reporter.say(sentence),
    placing: () => tellProgress({ phase: 'Putting the site in its place' }),
  });
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => {
      reporter.hide();
      console.error(`Stopped. ${standing(out)[build.state]}`);
      build.release();
      process.exit(code);
    });
  try {
    await build.run(async () => {
      tellProgress({ phase: 'Reading the content' });
      const letOthersIn = await build.alone();
      // Astro would print a line for each of the pages; warnings and errors still come through.
      await buildSite({
        ...astro,
        outDir: places.site,
        cacheDir: places.cache,
        logLevel: 'warn',
        integrations: [tellingIntegration(letOthersIn)],
      });
    });
  } catch (error) {
    reporter.hide();
    const code = tellError(error);
    // A refusal says by itself that nothing was written.
    if (code !== 2) console.error(standing(out)[build.state]);
    return code;
  }
  reporter.end();
  keepTimes(places, reporter.times);
  reporter.say(`Built into ${out}/ in ${Math.round(performance.now() / 1000)} s.`);
  return 0;
}

let code: number;
try {
  code = await run(siteOptions());
} catch (error) {
  code = tellError(error);
}
// What failed may have left something running that would keep the process: Pagefind's engine, for instance.
process.exit(code);
