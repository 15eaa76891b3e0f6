/** Command-line options of the build and of the preview. */
import { parseArgs } from 'node:util';
import type { AstroInlineConfig } from 'astro';
import { PORTS_VARIABLE, portsToWrite } from '#build/ports-to-write.ts';
import { UserError } from '#build/user-error.ts';

export interface SiteOptions {
  /** The folder of the site. */
  out: string;
  /** The path under which the site lives, without a last slash; empty at the root. */
  base: string;
  /** The port to serve at, where one was asked for. */
  port: number | undefined;
  /** What of it Astro has to know. */
  astro: AstroInlineConfig;
}

const OPTIONS = {
  site: { type: 'string' },
  base: { type: 'string' },
  out: { type: 'string' },
  port: { type: 'string' },
  'every-port': { type: 'boolean' },
} as const;

const KNOWN = 'Options: --site https://example.org, --base /folder, --out FOLDER, --port NUMBER, --every-port.';
/** Path segments of unreserved characters (RFC 3986): what stands in every page as it is. */
const BASE = /^(\/[\w.~-]+)*\/?$/;

function refuse(problem: string): never {
  throw new UserError(problem, 2);
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    // Node's message goes on about the syntax of options after its first sentence.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=')\. |\n/);
    return refuse(`${problem.replace(/\.?$/, '.')} ${KNOWN}`);
  }
}

function siteOf(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    return refuse(`--site ${text}: expected an address such as https://example.org.`);
  if (url.pathname !== '/' || url.search || url.hash || url.username)
    return refuse(`--site ${text}: expected the host alone; the folder on it goes into --base.`);
  return text;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65_535 ? port : refuse(`--port ${text}: expected a number from 0 to 65535.`);
}

/** `--every-port` is for the pages, which ask the environment: whoever built without the option may have set it. */
function askForPorts(every: boolean): void {
  if (every) process.env[PORTS_VARIABLE] = 'all';
  try {
    portsToWrite([]);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Reads `--site`, `--base`, `--out`, `--port` and `--every-port`. Throws a UserError for what it doesn't understand. */
export function siteOptions(args: readonly string[] = process.argv.slice(2)): SiteOptions {
  const { site, base = '', out = 'dist', port, 'every-port': every = false } = read(args);
  if (!BASE.test(base)) refuse(`--base ${base}: expected a path that begins with a slash, such as /portolan.`);
  if (out === '') refuse('--out: expected a folder.');
  askForPorts(every);
  const wanted = port === undefined ? undefined : portOf(port);
  return {
    out,
    base: base.replace(/\/$/, ''),
    port: wanted,
    astro: {
      ...(site !== undefined && { site: siteOf(site) }),
      ...(base && { base }),
      ...(wanted !== undefined && { server: { port: wanted } }),
    },
  };
}
