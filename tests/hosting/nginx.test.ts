/** The nginx configuration that the project hands out, in a real nginx. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Served, startNginx } from './nginx.ts';

const SITE = fileURLToPath(new URL('../../dist', import.meta.url));

const isFallback = (html: string) => html.includes('data-not-found');

let served: Served;
before(async () => {
  served = await startNginx(SITE);
});
after(() => served.stop());

const get = async (path: string) => {
  const answer = await fetch(served.address + path, { redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test('a port with a page is answered by its page', async () => {
  for (const path of ['/ports/445/', '/ports/5556/', '/ports/0/']) {
    const { status, text } = await get(path);
    assert.equal(status, 200, path);
    assert.ok(!isFallback(text), path);
  }
});

test('a number without a page is answered with status 200 by the page that reads the address', async () => {
  for (const path of ['/ports/40007/', '/ports/49153/', '/ports/65535/']) {
    const { status, text } = await get(path);
    assert.equal(status, 200, path);
    assert.ok(isFallback(text), path);
  }
});

test('what is no port is not found', async () => {
  for (const path of [
    '/ports/65536/',
    '/ports/99999/',
    '/065536',
    '/tcp/99999',
    '/445/gre',
    '/ports/-1/',
    '/ports/abc/',
    '/nothing/',
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

test('a port is reached however it is written', async () => {
  const ways = ['/445', '/445/', '/tcp/445', '/UDP/445/', '/445/tcp', '/ports/445', '/ports/0445/', '/ports/tcp/445'];
  for (const path of ways) {
    const { status, headers } = await get(path);
    assert.equal(status, 301, path);
    assert.equal(new URL(headers.get('location') ?? '', served.address).pathname, '/ports/445/', path);
  }
  assert.equal(new URL((await get('/000')).headers.get('location') ?? '', served.address).pathname, '/ports/0/');
});

test('pages, the API and its headers come through', async () => {
  assert.equal((await get('/services/print-spooler/')).status, 200);
  const api = await get('/api/v1/ports/445.json');
  assert.equal(api.headers.get('access-control-allow-origin'), '*');
  assert.equal((JSON.parse(api.text) as { port: number }).port, 445);
  for (const path of ['/ports/445/', '/ports/40007/', '/api/v1/ports/445.json']) {
    const { headers } = await get(path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('content-security-policy'), "frame-ancestors 'none'", path);
  }
});
