/**
 * One build in a process of its own, with a stopwatch: sends its marks to the parent and ends.
 * Usage: forked by build.ts with the folder to build into.
 */
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { reportContent } from '#build/check-content/report.ts';

const folder = process.argv[2] ?? '.cache/bench';
const marks: Record<string, number> = {};
const mark = (name: string) => {
  marks[name] = performance.now();
};

/** Comes last of the integrations, so that each mark is set when the others have done their part. */
const stopwatch: AstroIntegration = {
  name: 'portolan:stopwatch',
  hooks: {
    'astro:build:start': () => mark('read'),
    'astro:build:generated': () => mark('generated'),
    'astro:build:done': () => mark('indexed'),
  },
};

mark('begun');
const problems = await reportContent(process.cwd());
if (problems.length > 0) throw new Error('The content has problems: npm run check:content lists them.');
mark('checked');
// A cache of its own: every run reads all content anew, and no other build is disturbed.
await build({
  outDir: join(folder, 'dist'),
  cacheDir: join(folder, 'astro'),
  logLevel: 'error',
  integrations: [stopwatch],
  // Pages and scripts are bundled one after the other: the last mark stands.
  vite: { plugins: [{ name: 'portolan:stopwatch', closeBundle: () => mark('bundled') }] },
});
mark('ended');
// Kilobytes, says libuv, on every system.
process.send?.({ marks, peakMemory: process.resourceUsage().maxRSS * 1024 });
process.disconnect();
