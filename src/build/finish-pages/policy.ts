/**
 * Narrows a page's Content-Security-Policy to what the page has. Astro allows the hash of every
 * script and style of the site on every page; a page needs those of its own inline ones alone.
 */
import { createHash } from 'node:crypto';

const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const HASHES = /(script-src|style-src) ([^;"]*)/g;

/** One style or script is on thousands of pages: each is hashed once. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

/** The page with a policy that names its own inline scripts and styles, and no other. */
export function narrowPolicy(html: string): string {
  const inline = [...html.matchAll(INLINE)];
  const hashes = (tag: string) => inline.filter(([, name]) => name === tag).map(([, , text = '']) => hashOf(text));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASHES, (_, directive: string, words: string) =>
      [
        directive,
        ...words.split(' ').filter((word) => word !== '' && !word.startsWith("'sha256-")),
        ...new Set(hashes(directive === 'script-src' ? 'script' : 'style')),
      ].join(' '),
    ),
  );
}
