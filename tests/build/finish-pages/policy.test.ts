/** A policy that names what is on its page. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type InlineCode, policyFor } from '#build/finish-pages/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const NOTHING: InlineCode = { scripts: [], styles: [], hasBlobWorkers: false };

/** The policy's directives by name. */
function directives(code: Partial<InlineCode>): Map<string, string> {
  const [, content = ''] = / content="([^"]*)"/.exec(policyFor({ ...NOTHING, ...code })) ?? [];
  return new Map(content.split(';').map((text) => [text.split(' ')[0] ?? '', text.split(' ').slice(1).join(' ')]));
}

test('nothing is allowed that is not named, and code from nowhere but the site', () => {
  const policy = directives({});
  assert.equal(policy.get('default-src'), "'none'");
  assert.equal(policy.get('script-src'), "'self' 'wasm-unsafe-eval'");
  assert.equal(policy.get('style-src'), "'self'");
  assert.equal(policy.get('base-uri'), "'self'");
});

test('inline scripts and styles are named by their hashes, each once, in the order of the page', () => {
  const policy = directives({ scripts: ['a', 'b', 'a'], styles: ['c{}'] });
  assert.equal(policy.get('script-src'), `'self' 'wasm-unsafe-eval' ${hash('a')} ${hash('b')}`);
  assert.equal(policy.get('style-src'), `'self' ${hash('c{}')}`);
});

test('the hash is that of the text as it stands: line breaks, blanks and entities count', () => {
  const text = '\n  if (a < b && c) go("&amp;");\n';
  assert.ok(
    directives({ scripts: [text] })
      .get('script-src')
      ?.endsWith(hash(text)),
  );
});

test('workers from blobs are let in where a page makes them, and nowhere else', () => {
  assert.equal(directives({}).get('worker-src'), "'self'");
  assert.equal(directives({ hasBlobWorkers: true }).get('worker-src'), "'self' blob:");
});
