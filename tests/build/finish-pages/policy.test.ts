/** A policy that names what is on its page. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { narrowPolicy } from '#build/finish-pages/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;
const policyOf = (html: string) => / content="([^"]*)"/.exec(html)?.[1] ?? '';
const narrowed = (policy: string, body: string) => policyOf(narrowPolicy(page(policy, body)));

test('hashes of what is not on the page go, and those of what is on it come', () => {
  assert.equal(
    narrowed(
      `default-src 'none';script-src 'self' 'sha256-old=' 'sha256-other=';style-src 'self' 'sha256-gone='`,
      '<style>a{}</style><script>go()</script>',
    ),
    `default-src 'none';script-src 'self' ${hash('go()')};style-src 'self' ${hash('a{}')}`,
  );
});

test('a page without inline code allows no hash', () => {
  assert.equal(narrowed(`script-src 'self' 'sha256-a=';style-src 'sha256-b='`, '<p>'), `script-src 'self';style-src`);
});

test('words that are no hashes stay, and so do other directives', () => {
  const policy = `img-src 'self' 'sha256-kept=';script-src 'self' 'wasm-unsafe-eval';base-uri 'self'`;
  assert.equal(narrowed(policy, ''), policy);
});

test('a script from a file needs no hash, whatever stands beside its address', () => {
  const body = `<script type="module" src="/a.js"></script><script defer src="/b.js"></script>`;
  assert.equal(narrowed(`script-src 'self'`, body), `script-src 'self'`);
});

test('the same code twice has one hash; different code has one each, in the order of the page', () => {
  assert.equal(
    narrowed(`script-src 'self'`, '<script>a</script><script type="module">b</script><script>a</script>'),
    `script-src 'self' ${hash('a')} ${hash('b')}`,
  );
});

test('the hash is that of the text as it stands: line breaks, blanks and entities count', () => {
  const text = '\n  if (a < b && c) go("&amp;");\n';
  assert.equal(narrowed(`script-src 'self'`, `<script>${text}</script>`), `script-src 'self' ${hash(text)}`);
});

test('nothing but the policy changes, and a page without one stays as it is', () => {
  const body = '<style>a{}</style><p title="script-src \'sha256-x=\'">$&amp; $1</p>';
  assert.ok(narrowPolicy(page(`style-src 'self'`, body)).endsWith(`<body>${body}</body>`));
  assert.equal(narrowPolicy(body), body);
});
