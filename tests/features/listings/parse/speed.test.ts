/** Long pastes are read quickly, and no line is made so that reading it takes forever. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { countLines, tallyLines } from './tally.ts';

/** Processor time, so that a busy machine does not count; in milliseconds. */
function timed(text: string): number {
  const start = process.cpuUsage();
  const reading = readListing(text);
  const { user, system } = process.cpuUsage(start);
  assert.equal(tallyLines(reading).lines, countLines(text));
  return (user + system) / 1_000;
}

const ports = (count: number, line: (port: number) => string): string =>
  Array.from({ length: count }, (_, at) => line((at % 65_535) + 1)).join('\n');

/** Half a second is the aim and a fraction of it the rule; the bound leaves room for a slow machine. */
for (const [kind, text] of Object.entries({
  'Windows netstat': ports(
    50_000,
    (port) => `  TCP    0.0.0.0:${port}          0.0.0.0:0              LISTENING       ${port}`,
  ),
  'Linux netstat': ports(
    50_000,
    (port) => `tcp        0      0 0.0.0.0:${port}            0.0.0.0:*               LISTEN      ${port}/sshd`,
  ),
  ss: ports(
    50_000,
    (port) => `tcp   LISTEN 0      4096     0.0.0.0:${port}       0.0.0.0:*    users:(("dockerd",pid=${port},fd=9))`,
  ),
  nmap: ports(50_000, (port) => `${port}/tcp   open  ssh  OpenSSH 9.2`),
  sentences: ports(50_000, (port) => `some words that nobody knows, with ${port} and 192.0.2.1:80 in them`),
})) {
  test(`50,000 lines: ${kind}`, () => {
    const took = Math.min(timed(text), timed(text));
    assert.ok(took < 1_500, `${took.toFixed(0)} ms`);
  });
}

/** Made to send a careless pattern back and forth. */
const HOSTILE: Readonly<Record<string, string>> = {
  'spaces before a word': `tcp${' '.repeat(190_000)}x`,
  'a megabyte of spaces': `${' '.repeat(1_000_000)}x`,
  commas: '1,'.repeat(99_000),
  'dashes between numbers': '1-'.repeat(99_000),
  'dashes apart': '1 - '.repeat(49_000),
  'signs of a mail': '@'.repeat(199_000),
  brackets: '('.repeat(199_000),
  'square brackets': '['.repeat(199_000),
  quotes: '"'.repeat(199_000),
  'quotes and commas': '"a","'.repeat(39_000),
  'equals signs': '= '.repeat(90_000),
  'tags that never end': `<port ${'<a '.repeat(60_000)}`,
  'a tag over many lines': `<?xml\n${`<port ${'x'.repeat(15_000)}\n`.repeat(100)}`,
  'attributes that never end': `<port ${'portid="'.repeat(24_000)}`,
  arrows: '->'.repeat(99_000),
  mappings: '1->1/tcp '.repeat(22_000),
  'mappings of all ports':
    'tcp LISTEN 0 128 0.0.0.0:80 0.0.0.0:* users:(("docker-proxy",pid=1,fd=3))\n' +
    'web 1-65535->1-65535/tcp\n'.repeat(4_000),
  'mappings of more and more ports':
    'tcp LISTEN 0 128 0.0.0.0:80 0.0.0.0:* users:(("docker-proxy",pid=1,fd=3))\n' +
    ports(8_000, (port) => `web ${8_001 - port}-65535->1/tcp`),
  'headings of PowerShell': 'LocalPort\t'.repeat(19_000),
  'records that never end': 'State : x\n'.repeat(50_000),
  escapes: '\u001b['.repeat(99_000),
  'carriage returns': '\r'.repeat(200_000),
  'grepable ports': `Host: x ()\tPorts: ${'22/open/tcp//ssh///, '.repeat(9_000)}`,
  'a service’s name': `  TCP 0.0.0.0:1 0.0.0.0:0 LISTENING 1\n${`a${'.'.repeat(100)} `.repeat(1_900)}\n [x.exe]`,
  'services without end': `  TCP 0.0.0.0:1 0.0.0.0:0 LISTENING 1\n${'RpcSs\n'.repeat(50_000)} [x.exe]`,
  'services of a process': `x\n==== ==== ====\nx.exe 1 ${'a,'.repeat(90_000)}`,
};

for (const [what, text] of Object.entries(HOSTILE)) {
  test(`hostile input is read in time: ${what}`, () => {
    const took = timed(text);
    assert.ok(took < 1_500, `${took.toFixed(0)} ms`);
  });
}

test('a list of a hundred thousand numbers needs no deep stack', async () => {
  const module = new URL('../../../../src/features/listings/parse/read-listing.ts', import.meta.url).href;
  const code = `const { parentPort } = require('node:worker_threads');
    import('${module}').then(({ readListing }) => parentPort.postMessage(readListing('1 '.repeat(99_999)).listeners.length));`;
  const worker = new Worker(code, { eval: true, resourceLimits: { stackSizeMb: 0.5 } });
  const [count] = (await once(worker, 'message')) as [number];
  await worker.terminate();
  assert.equal(count, 99_999);
});
