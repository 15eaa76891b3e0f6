/** Command-line options that become Astro's configuration. */
import { parseArgs } from 'node:util';
import type { AstroInlineConfig } from 'astro';
import { PORTS } from '#build/ports-to-write.ts';

/**
 * Reads `--site`, `--base`, `--out`, `--port` and `--every-port`; an unknown option throws with its name.
 * `--every-port` is for the pages, which ask the environment.
 */
export function siteOptions(args = process.argv.slice(2)): AstroInlineConfig {
  const { values } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      base: { type: 'string' },
      out: { type: 'string' },
      port: { type: 'string' },
      'every-port': { type: 'boolean' },
    },
  });
  if (values['every-port']) process.env[PORTS] = 'all';
  return {
    ...(values.site && { site: values.site }),
    ...(values.base && { base: values.base }),
    ...(values.out && { outDir: values.out }),
    ...(values.port && { server: { port: Number(values.port) } }),
  };
}
