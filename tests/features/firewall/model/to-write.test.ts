/** A set as a syntax gets it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Capabilities, NO_LIMITS, TCP_AND_UDP } from '#features/firewall/model/capabilities.ts';
import { endText } from '#features/firewall/model/ends.ts';
import { toWrite } from '#features/firewall/model/to-write.ts';
import { targetText } from '#chart/permits/target.ts';
import { ANY, icmp, ip, OPEN, permit, setOf, tcp } from '../../../support/firewall/sets.ts';

const LITTLE: Capabilities = {
  ...NO_LIMITS,
  transports: TCP_AND_UDP,
  lowestPort: 1,
  ipProtocols: [47],
  icmp: false,
  nameLength: 16,
  because: { ports: 'No such ports.', ipProtocol: 'No such protocol.', icmp: 'No types.' },
};
const SCTP = permit({ kind: 'ports', transport: 'sctp', from: 7, to: 7 });
const written = (can: Capabilities, ...permits: ReturnType<typeof permit>[]) => toWrite(setOf(permits), can);

test('forward, the source opens the connection; in reverse, the destination does', () => {
  const { directed } = written(NO_LIMITS, permit(tcp(445)), permit(tcp(80), 'reverse'));
  assert.deepEqual(
    directed.map(({ direction, client, server }) => `${direction}: ${endText(client)} to ${endText(server)}`),
    ['forward: 10.0.0.0/8 to 192.0.2.10', 'reverse: 192.0.2.10 to 10.0.0.0/8'],
  );
});

test('a direction without permits is left out, and so is one that the syntax does not write', () => {
  assert.deepEqual(
    written(NO_LIMITS, permit(tcp(80), 'reverse')).directed.map(({ direction }) => direction),
    ['reverse'],
  );
  assert.deepEqual(written({ ...NO_LIMITS, direction: 'forward' }, permit(tcp(80), 'reverse')).directed, []);
  assert.deepEqual(written(NO_LIMITS).directed, []);
});

test('what a syntax cannot say is named with the reason, and the rest is written', () => {
  const [one] = written(
    LITTLE,
    permit(tcp(1)),
    SCTP,
    permit({ kind: 'ip', protocol: 47 }),
    permit({ kind: 'ip', protocol: 50 }),
    permit(icmp('echo-request')),
  ).directed;
  assert.deepEqual(
    one?.permits.map(({ target }) => targetText(target)),
    ['TCP 1', 'IP protocol 47 (GRE)'],
  );
  assert.deepEqual(one?.leftOut, [
    'NOT WRITTEN: SCTP 7. No such ports.',
    'NOT WRITTEN: IP protocol 50 (ESP). No such protocol.',
    'NOT WRITTEN: ICMP echo request. No types.',
  ]);
});

test('of a range that begins below the lowest port the rest is written', () => {
  const [one] = written(LITTLE, permit(tcp(0, 9)), permit(tcp(20))).directed;
  assert.deepEqual(
    one?.permits.map(({ target }) => targetText(target)),
    ['TCP 1-9', 'TCP 20'],
  );
  assert.deepEqual(one?.leftOut, ['NOT WRITTEN: TCP 0. No such ports.']);
});

test('RPC is a range, and for Windows a keyword', () => {
  const set = written(LITTLE, permit({ kind: 'rpc' }));
  const texts = (directed: readonly { permits: readonly ReturnType<typeof permit>[] }[]) =>
    directed.flatMap(({ permits }) => permits.map(({ target }) => targetText(target)));
  assert.deepEqual(texts(set.directed), ['TCP 49152-65535']);
  assert.deepEqual(texts(set.directedForWindows), ['TCP dynamic (RPC)']);
});

test('a name that is too long for a syntax is cut, and stays another one than its neighbour', () => {
  const named = (name: string) => toWrite(setOf([permit(tcp(1))], { name }), LITTLE).name;
  assert.ok(named('portolan-print-spool-1aaaa').length <= 16);
  assert.notEqual(named('portolan-print-spool-1aaaa'), named('portolan-print-spool-1aaab'));
  assert.equal(named('portolan-x'), 'portolan-x');
});

test('an address decides the version of IP, wherever it stands; any alone is both', () => {
  const versions = (more: Parameters<typeof setOf>[1]) => toWrite(setOf([permit(tcp(445))], more), NO_LIMITS).versions;
  assert.deepEqual(versions({}), [4]);
  assert.deepEqual(versions({ source: OPEN, destination: ip('2001:db8::1') }), [6]);
  assert.deepEqual(versions({ source: ANY, destination: ANY }), [4, 6]);
  assert.deepEqual(versions({ source: OPEN, destination: ANY }), [4]);
});
