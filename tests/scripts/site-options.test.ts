/** The options of the build and of the preview. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { PORTS_VARIABLE } from '#build/ports-to-write.ts';
import { siteOptions } from '../../scripts/site-options.ts';

afterEach(() => {
  process.env[PORTS_VARIABLE] = '';
});

test('without options the site goes into dist, for the root of its host', () => {
  assert.deepEqual(siteOptions([]), { out: 'dist', base: '', port: undefined, astro: {} });
});

test('every option comes through', () => {
  const args = ['--site', 'https://example.org', '--base', '/portolan', '--out', 'x', '--port', '80', '--every-port'];
  assert.deepEqual(siteOptions(args), {
    out: 'x',
    base: '/portolan',
    port: 80,
    astro: { site: 'https://example.org', base: '/portolan', server: { port: 80 } },
  });
  assert.equal(process.env[PORTS_VARIABLE], 'all');
});

test('a base may end with a slash, and may be the root', () => {
  assert.equal(siteOptions(['--base', '/a/b/']).base, '/a/b');
  assert.equal(siteOptions(['--base', '/']).base, '');
});

test('what is not understood is a sentence that says what was expected, and exit code 2', () => {
  const expected: [args: string[], message: RegExp][] = [
    [['--bsae', '/x'], /^Unknown option '--bsae'\. Options: --site .*--every-port\.$/],
    [['dist'], /^Unexpected argument 'dist'\. .*Options: /],
    [['--out'], /^Option '--out <value>' argument missing\. Options: /],
    [['--out', ''], /^--out: expected a folder\.$/],
    [['--every-port=yes'], /^Option '--every-port' does not take an argument\. Options: /],
    [['--site', 'example.org'], /^--site example\.org: expected an address such as https:/],
    [['--site', 'ftp://example.org'], /expected an address/],
    [['--site', 'https://example.org/portolan'], /goes into --base/],
    [['--base', 'portolan'], /^--base portolan: expected a path that begins with a slash/],
    [['--base', '/a"b'], /begins with a slash/],
    [['--port', 'http'], /^--port http: expected a number from 0 to 65535\.$/],
    [['--port', '65536'], /expected a number/],
    [['--port', '-1'], /--port/],
  ];
  for (const [args, message] of expected)
    assert.throws(() => siteOptions(args), { name: 'UserError', exitCode: 2, message }, args.join(' '));
});

test('a wrong number of ports in the environment is told before anything is built', () => {
  process.env[PORTS_VARIABLE] = 'every';
  assert.throws(() => siteOptions([]), { name: 'UserError', exitCode: 2, message: /PORTOLAN_PORTS=every: expected/ });
});
