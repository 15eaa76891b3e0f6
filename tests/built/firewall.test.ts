/** What the rule builder costs a reader: its code, and the data apart from it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf } from './scripts.ts';
import { openSite } from './site.ts';
import { compressed } from './weigh.ts';

const CODE_LIMIT = 50_000;
/** Of a service, compressed, its part of the scenarios included; it comes when a box is first touched. */
const BYTES_A_SERVICE = 131;

const site = openSite();

/** A file with all that it imports at once, each once. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const one of importsOf(site.read(file)).eager) withImports(new URL(one, `https://x${file}`).pathname, found);
  return found;
}

const builders = [...site.files].filter((file) => /^\/_astro\/builder\.client\.[^/]+\.js$/.test(file));

test(`the builder’s code is less than ${CODE_LIMIT} bytes, compressed, with all that it imports`, () => {
  assert.equal(builders.length, 1);
  const bytes = [...withImports(builders[0] ?? '')].reduce((sum, file) => sum + compressed(site.read(file)), 0);
  assert.ok(bytes > 10_000 && bytes < CODE_LIMIT, `${bytes} bytes`);
});

test(`its data is a file of its own, of less than ${BYTES_A_SERVICE} bytes compressed for each service`, () => {
  const data = site.read('/tools/firewall.json');
  const { services } = JSON.parse(data.toString()) as { services: unknown[] };
  const bytes = compressed(data);
  assert.ok(bytes < BYTES_A_SERVICE * services.length, `${bytes} bytes for ${services.length} services`);
});

test('no other page names the builder’s code', () => {
  const [name = ''] = builders.map((file) => file.split('/').at(-1) ?? '');
  const callers = [...site.files].filter((file) => file.endsWith('.js') && site.read(file).includes(name));
  const pages = [...site.files].filter(
    (file) => file.endsWith('.html') && callers.some((caller) => site.read(file).includes(caller)),
  );
  assert.deepEqual(pages, ['/tools/firewall/index.html']);
});
