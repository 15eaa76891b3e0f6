/** A page's Content-Security-Policy, and what on the page it would stop. */
import { createHash } from 'node:crypto';
import type { Page } from './page.ts';
import { attributesOf, type StartTag, startTags } from './scan.ts';

type Policy = ReadonlyMap<string, readonly string[]>;

/** All that a strict policy may allow: nothing, the site itself, a known hash, Pagefind's WebAssembly. */
const STRICT = /^'(?:none|self|wasm-unsafe-eval|sha(?:256|384|512)-[A-Za-z0-9+/]+=*)'$/;

/** A worker that is made from a blob inherits the page's policy; one with a file of its own would have none. */
const isBound = (directive: string, source: string) => directive === 'worker-src' && source === 'blob:';

function parsePolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
}

/** Scripts that hold data are not run. */
const DATA_TYPE = /^application\/(?:ld\+)?json$/;

/** One text stands on thousands of pages: each is hashed once. */
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const hash = hashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/** The page's own inline code and the hashes of a directive: each has to have the other. */
function hashProblems(policy: Policy, texts: readonly string[], directive: string): string[] {
  const own = new Set(texts.map(hashOf));
  const allowed = (policy.get(directive) ?? []).filter((source) => source.startsWith("'sha"));
  return [
    ...[...own]
      .filter((hash) => !allowed.includes(hash))
      .map((hash) => `has inline code whose hash ${hash} is not in ${directive}`),
    ...allowed.filter((hash) => !own.has(hash)).map((hash) => `allows ${hash} in ${directive}, which is not on it`),
  ];
}

const INLINE_CODE = /\s(?:style|on\w+)\s*=/i;

function inlineCode(tag: StartTag): string[] {
  if (!INLINE_CODE.test(tag.written)) return [];
  return [...attributesOf(tag)]
    .filter(([key]) => key === 'style' || key.startsWith('on'))
    .map(([key, value]) => `has an inline ${key}="${value}" on <${tag.name}>`);
}

const checked = new Map<string, readonly string[]>();

/** What is lax in a policy, whatever page it stands on. */
function laxness(text: string): readonly string[] {
  const policy = parsePolicy(text);
  const problems = checked.get(text) ?? [
    ...(policy.get('default-src')?.join() === "'none'" ? [] : ["does not begin from default-src 'none'"]),
    ...['script-src', 'style-src', 'base-uri', 'form-action']
      .filter((directive) => !policy.has(directive))
      .map((directive) => `has no ${directive}`),
    ...[...policy].flatMap(([directive, sources]) =>
      sources
        .filter((source) => !STRICT.test(source) && !isBound(directive, source))
        .map((source) => `allows ${source} in ${directive}`),
    ),
  ];
  checked.set(text, problems);
  return problems;
}

/** What is lax in a page's policy, what on the page breaks it, and what it allows that isn't there. */
export function policyProblems({ html }: Pick<Page, 'html'>): string[] {
  const [policies, scripts, styles, problems]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const tag of startTags(html)) {
    problems.push(...inlineCode(tag));
    if (!/^(?:meta|script|style)$/.test(tag.name)) continue;
    const attributes = attributesOf(tag);
    if (attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy') {
      policies.push(attributes.get('content') ?? '');
    }
    if (tag.name === 'style') styles.push(tag.text ?? '');
    const runs = tag.name === 'script' && !attributes.has('src') && !DATA_TYPE.test(attributes.get('type') ?? '');
    if (runs) scripts.push(tag.text ?? '');
  }
  if (policies.length !== 1) return [`has ${policies.length} policies`, ...problems];
  const [text = ''] = policies;
  const policy = parsePolicy(text);
  return [
    ...laxness(text),
    ...hashProblems(policy, scripts, 'script-src'),
    ...hashProblems(policy, styles, 'style-src'),
    ...problems,
  ];
}
