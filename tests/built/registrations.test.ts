/** What IANA names has its page and its file, and both say its names: all of them, and no others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IANA, type Registration } from './iana.ts';
import { plainPorts, portFiles } from './named-ports.ts';
import { PORT_PAGE_FRAGMENTS } from './port-problems.ts';
import { assertNone, assertSome, differences } from './report.ts';
import { decode, inside, plainText } from './scan.ts';
import { openSite, readingPages } from './site.ts';

const inFull = ({ transport, name, description }: Registration) => `${transport} ${name} ${description}`;

test('each port file of the API has the registrations that the registry names, on every transport', () => {
  const problems = portFiles(openSite()).flatMap(({ port, registrations }) =>
    differences(registrations.map(inFull), (IANA.get(port) ?? []).map(inFull), `ports/${port}.json`),
  );
  assertNone(problems, 'Registrations that differ from the package');
});

test('every number that IANA names has its page with the nine fragments, and its file of the API', () => {
  const site = openSite();
  assertSome([...IANA], 'names');
  const problems = [...IANA.keys()].flatMap((port) => {
    const page = site.pages.get(`/ports/${port}/`);
    const lacking = page ? PORT_PAGE_FRAGMENTS.filter((id) => !page.ids.has(id)).map((id) => `#${id}`) : ['a page'];
    const file = site.files.has(`/api/v1/ports/${port}.json`) ? [] : ['a file of the API'];
    return [...lacking, ...file].map((what) => `${port} lacks ${what}`);
  });
  assertNone(problems, 'Promised, and not there');
});

const LABELS: Readonly<Record<string, string>> = { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' };
const labelOf = ({ transport }: Registration) =>
  transport === null ? 'no transport in particular' : (LABELS[transport] ?? '');
const onPage = (registration: Registration) => `${registration.name} on ${labelOf(registration)}`;

/** The names that a page gives under "Registered at IANA", one a transport: `microsoft-ds on TCP`. */
function namesOnPage(html: string): string[] {
  const [, list = ''] = /<dt[^>]*>\s*Registered at IANA\s*<\/dt>\s*<dd[^>]*>([\s\S]*?)<\/dd>/.exec(html) ?? [];
  const names = [...list.matchAll(/<li[^>]*>\s*<code[^>]*>([\s\S]*?)<\/code>([\s\S]*?)(?=<span|<\/li>)/g)].map(
    ([, name = '', rest = '']) => [decode(name), plainText(rest).replace(/^on /, '')] as const,
  );
  return names.flatMap(([name, transports]) => transports.split(/, | and /).map((on) => `${name} on ${on}`));
}

test('the page of every port says the names that IANA gives it: the whole set, and no name besides', () => {
  const pages = readingPages(openSite()).filter(({ path }) => /^\/ports\/\d+\/$/.test(path));
  assertSome(pages, 'pages of ports');
  const problems = pages.flatMap(({ path, html }) => {
    const expected = (IANA.get(Number(path.split('/')[2])) ?? []).map(onPage);
    return differences(namesOnPage(html), expected, path);
  });
  assertNone(problems, 'Names that differ from the registry');
});

test('no transport at the top of a page is "registered as" what the registry does not say of it', () => {
  const pages = readingPages(openSite()).filter(({ path }) => /^\/ports\/\d+\/$/.test(path));
  const problems = pages.flatMap(({ path, html }) => {
    const known = IANA.get(Number(path.split('/')[2])) ?? [];
    return Object.keys(LABELS).flatMap((transport) => {
      const after = html.split(new RegExp(`<dt[^>]* id="${transport}"[^>]*>`))[1];
      const said = after === undefined ? '' : plainText(inside(after, /<dd[^>]*>/) ?? '');
      const names = known.filter((r) => r.transport === transport || r.transport === null).map((r) => r.name);
      const [, all] = /registered as (.*)$/.exec(said) ?? [];
      if (all === undefined)
        return names.length > 0 ? [`${path} #${transport} says "${said}", not ${names.join()}`] : [];
      return all.split(' and ').every((name) => names.includes(name)) ? [] : [`${path} #${transport} says "${said}"`];
    });
  });
  assertNone(problems, 'Registrations that the registry does not have');
});

test('every page with a registered name says that the name is no evidence', () => {
  const site = openSite();
  const plain = plainPorts(site);
  const problems = [...IANA.keys()].flatMap((port) => {
    const html = site.pages.get(`/ports/${port}/`)?.html ?? '';
    const inShort = plain.has(port) ? inside(html, /<p[^>]* id="in-short"[^>]*>/) : undefined;
    const text = `${inShort ?? ''} ${inside(html, /<section[^>]* id="names"[^>]*>/) ?? ''}`;
    return /no evidence/.test(plainText(text)) ? [] : [`/ports/${port}/`];
  });
  assertNone(problems, "Pages without IANA's caveat");
});

/** What stands under "Names" of a port's page, as text. */
const namesSection = (port: number) =>
  plainText(inside(openSite().pages.get(`/ports/${port}/`)?.html ?? '', /<section[^>]* id="names"[^>]*>/) ?? '');

test('pages have the names, references and dates that the package drops', () => {
  assert.match(namesSection(80), /http on TCP and UDP \(World Wide Web HTTP\) · RFC 9110 · changed 1 October 2021/);
  assert.match(namesSection(80), /www-http on TCP and UDP · another name for http/);
  assert.match(namesSection(113), /ident on TCP/);
  assert.match(namesSection(42), /name on TCP and UDP/);
  assert.match(namesSection(63), /whoispp on TCP and UDP/);
  assert.match(namesSection(465), /submissions on TCP .*RFC 8314 · registered 12 December 2017.*urd on TCP/);
});

test('a page warns of unauthorised use where IANA knows of one, and quotes what says more', () => {
  assert.match(namesSection(3060), /IANA knows of unauthorised use/);
  assert.doesNotMatch(namesSection(3060), /IANA’s words/);
  assert.match(namesSection(90), /IANA’s words: “PORT 90 also being used unofficially by Pointcast”/);
  assert.doesNotMatch(namesSection(445), /unauthorised/);
});
