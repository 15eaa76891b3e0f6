/** Several parts of the build around one prerenderer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import { aroundPages } from '#build/around-pages.ts';

const own: AstroPrerenderer = {
  name: 'own',
  getStaticPaths: () => Promise.resolve([]),
  render: () => Promise.resolve(new Response('page')),
};
const named = (name: string) => (inner: AstroPrerenderer) => ({ ...inner, name: `${name}(${inner.name})` });

test('each part stands around those before it, and the next build begins anew', () => {
  for (let build = 0; build < 2; build++) {
    let last = named('none');
    const set = (make: typeof last) => (last = make);
    aroundPages(set, named('finished'));
    aroundPages(set, named('counted'));
    assert.equal(last(own).name, 'counted(finished(own))');
  }
});
