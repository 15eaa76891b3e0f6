/** A page's last touch, over a site of two style sheets and a script. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Finisher } from '#build/finish-pages/finisher.ts';

const site = mkdtempSync(join(tmpdir(), 'portolan-finisher-'));
after(() => rmSync(site, { recursive: true }));
mkdirSync(join(site, '_astro'));
const files = {
  'frame.css': '.a{top:0}.b{top:0}.c{top:0}.d{left:0}',
  'feature.css': '.a{right:0}',
  'paper.css': '@media print{.z{top:0}}',
  'tool.js': 'node.className = "b"',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(site, '_astro', name), text);
const finisher = await Finisher.for(site, '/base');

const sheet = (name: string) => `<link rel="stylesheet" href="/base/_astro/${name}">`;
const page = (head: string, html = '<html>') => `${html}<head><meta charset="utf-8">${head}</head><p class="a">x</p>`;
const policyless = (html: string) => html.replace(/<meta http-equiv[^>]*>/, '');

test('a page has the styles that it uses and that its scripts may use, in the order of its sheets, in itself', async () => {
  const script = '<script src="/base/_astro/tool.js"></script>';
  const finished = await finisher.finish(page(`${sheet('frame.css')}${sheet('feature.css')}${script}`));
  assert.equal(policyless(finished), page(`<style>.a,.b{top:0}.a{right:0}</style>${script}`));
  assert.match(finished, /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]* 'sha256-/);
});

test('a page of many shares its styles in a file, which its policy lets in by the site', async () => {
  const finished = await finisher.finish(page(sheet('frame.css'), '<html data-shared-styles>'));
  const [, name = ''] = /<link rel="stylesheet" href="\/base\/_astro\/(shared\.\w+\.css)">/.exec(finished) ?? [];
  assert.equal(readFileSync(join(site, '_astro', name), 'utf8'), '.a{top:0}');
  assert.doesNotMatch(finished, /<style>|style-src 'self' 'sha256/);
});

test('what is for paper alone is a file that pages with the same sheets share, whatever they use of it', async () => {
  for (const html of ['<html>', '<html data-shared-styles>']) {
    const finished = await finisher.finish(page(sheet('frame.css') + sheet('paper.css'), html));
    const [, name = ''] =
      /<link rel="stylesheet" media="print" href="\/base\/_astro\/(shared\.\w+\.css)">/.exec(finished) ?? [];
    assert.equal(readFileSync(join(site, '_astro', name), 'utf8'), '@media print{.z{top:0}}');
    assert.doesNotMatch(finished, /@media print/);
  }
});

test('a page without style sheets gets a policy, and nothing else changes', async () => {
  assert.equal(policyless(await finisher.finish(page('<title>a > b</title>'))), page('<title>a > b</title>'));
});

test('a sheet that the build has not written is named', async () => {
  await assert.rejects(finisher.finish(page(sheet('gone.css'))), /\/base\/_astro\/gone\.css/);
});
