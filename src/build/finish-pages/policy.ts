/** The Content-Security-Policy of a page: the site itself, and of inline code what stands on this page. */
import { createHash } from 'node:crypto';

/** Pagefind's engine is WebAssembly. `deploy/` says what only a header can say. */
const DIRECTIVES =
  "default-src 'none';img-src 'self';font-src 'self';connect-src 'self';manifest-src 'self';form-action 'self';base-uri 'self'";
const SCRIPTS = "script-src 'self' 'wasm-unsafe-eval'";
const STYLES = "style-src 'self'";

/** One style or script is on thousands of pages: each is hashed once. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

const directive = (start: string, texts: readonly string[]) => [start, ...new Set(texts.map(hashOf))].join(' ');

export interface InlineCode {
  scripts: readonly string[];
  styles: readonly string[];
  /** Whether it makes workers from blobs. */
  hasBlobWorkers: boolean;
}

/** The element that holds the policy of a page with this code on it. */
export function policyFor({ scripts, styles, hasBlobWorkers }: InlineCode): string {
  const workers = `worker-src 'self'${hasBlobWorkers ? ' blob:' : ''}`;
  const content = [DIRECTIVES, workers, directive(SCRIPTS, scripts), directive(STYLES, styles)].join(';');
  return `<meta http-equiv="content-security-policy" content="${content}">`;
}
