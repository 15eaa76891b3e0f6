/**
 * Narrows each page's Content-Security-Policy to what the page has. Astro allows the hash of every
 * script and style of the site on every page; a page needs those of its own inline ones alone.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const HASH = / '(sha256-[^']+)'/g;

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The page with a policy that names its own inline scripts and styles, and no other. */
export function narrowPolicy(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => hashOf(text)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (allowed, hash: string) => (own.has(hash) ? allowed : '')),
  );
}

export default function integration(): AstroIntegration {
  return {
    name: 'portolan:strict-policy',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const site = fileURLToPath(dir);
        const files = await readdir(site, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(site, file);
          const html = await readFile(path, 'utf8');
          await writeFile(path, narrowPolicy(html));
        }
      },
    },
  };
}
