/** The API tells one truth: the same endpoints as JSON, as CSV, and in each subject's own file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address.ts';
import { API, apiEndpoints, type ApiSubject, KINDS, nameOf, namesOf, readJson } from './api.ts';
import { parseCsv } from './csv.ts';
import { assertNone, differences } from './report.ts';
import { openSite } from './site.ts';

test('each endpoint has exactly one of port, range, dynamic and ipProtocol, and a transport unless it is IP', () => {
  const problems = apiEndpoints().flatMap((endpoint) => {
    const { port, range, dynamic, ipProtocol, transport } = endpoint;
    const places = [port !== null, range !== null, dynamic, ipProtocol !== null].filter(Boolean).length;
    return [
      ...(places === 1 ? [] : [`${nameOf(endpoint)} has ${places} of them`]),
      ...((transport === null) === (ipProtocol !== null) ? [] : [`${nameOf(endpoint)} has the transport ${transport}`]),
      ...(range && range[0] >= range[1] ? [`${nameOf(endpoint)} has a range that ends before it begins`] : []),
    ];
  });
  assertNone(problems, 'Endpoints that say where they listen not once');
});

/** The cells of an endpoint: its exposure in columns of its own, and after them what came later. */
function cellsOf({ exposure, packaged, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const { reach, authentication, encryption, open, stake } = (exposure ?? {}) as Record<string, unknown>;
  return { ...fields, reach, authentication, encryption, open, stake, packaged };
}

const cell = (value: unknown) => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));

test('endpoints.csv has the rows and fields of endpoints.json, in the same order', () => {
  const [header = [], ...rows] = parseCsv(openSite().read(`${API}endpoints.csv`));
  const endpoints = apiEndpoints().map((e) => cellsOf({ ...e }));
  assert.deepEqual(header, Object.keys(endpoints[0] ?? {}), 'The header names the fields.');
  assert.equal(rows.length, endpoints.length, 'There is one row an endpoint.');
  const problems = endpoints.flatMap((endpoint, i) =>
    header.flatMap((field, j) => {
      const [found, expected] = [rows[i]?.[j], cell(endpoint[field])];
      return found === expected ? [] : [`row ${i + 2}, ${field}: "${found}" instead of "${expected}"`];
    }),
  );
  assertNone(problems, 'Cells that differ from the JSON');
});

for (const { kind, key, id } of KINDS) {
  test(`each file of ${kind} has the endpoints that endpoints.json has for it`, () => {
    const site = openSite();
    const all = apiEndpoints();
    const problems = namesOf(site, kind).flatMap((name) => {
      const subject = readJson<ApiSubject & Record<string, unknown>>(site, `${API}${kind}/${name}.json`);
      const own = all.filter((endpoint) => String(endpoint[key]) === name).map((e) => JSON.stringify(e));
      return [
        ...differences(
          subject.endpoints.map((e) => JSON.stringify(e)),
          own,
          `${kind}/${name}.json`,
        ),
        ...(String(subject[id]) === name ? [] : [`${kind}/${name}.json calls itself ${String(subject[id])}`]),
        ...(subject.link === addressOf(site, `/${kind}/${name}/`) ? [] : [`${kind}/${name}.json has ${subject.link}`]),
      ];
    });
    assertNone(problems, 'Files that differ from the whole');
  });

  test(`the index of ${kind} lists exactly the files that exist, and each endpoint has its file`, () => {
    const site = openSite();
    const index = readJson<Record<string, unknown>[]>(site, `${API}${kind}/index.json`);
    const listed = index.map((entry) => String(entry[id]));
    const files = namesOf(site, kind);
    const misled = index.filter((entry) => entry['api'] !== addressOf(site, `${API}${kind}/${String(entry[id])}.json`));
    const named = [...new Set(apiEndpoints().flatMap((e) => (e[key] === null ? [] : [String(e[key])])))];
    assertNone(
      [
        ...differences(listed, files, `${kind}/index.json`),
        ...misled.map((entry) => `${kind}/index.json has ${String(entry['api'])} for ${String(entry[id])}`),
        ...named.filter((name) => !files.includes(name)).map((name) => `${kind}/${name}.json is missing`),
      ],
      'Index and files differ',
    );
  });
}
