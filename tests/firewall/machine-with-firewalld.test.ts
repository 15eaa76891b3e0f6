/** Two sets on a machine with firewalld at work, in a real kernel, with a configuration and a message bus of the test's own. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { needProgram } from '../../scripts/debian.ts';
import { ip, permit, setOf, tcp } from '../support/firewall/sets.ts';
import { BANNED, CLIENT, endNetworks, SERVER, twoMachines, whyNoNetworks } from './network.ts';
import { folder, textOf, undoOf } from './support.ts';

/** Of the machine's own rules: SSH. Of the sets: 445 and 8080. */
const [OWN, FIRST, SECOND] = [22, 445, 8080];

const whyNot = whyNoNetworks();
if (whyNot) throw new Error(whyNot);
after(endNetworks);

/** A bus on which whoever reaches its socket may do all. */
const busConfiguration = (socket: string): string => `<busconfig>
<type>system</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth>
<policy context="default">
<allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
<allow send_requested_reply="true"/><allow receive_requested_reply="true"/>
</policy></busconfig>
`;

/** Two machines, of which the one that listens has firewalld at work, with Debian's own rules. */
async function machineWithFirewalld(t: TestContext) {
  const { client, server } = twoMachines();
  await server.listen(OWN, FIRST, SECOND);
  const firewalld = needProgram('firewalld');
  const path = folder(t);
  const configuration = join(path, 'firewalld');
  cpSync('/etc/firewalld', configuration, { recursive: true });
  mkdirSync(join(configuration, 'services'), { recursive: true });
  const [socket, bus] = [join(path, 'bus'), join(path, 'bus.conf')];
  writeFileSync(bus, busConfiguration(socket));
  const env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  server.keep(needProgram('dbus-daemon'), [`--config-file=${bus}`, '--nofork', '--nopidfile']);
  const run = (script: string) =>
    server.run('env', [`DBUS_SYSTEM_BUS_ADDRESS=${env.DBUS_SYSTEM_BUS_ADDRESS}`, 'sh', '-ec', script]);
  const logs = ['--log-file', join(path, 'log')];
  // It ends where it finds no bus.
  server.run('sh', ['-ec', `for i in $(seq 100); do [ -S ${socket} ] && exit; sleep 0.1; done; exit 1`]);
  server.keep(firewalld, ['--nofork', '--nopid', '--system-config', configuration, ...logs], env);
  const isUp = () => {
    try {
      return run('firewall-cmd --state') !== '';
    } catch {
      return false;
    }
  };
  for (let i = 0; i < 60 && !isUp(); i++) await sleep(500);
  return {
    run,
    configuration,
    /** All that it keeps and all that the kernel has of it. */
    rules: () =>
      run('firewall-cmd --permanent --list-all-zones; nft list table inet firewalld').replace(/ # handle \d+/g, ''),
    seen: (from = CLIENT) => client.reach(SERVER, [OWN, FIRST, SECOND], from),
  };
}

const set = (name: string, port: number, source = '10.77.0.0/24') =>
  setOf([permit(tcp(port))], { name, source: ip(source), destination: ip(SERVER) });

test('firewalld: two sets come and go, and nothing else changes', async (t) => {
  const { run, rules, seen } = await machineWithFirewalld(t);
  const [first, second] = [set('portolan-first', FIRST), set('portolan-second', SECOND)];
  const atFirst = rules();
  assert.deepEqual(await seen(), ['open', 'silent', 'silent']);
  run(textOf(first, 'firewalld-rich'));
  assert.deepEqual(await seen(), ['open', 'open', 'silent']);
  run(textOf(second, 'firewalld-rich'));
  assert.deepEqual(await seen(), ['open', 'open', 'open']);
  const both = rules();
  run(textOf(first, 'firewalld-rich'));
  assert.equal(rules(), both);
  run(undoOf(first, 'firewalld-rich'));
  assert.deepEqual(await seen(), ['open', 'silent', 'open']);
  run(undoOf(second, 'firewalld-rich'));
  assert.deepEqual(await seen(), ['open', 'silent', 'silent']);
  assert.equal(rules(), atFirst);
});

test('firewalld: of several sources just those get through; a service is open to its zone, and is gone after its undo lines', async (t) => {
  const { run, rules, seen, configuration } = await machineWithFirewalld(t);
  const atFirst = rules();
  const several = setOf([permit(tcp(FIRST))], {
    name: 'portolan-several',
    source: [ip('192.0.2.0/24'), ip(CLIENT), ip('2001:db8::1')],
    destination: [ip(SERVER), ip('2001:db8::2')],
  });
  run(textOf(several, 'firewalld-rich'));
  assert.deepEqual(await seen(CLIENT), ['open', 'open', 'silent']);
  assert.deepEqual(await seen(BANNED), ['open', 'silent', 'silent']);
  run(undoOf(several, 'firewalld-rich'));
  assert.equal(rules(), atFirst);

  const one = set('portolan-service', FIRST, CLIENT);
  writeFileSync(join(configuration, 'services/portolan-service.xml'), textOf(one, 'firewalld-service'));
  const change = (words: string) => `firewall-cmd --permanent --zone=work ${words}`;
  run(`firewall-cmd --reload\n${change(`--add-source=${CLIENT}`)}\n${change('--add-service=portolan-service')}`);
  run('firewall-cmd --reload');
  assert.deepEqual(await seen(CLIENT), ['open', 'open', 'silent']);
  assert.deepEqual(await seen(BANNED), ['open', 'silent', 'silent']);
  run(undoOf(one, 'firewalld-service').replace('ZONE', 'work'));
  assert.deepEqual(await seen(CLIENT), ['open', 'silent', 'silent']);
  run(`${change(`--remove-source=${CLIENT}`)}\nfirewall-cmd --reload`);
  assert.equal(rules(), atFirst);
});
