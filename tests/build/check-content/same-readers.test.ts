/** The check reads with what the build reads with: no other version of it. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const ours = createRequire(import.meta.url);
const mdx = createRequire(ours.resolve('@astrojs/mdx'));
const processor = createRequire(mdx.resolve('@astrojs/markdown-satteri'));

test('front matter is read by the parser of Astro’s MDX', () => {
  const parser = '@astrojs/internal-helpers/frontmatter';
  assert.equal(ours.resolve(parser), mdx.resolve(parser));
});

test('prose is compiled by the compiler of Astro’s MDX', () => {
  assert.equal(ours.resolve('satteri'), processor.resolve('satteri'));
});
