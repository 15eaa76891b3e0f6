/** Ports that share a rule: which of them do, and how many fit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { inPortLists, portList } from '#features/firewall/model/port-lists.ts';
import { permit, tcp, udp } from '../../../support/firewall/sets.ts';

const because = (text: string, ...targets: ReturnType<typeof tcp>[]) =>
  targets.map((target) => permit(target, 'forward', { text, path: '/x/' }) as Permit<NumberedTarget>);

const lists = (permits: readonly Permit<NumberedTarget>[], most?: number) =>
  inPortLists(permits, ({ reasons }) => reasons[0]?.text ?? '', most).map(
    ({ targets, note }) => `${note}: ${portList(targets, ',', ':') || targets[0].kind}`,
  );

test('ports of one transport with one note share a rule, and no others', () => {
  assert.deepEqual(
    lists([
      ...because('web', tcp(80), tcp(443)),
      ...because('mail', tcp(25)),
      ...because('web', udp(443), tcp(8080, 8090)),
      ...because('web', { kind: 'ip', protocol: 47 }, { kind: 'ip', protocol: 50 }),
    ]),
    ['web: 80,443,8080:8090', 'mail: 25', 'web: 443', 'web: ip', 'web: ip'],
  );
});

test('a range takes two of fifteen places, and what has no room begins the next rule', () => {
  const single = Array.from({ length: 14 }, (_, i) => tcp(2 * i + 1));
  assert.deepEqual(lists(because('x', ...single, tcp(100), tcp(200)), 15), [
    `x: ${single.map((one) => ('from' in one ? one.from : '')).join(',')},100`,
    'x: 200',
  ]);
  const ranges = lists(because('x', ...single, tcp(100, 110), tcp(200, 210)), 15);
  assert.equal(ranges.length, 2);
  assert.equal(ranges[1], 'x: 100:110,200:210');
});
