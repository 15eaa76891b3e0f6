/** Two sets on a machine with ufw, in a real kernel, with a configuration of the test's own. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { needProgram } from '../../scripts/debian.ts';
import { ip, permit, setOf, tcp } from '../support/firewall/sets.ts';
import { BANNED, CLIENT, endNetworks, SERVER, twoMachines, whyNoNetworks } from './network.ts';
import { folder, textOf, undoOf } from './support.ts';

const [OWN, FIRST, SECOND] = [22, 445, 8080];

const whyNot = whyNoNetworks();
if (whyNot) throw new Error(whyNot);
after(endNetworks);

const set = (name: string, port: number) =>
  setOf([permit(tcp(port))], { name, source: ip('10.77.0.0/24'), destination: ip(SERVER) });

/** Two machines, of which the one that listens has ufw on, and lets in its own port alone. */
async function machineWithUfw(t: TestContext) {
  const { client, server } = twoMachines();
  await server.listen(OWN, FIRST, SECOND);
  needProgram('ufw');
  const own = join(folder(t), 'ufw');
  cpSync('/etc/ufw', own, { recursive: true });
  /** Runs a script where /etc/ufw is the test's own, in a mount namespace that ends with it. */
  const run = (script: string) =>
    server.run('unshare', ['--mount', 'sh', '-ec', `mount --bind ${own} /etc/ufw\n${script}`]);
  run(`ufw --force enable\nufw allow ${OWN}/tcp`);
  return {
    run,
    rules: () => readFileSync(join(own, 'user.rules'), 'utf8'),
    seen: (from = CLIENT) => client.reach(SERVER, [OWN, FIRST, SECOND], from),
  };
}

test('ufw: two sets come and go, and nothing else changes', async (t) => {
  const { run, rules, seen } = await machineWithUfw(t);
  const [first, second] = [set('portolan-first', FIRST), set('portolan-second', SECOND)];
  const atFirst = rules();
  assert.deepEqual(await seen(), ['open', 'silent', 'silent']);
  run(textOf(first, 'ufw'));
  assert.deepEqual(await seen(), ['open', 'open', 'silent']);
  run(textOf(second, 'ufw'));
  assert.deepEqual(await seen(), ['open', 'open', 'open']);
  const both = rules();
  run(textOf(first, 'ufw'));
  assert.equal(rules(), both);
  run(undoOf(first, 'ufw'));
  assert.deepEqual(await seen(), ['open', 'silent', 'open']);
  run(undoOf(second, 'ufw'));
  assert.equal(rules(), atFirst);
  assert.deepEqual(await seen(), ['open', 'silent', 'silent']);
});

test('ufw: ports in one rule are open, put in twice and taken out', async (t) => {
  const { run, rules, seen } = await machineWithUfw(t);
  const atFirst = rules();
  const list = setOf(
    [FIRST, SECOND, 9000].map((port) => permit(tcp(port))),
    { name: 'portolan-list', source: ip('10.77.0.0/24'), destination: ip(SERVER) },
  );
  assert.match(textOf(list, 'ufw'), new RegExp(` port ${FIRST},${SECOND},9000 `));
  run(textOf(list, 'ufw'));
  assert.deepEqual(await seen(), ['open', 'open', 'open']);
  const loaded = rules();
  run(textOf(list, 'ufw'));
  assert.equal(rules(), loaded);
  run(undoOf(list, 'ufw'));
  assert.equal(rules(), atFirst);
  assert.deepEqual(await seen(), ['open', 'silent', 'silent']);
});

test('ufw: of several sources and destinations just those get through, and the undo lines take all of it out', async (t) => {
  const { run, rules, seen } = await machineWithUfw(t);
  const atFirst = rules();
  const several = setOf([permit(tcp(FIRST))], {
    name: 'portolan-several',
    source: [ip('192.0.2.0/24'), ip(CLIENT), ip('2001:db8::1')],
    destination: [ip('192.0.2.10'), ip(SERVER), ip('2001:db8::2')],
  });
  run(textOf(several, 'ufw'));
  assert.deepEqual(await seen(CLIENT), ['open', 'open', 'silent']);
  assert.deepEqual(await seen(BANNED), ['open', 'silent', 'silent']);
  const loaded = rules();
  run(textOf(several, 'ufw'));
  assert.equal(rules(), loaded);
  run(undoOf(several, 'ufw'));
  assert.equal(rules(), atFirst);
  assert.deepEqual(await seen(CLIENT), ['open', 'silent', 'silent']);
});
