/** A scenario for a ticket. */
import { usualFeatures } from '#chart/permits/need.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioTicket } from '#features/scenarios/ticket.ts';
import { SCENARIO } from './support.ts';

test('each port stands once between two roles, with all the services behind it and its way', () => {
  const { title, head, rows } = scenarioTicket(SCENARIO, usualFeatures(SCENARIO.features));
  assert.equal(title, 'Clients to a file server');
  assert.deepEqual(head, ['From', 'To', 'Port', 'Protocol', 'Services']);
  assert.deepEqual(rows, [
    ['Client', 'File server', 'TCP 445', 'Server Message Block', 'Server, Workstation'],
    ['Client', 'File server', 'TCP 5000–5010', 'Server Message Block', 'Server'],
    ['File server', 'Client', 'UDP dynamic', 'Server Message Block', 'Server'],
    ['Client', 'File server (both ways)', 'IP 47', 'gre', 'Server'],
    ['Management host', 'File server', 'TCP dynamic', 'RPC', 'Server'],
  ]);
});

test('what the switches take out is not asked for, and what they put in is', () => {
  const ports = (...used: string[]) => scenarioTicket(SCENARIO, new Set(used)).rows.map((row) => row[2]);
  assert.deepEqual(ports(), ['TCP 445', 'TCP dynamic']);
  assert.deepEqual(ports('netbios'), ['TCP 445', 'TCP 139', 'TCP dynamic']);
});

test('where nothing is left to open, the ticket says so', () => {
  const { inShort, rows } = scenarioTicket({ ...SCENARIO, flows: [] }, new Set());
  assert.deepEqual(rows, []);
  assert.match(inShort, /^Nothing to open/);
});
