/** Pages that are finished in a thread of their own: each answer is its page's, and what fails is told. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FinishingThread } from '#build/finish-pages/finishing-thread.ts';

const site = mkdtempSync(join(tmpdir(), 'portolan-finishing-'));
after(() => rmSync(site, { recursive: true }));
mkdirSync(join(site, '_astro'));
writeFileSync(join(site, '_astro', 'frame.css'), '.a{top:0}.b{top:0}');

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const page = (word: string, sheet = 'frame.css') =>
  `<html><head><meta charset="utf-8"><link rel="stylesheet" href="/_astro/${sheet}"></head><p class="a">${word}</p>`;

test('each of many pages at once gets its own answer, and closing waits for them', async () => {
  const thread = new FinishingThread({ site, base: '' });
  const words = Array.from({ length: 50 }, (_, n) => `– ${n} –`);
  const finished = Promise.all(words.map((word) => thread.finish(bytes(page(word)))));
  await thread.close();
  for (const [n, html] of (await finished).map((answer) => new TextDecoder().decode(answer)).entries())
    assert.match(html, new RegExp(`<style>\\.a{top:0}</style></head><p class="a">${words[n]}</p>`));
});

test('a page that links to a style sheet that is not there is refused, and the next one is not', async () => {
  const thread = new FinishingThread({ site, base: '' });
  await assert.rejects(thread.finish(bytes(page('x', 'none.css'))), /none\.css, a style sheet that the build has not/);
  assert.ok(await thread.finish(bytes(page('y'))));
  await thread.close();
});

test('a thread that can not begin tells whoever waits', async () => {
  const thread = new FinishingThread({ site: join(site, 'none'), base: '' });
  await assert.rejects(thread.finish(bytes(page('x'))), /ENOENT/);
  await assert.rejects(thread.finish(bytes(page('too late'))), /ENOENT/);
});
