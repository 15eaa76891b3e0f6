/** Counts and ports of an inventory, as a page says them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpointText } from '#chart/port-spec.ts';
import { changesText, ownYears, placesOf, portCount } from '#features/windows-generations/words.ts';
import { chartOf, ENDPOINT, PING, take } from '../../support/entries.ts';

const FILES = {
  services: {
    files: {
      endpoints: [
        ENDPOINT,
        { ...ENDPOINT, protocol: 'rpc' },
        { ...ENDPOINT, protocol: 'http', until: 'Windows XP' },
        { ...ENDPOINT, transport: 'udp' },
        { ...ENDPOINT, port: 'dynamic' },
        PING,
      ],
    },
  },
};
const service = take(chartOf(FILES).services, 'files');
const { endpoints } = service;
const change = (isWhole: boolean) => ({ service, endpoints, isWhole, version: 'X' });

test('several protocols at one port are one place, unless one has years of its own', () => {
  assert.deepEqual(
    placesOf(endpoints).map((endpoint) => [endpointText(endpoint), ownYears(endpoint)].join('|')),
    ['TCP 445|until Windows XP', 'TCP 445|', 'UDP 445|', 'TCP dynamic|', 'ICMP echo request|'],
  );
});

test('years of its own are said in the words of the file', () => {
  assert.equal(ownYears({ since: 'A', until: 'B' }), 'since A, until B');
});

test('a port number counts once, whatever has no number not at all', () => {
  assert.equal(
    portCount([
      { service, endpoints },
      { service, endpoints },
    ]),
    1,
  );
});

test('services and ports are counted apart, and nothing is called nothing known', () => {
  assert.equal(changesText([]), 'nothing known');
  assert.equal(changesText([change(true), change(true)]), '2 services');
  assert.equal(changesText([change(false)]), '5 ports');
  assert.equal(changesText([change(true), change(false)]), '1 service, 5 ports of others');
});
