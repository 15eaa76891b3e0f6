/** What the exposure of a row says agrees with what the row is for: mostly it is the service's, which may not fit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isListening } from '#chart/endpoint.ts';
import { portExposure } from '#chart/exposure.ts';
import type { Endpoint } from '#chart/model.ts';
import { offAtFirst } from '#chart/permits/off-at-first.ts';
import { take } from '../support/entries.ts';
import { realChart } from '../support/real-chart.ts';

const ROWS = [...realChart.services.values()].flatMap(({ endpoints }) => endpoints);
const named = (endpoints: readonly Endpoint[]) =>
  endpoints.map(({ service, id }) => `${service}#${id}`).filter((name) => !MEAN_OTHERWISE.includes(name));

/** Rows that name TLS and mean what goes in clear, or the other way round. */
const MEAN_OTHERWISE = [
  'libvirt#tcp-16509', // A log-in by SASL encrypts what follows.
  'radsec#udp-1812', // In clear to the program, which hands it on inside TLS.
  'stunnel#tcp-25', // As well.
];

/** Protocols that ask nobody for a log-in. */
const ASK_NOBODY = ['dhcp', 'dns', 'mdns', 'netbios-datagram', 'netbios-name', 'ntp', 'ssdp'];

test('a row that is for TLS is not told to be in clear', () => {
  const forTls = ROWS.filter(({ purpose }) => /(?:, |\b(?:in|inside|over|with) )TLS\b/.test(purpose));
  assert.ok(forTls.length > 100);
  assert.deepEqual(named(forTls.filter(({ exposure }) => exposure?.encryption === 'none')), []);
});

test('a row that is for what goes in clear is not told to be encrypted', () => {
  const inClear = ROWS.filter(({ purpose }) => /\b(?:without TLS|in clear|without encryption)\b/.test(purpose));
  assert.ok(inClear.length > 10);
  assert.deepEqual(named(inClear.filter(({ exposure }) => exposure?.encryption === 'required')), []);
});

test('protocols that ask nobody for a log-in are not told to ask for one', () => {
  const open = ROWS.filter(({ protocol }) => protocol !== null && ASK_NOBODY.includes(protocol));
  assert.ok(open.length > 50);
  assert.deepEqual(named(open.filter(({ exposure }) => exposure?.authentication === 'required')), []);
});

test('a row that goes out is not told to be a log-in for the whole internet', () => {
  const outbound = ROWS.filter(({ direction }) => direction === 'outbound');
  assert.ok(outbound.length > 10);
  const told = outbound.filter(
    ({ exposure }) => exposure?.reach === 'internet' && exposure.authentication === 'required',
  );
  assert.deepEqual(named(told), []);
});

/** Words of a title, whatever stands between them. */
const wordsIn = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** What several programs speak names none of them. */
const SPOKEN = new Set(
  [...realChart.protocols.values()].flatMap((p) =>
    [p.title, p.abbreviation, p.id, ...p.aliases].map((n) => wordsIn(n ?? '')),
  ),
);

test('where a port’s title names software, it is that of which the page says who may reach it', () => {
  const wrong = [...realChart.ports.values()].flatMap(({ number, title, charted, endpoints, leads }) => {
    const exposure = charted ? portExposure(endpoints) : undefined;
    if (!exposure || leads.includes(exposure.strictest.service)) return [];
    const isNamed = (id: string) => {
      const service = take(realChart.services, id);
      const names = [service.title, id, ...service.aliases].map(wordsIn).filter((name) => !SPOKEN.has(name));
      return names.some((name) => wordsIn(title).includes(name));
    };
    const named = endpoints.filter((e) => isListening(e) && e.exposure && isNamed(e.service));
    return named.length === 0 || isNamed(exposure.strictest.service)
      ? []
      : [
          `${number} ${title}: ${exposure.strictest.service}, not ${[...new Set(named.map((e) => e.service))].join(', ')}`,
        ];
  });
  assert.deepEqual(wrong, []);
});

test('malware doesn’t tell who may reach a number that software has', () => {
  const wrong = [...realChart.ports.values()].flatMap(({ number, endpoints }) => {
    const exposure = portExposure(endpoints);
    const isMalware = exposure?.strictest.family === 'malware';
    return isMalware && endpoints.some((e) => isListening(e) && e.family !== 'malware')
      ? [`${number}: ${exposure.strictest.service}`]
      : [];
  });
  assert.deepEqual(wrong, []);
});

test('a row that says it is never needed is not opened until somebody asks for it', () => {
  const opened = [...realChart.services.values()].flatMap(({ id, endpoints }) => {
    const off = offAtFirst(endpoints);
    return endpoints.flatMap((e) => (/^Never\b/.test(e.when ?? '') && !off.has(e.id) ? [`${id}#${e.id}`] : []));
  });
  assert.deepEqual(opened, []);
});
