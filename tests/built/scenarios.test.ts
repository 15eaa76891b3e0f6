/** Every scenario has its page, its drawings and its rules, and each flow leads to what it names. */
import { test } from 'node:test';
import { addressOf, pathBelowBase, resolve } from './address.ts';
import { API, type ApiEndpoint, namesOf, readJson } from './api.ts';
import { valuesOf } from './markup.ts';
import { assertNone, assertSome, differences } from './report.ts';
import { BUILDS, type BuildName, openSite } from './site.ts';

interface ApiScenario {
  title: string;
  roles: { id: string; title: string }[];
  flows: { from: string; to: string; endpoint: ApiEndpoint }[];
}

for (const name of Object.keys(BUILDS) as BuildName[]) {
  test(`every scenario of ${BUILDS[name].folder} has a page with its drawings and its rules as text`, () => {
    const site = openSite(name);
    const ids = namesOf(site, 'scenarios');
    assertSome(ids, 'scenarios');
    const problems = ids.flatMap((id) => {
      const path = `/scenarios/${id}/`;
      const page = site.pages.get(path);
      if (!page) return [`${path} is missing`];
      const used = page.tags.filter((tag) => tag.name === 'use').flatMap((tag) => tag.attributes.get('href') ?? []);
      const files = used.flatMap((href) => {
        const url = resolve(site, path, href);
        return url ? (pathBelowBase(site, url) ?? []) : [];
      });
      return [
        ...(files.filter((file) => file === `${path}sheet.svg`).length === 2 ? [] : [`${path} shows no two drawings`]),
        ...[`${path}sheet.svg`, `${path}rules.txt`]
          .filter((file) => !site.files.has(file))
          .map((file) => `${file} is missing`),
      ];
    });
    assertNone(problems, 'Scenarios that lack something');
  });

  test(`the index of the API in ${BUILDS[name].folder} lists every scenario, with its page and its file`, () => {
    const site = openSite(name);
    const index = readJson<{ id: string; link: string; api: string }[]>(site, `${API}scenarios/index.json`);
    const ids = index.map(({ id }) => id);
    const misled = index.filter(
      ({ id, link, api }) =>
        link !== addressOf(site, `/scenarios/${id}/`) || api !== addressOf(site, `${API}scenarios/${id}.json`),
    );
    assertNone(
      [
        ...differences(ids, namesOf(site, 'scenarios'), 'scenarios/index.json'),
        ...misled.map(({ id }) => `scenarios/index.json misleads at ${id}`),
      ],
      'Index and files differ',
    );
  });

  test(`each flow of a scenario in ${BUILDS[name].folder} is a row that leads to its endpoint, and a line of the drawing`, () => {
    const site = openSite(name);
    const problems = namesOf(site, 'scenarios').flatMap((id) => {
      const path = `/scenarios/${id}/`;
      const { flows } = readJson<ApiScenario>(site, `${API}scenarios/${id}.json`);
      const tags = site.pages.get(path)?.tags ?? [];
      const svg = site.read(`${path}sheet.svg`);
      const wanted = flows.map(({ from, to, endpoint }) => `${from}-to-${to}-${endpoint.service}-${endpoint.id}`);
      const links = new Set(
        valuesOf(
          tags.filter((tag) => tag.name === 'a'),
          'href',
        ).map((link) => resolve(site, path, link)?.href),
      );
      return [
        ...differences(
          valuesOf(
            tags.filter((tag) => tag.name === 'tr'),
            'id',
          ),
          wanted,
          path,
        ),
        ...flows
          .filter(({ endpoint }) => !links.has(endpoint.link))
          .map(({ endpoint }) => `${path} has no link to ${endpoint.link}`),
        ...flows
          .map((_, i) => `var(--flow-${i},visible)`)
          .filter((hiding) => !svg.includes(hiding))
          .map((hiding) => `${path}sheet.svg has no ${hiding}`),
      ];
    });
    assertNone(problems, 'Flows that are lost');
  });
}
