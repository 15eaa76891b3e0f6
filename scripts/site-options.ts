/** Command-line options that become Astro's configuration. */
import { parseArgs } from 'node:util';
import type { AstroInlineConfig } from 'astro';

/** Reads `--site`, `--base`, `--out` and `--port`; an unknown option throws with its name. */
export function siteOptions(args = process.argv.slice(2)): AstroInlineConfig {
  const { values } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      base: { type: 'string' },
      out: { type: 'string' },
      port: { type: 'string' },
    },
  });
  return {
    ...(values.site && { site: values.site }),
    ...(values.base && { base: values.base }),
    ...(values.out && { outDir: values.out }),
    ...(values.port && { server: { port: Number(values.port) } }),
  };
}
