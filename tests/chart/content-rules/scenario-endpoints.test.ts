/** A flow leads to an endpoint that its service declares. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostic } from '#chart/diagnostic.ts';
import { scenarioEndpoints } from '#chart/content-rules/scenario-endpoints.ts';
import { ENDPOINT, FLOW, GRE, writtenOf } from '../../support/entries.ts';

const SERVICES = { server: { endpoints: [ENDPOINT, { ...ENDPOINT, port: 139 }, GRE] }, spooler: {} };

const problems = (endpoints: readonly unknown[], services: Record<string, object> = SERVICES) => {
  const flows = endpoints.map((endpoint) => ({ ...FLOW, endpoint }));
  return scenarioEndpoints(writtenOf({ services, scenarios: { shares: { flows } } })).map(formatDiagnostic);
};

test('flows to ports and to an IP protocol of services that exist are in order', () => {
  assert.deepEqual(
    problems(['server#tcp-445-smb', 'server#tcp-139-smb', 'server#ip-47-gre', 'spooler#tcp-445-smb']),
    [],
  );
});

test('an unknown service is reported with the nearest one', () => {
  assert.deepEqual(problems(['server#tcp-445-smb', 'servr#tcp-445-smb']), [
    'content/scenarios/shares.mdx flows[1].endpoint: found unknown service "servr"; ' +
      'expected the id of a file in content/services/. Did you mean "server"?',
  ]);
});

test('an unknown endpoint is reported with all that its service has, and the nearest', () => {
  assert.deepEqual(problems(['server#tcp-446-smb']), [
    'content/scenarios/shares.mdx flows[0].endpoint: found unknown endpoint "tcp-446-smb" of the service "server"; ' +
      'expected one of tcp-445-smb, tcp-139-smb, ip-47-gre. Did you mean "tcp-445-smb"?',
  ]);
});

test('a broken service is reported once by its schema, and not again at each flow that leads to it', () => {
  assert.deepEqual(problems(['server#tcp-70000-smb'], { server: { endpoints: [{ ...ENDPOINT, port: 70000 }] } }), []);
  assert.deepEqual(problems(['server#tcp-445-smb'], { server: { endpoints: null } }), []);
});

test('a broken flow is left to the schema and keeps its place in the count', () => {
  assert.equal(problems(['server', 'server#x'])[0]?.includes('flows[1].endpoint'), true);
});
