/** That the chart knows nothing is never said as if all were well, nor where it knows something. */
import { test } from 'node:test';
import { apiEndpoints } from './api.ts';
import { portFiles } from './named-ports.ts';
import { assertNone, assertSome } from './report.ts';
import { plainText } from './scan.ts';
import { openSite, readingPages } from './site.ts';

/** Sentences of an all-clear, whoever builds them: what we don't know is no evidence that there is none. */
const ALL_CLEAR = [
  /\bno (?:known )?(?:advisor(?:y|ies)|vulnerabilit(?:y|ies)) (?:is|are) (?:tied|known|listed)/i,
  /\bhas no (?:known )?(?:advisories|vulnerabilities)\b/i,
  /\bwe know of no (?:software|program|service|advisory|vulnerability)/i,
  /\bno software (?:is known|that we know)\b/i,
];

/** Sentences of a number that nobody has. */
const NOBODY = [
  /\bnothing in this chart\b/i,
  /\bno (?:service|software) of (?:the|this) chart (?:has|listens|uses)\b/i,
  /\bnothing (?:that we know of|known) listens\b/i,
];
/** The rule for a number whose service is not known. */
const UNKNOWN_LISTENER = /\bNone, until you know what listens\b/;

/** The rule for a number to which nobody comes. */
const ONLY_OUT = /\bNothing has to be let in: connections start from here\b/;

const textOf = (html: string) => plainText(html.replace(/<(template|noscript)[\s>][\s\S]*?<\/\1>/g, ''));

const listens = (endpoints: readonly { direction: string }[]) =>
  endpoints.some(({ direction }) => direction !== 'outbound');

const saying = (text: string, sentences: readonly RegExp[]) =>
  sentences.flatMap((sentence) => {
    const found = sentence.exec(text);
    return found ? [text.slice(Math.max(0, found.index - 30), found.index + 60)] : [];
  });

test('no page has an all-clear made of what the chart lacks', () => {
  const pages = readingPages(openSite());
  assertSome(pages, 'pages');
  assertNone(
    pages.flatMap(({ path, html }) => saying(textOf(html), ALL_CLEAR).map((said) => `${path}: “${said}”`)),
    'All-clears',
  );
});

test('no page says that nothing listens where a service of the chart has the number, alone or in a range', () => {
  const site = openSite();
  const used = portFiles(site).filter(({ endpoints, spans }) => endpoints.length + spans.length > 0);
  assertSome(used, 'ports of services');
  const problems = used.flatMap(({ port, endpoints, spans }) => {
    const text = textOf(site.pages.get(`/ports/${port}/`)?.html ?? '');
    return saying(text, [...NOBODY, ...(listens([...endpoints, ...spans]) ? [UNKNOWN_LISTENER, ONLY_OUT] : [])]).map(
      (said) => `${port}: “${said}”`,
    );
  });
  assertNone(problems, 'Ports that a service has');
});

test('that connections only go out is said where the services of a number say so, and nowhere else', () => {
  const site = openSite();
  const saysSo = (port: number) => ONLY_OUT.test(textOf(site.pages.get(`/ports/${port}/`)?.html ?? ''));
  const goesOut = portFiles(site).filter(
    ({ endpoints, spans }) => endpoints.length > 0 && !listens([...endpoints, ...spans]),
  );
  assertSome(goesOut, 'numbers to which nobody comes');
  const wrong = portFiles(site).filter(({ port }) => saysSo(port) && !goesOut.some((one) => one.port === port));
  assertNone(
    wrong.map(({ port }) => String(port)),
    'Ports with a wrong way',
  );
});

test('each service with a number is named on that number’s page, and a number without one says so', () => {
  const site = openSite();
  const pages = new Map(portFiles(site).map(({ port }) => [port, site.pages.get(`/ports/${port}/`)?.html ?? '']));
  const missing = apiEndpoints().flatMap(({ port, service }) =>
    port === null || pages.get(port)?.includes(`/services/${service}/`) ? [] : [`${port} lacks ${service}`],
  );
  assertNone(missing, 'Ports without a service that has them');
  const silent = portFiles(site)
    .filter(({ charted, endpoints, spans }) => !charted && endpoints.length + spans.length === 0)
    .filter(({ port }) => !textOf(pages.get(port) ?? '').includes('Nothing in this chart listens here by default.'));
  assertNone(
    silent.map(({ port }) => String(port)),
    'Ports without a service that don’t say so',
  );
});
