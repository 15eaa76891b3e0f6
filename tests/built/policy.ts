/** A page's Content-Security-Policy, and what on the page it would stop. */
import { createHash } from 'node:crypto';
import { find, isInside, type Tag, valuesOf } from './markup.ts';
import type { Page } from './site.ts';

type Policy = ReadonlyMap<string, readonly string[]>;

/** All that a strict policy may allow: nothing, the site itself, a known hash, Pagefind's WebAssembly. */
const STRICT = /^'(?:none|self|wasm-unsafe-eval|sha(?:256|384|512)-[A-Za-z0-9+/]+=*)'$/;

export function parsePolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
}

/** Scripts that hold data are not run. */
const DATA_TYPE = /^application\/(?:ld\+)?json$/;

const hashOf = ({ text }: Tag) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function unknownHashes(policy: Policy, tags: readonly Tag[], directive: string): string[] {
  return tags
    .filter((tag) => !policy.get(directive)?.includes(hashOf(tag)))
    .map((tag) => `has an inline <${tag.name}> whose hash ${hashOf(tag)} is not in ${directive}`);
}

function inlineCode(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ name, attributes }) =>
    [...attributes]
      .filter(([key]) => key === 'style' || /^on/i.test(key))
      .map(([key, value]) => `has an inline ${key}="${value}" on <${name}>`),
  );
}

/** What is lax in a page's policy, and what on the page breaks it. */
export function policyProblems({ tags }: Page): string[] {
  const metas = find(tags, 'meta', { 'http-equiv': 'content-security-policy' }).filter((tag) => isInside(tag, 'head'));
  const texts = valuesOf(metas, 'content');
  if (texts.length !== 1) return [`has ${texts.length} policies`];
  const policy = parsePolicy(texts[0] ?? '');
  const lax = [...policy].flatMap(([directive, sources]) =>
    sources.filter((source) => !STRICT.test(source)).map((source) => `allows ${source} in ${directive}`),
  );
  const scripts = find(tags, 'script').filter(
    ({ attributes }) => !attributes.has('src') && !DATA_TYPE.test(attributes.get('type') ?? ''),
  );
  return [
    ...(policy.get('default-src')?.join() === "'none'" ? [] : ["does not begin from default-src 'none'"]),
    ...['script-src', 'style-src', 'base-uri', 'form-action']
      .filter((directive) => !policy.has(directive))
      .map((directive) => `has no ${directive}`),
    ...lax,
    ...unknownHashes(policy, scripts, 'script-src'),
    ...unknownHashes(policy, find(tags, 'style'), 'style-src'),
    ...inlineCode(tags),
  ];
}
