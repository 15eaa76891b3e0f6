/** The sources of a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  guideCitations,
  portCitations,
  protocolCitations,
  scenarioCitations,
  serviceCitations,
} from '#chart/citations.ts';
import { ADVISORY, chartOf, ENDPOINT, FLOW, take } from '../support/entries.ts';

const chart = chartOf({
  services: {
    server: {
      endpoints: [{ ...ENDPOINT, sources: ['from-endpoint', 'shared'] }],
      advisories: [{ ...ADVISORY, sources: ['from-advisory'] }],
      techniques: ['T1210'],
      ruleGroups: ['remote-desktop'],
      sources: ['shared', 'from-service'],
    },
  },
  ports: {
    445: {
      advisories: [{ ...ADVISORY, sources: ['from-advisory'] }],
      techniques: ['T1210'],
      sources: ['from-port', 'shared'],
    },
    65535: { sources: ['from-port'] },
  },
  protocols: {
    smb: { specifications: [{ source: 'from-specification' }], sources: ['from-protocol', 'from-specification'] },
  },
  scenarios: {
    shares: { flows: [{ ...FLOW, sources: ['from-flow', 'shared'] }], sources: ['from-scenario', 'shared'] },
  },
  guides: { ranges: { sources: ['b', 'a', 'b'] } },
});

test('a port page cites endpoints, its own, advisories, the registry and ATT&CK, each once', () => {
  assert.deepEqual(portCitations(take(chart.ports, 445)), [
    'from-endpoint',
    'shared',
    'from-port',
    'from-advisory',
    'iana-ports',
    'mitre-attack',
  ]);
});

test('a port page without registrations and techniques cites neither', () => {
  assert.deepEqual(portCitations(take(chart.ports, 65535)), ['from-port']);
});

test('a service page cites endpoints, its own, advisories, rule groups and ATT&CK, each once', () => {
  assert.deepEqual(serviceCitations(take(chart.services, 'server')), [
    'from-endpoint',
    'shared',
    'from-service',
    'from-advisory',
    'dsinternals-firewall',
    'windows-firewall-ruleset',
    'mitre-attack',
  ]);
});

test('a protocol page cites its specification first', () => {
  assert.deepEqual(protocolCitations(take(chart.protocols, 'smb')), [
    'from-specification',
    'from-protocol',
    'from-endpoint',
    'shared',
  ]);
});

test('a guide cites each source once, in the order of its list', () => {
  assert.deepEqual(guideCitations(take(chart.guides, 'ranges')), ['b', 'a']);
});

test('a scenario cites its flows and what it names itself, and leaves endpoints to their services', () => {
  assert.deepEqual(scenarioCitations(take(chart.scenarios, 'shares')), ['from-flow', 'shared', 'from-scenario']);
});
