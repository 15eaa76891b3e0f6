/** What a rule set does with the ports of one listener. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, judge } from '#features/rule-readers/index.ts';
import { onlyReading } from './support.ts';

const TCP = 6;

test('a listener is reached from everywhere, from some, from nobody, or it is not judged', () => {
  const [set] = onlyReading(`-P INPUT DROP
-A INPUT -p tcp --dport 80 -j ACCEPT
-A INPUT -s 10.0.0.0/8 -p tcp --dport 22 -j ACCEPT
-A INPUT -p tcp --dport 25 -m set --match-set office src -j ACCEPT`).sets;
  assert.ok(set);
  const access = (port: number) => ask(judge(set), { protocol: TCP, ports: [port, port] });
  assert.equal(access(80).access, 'open');
  assert.equal(access(22).access, 'partly');
  assert.deepEqual(access(22).closedOn, [1]);
  assert.equal(access(25).access, 'not-judged');
  assert.equal(access(443).access, 'closed');
});
