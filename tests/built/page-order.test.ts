/** The order of port and service pages is a contract: the same for all of them. */
import { test } from 'node:test';
import { assertNone, assertSome } from './report.ts';
import { openSite, type Site } from './site.ts';

/** The order of the design, said here a second time on purpose. Each stands where there is something to say. */
const PORT_ORDER = ['in-short', 'reach', 'actions', 'normal', 'scan', 'services', 'check', 'change', 'firewall'];
const PORT_END = ['security', 'names', 'neighbours', 'sources'];
const SERVICE_ORDER = ['in-short', 'reach', 'actions', 'endpoints', 'recognise', 'change', 'firewall', 'security'];
const SERVICE_END = ['needs', 'ticket', 'sources'];

/** On a number that no service has, these are lines within other parts. */
const LINES_OF_PLAIN = new Set(['services', 'security']);

/** The headings that the prose may have, in their order. */
const HEADINGS = [
  'What it does',
  'What it is for',
  'What is normal',
  'When a scan shows it',
  'When it doesn’t answer',
  'What breaks when it is blocked',
  'Hardening',
  'History',
  'Questions people ask',
];

const pagesOf = (site: Site, kind: RegExp) => [...site.pages.values()].filter(({ path }) => kind.test(path));

/** The ids of some HTML that belong to the order, as they come. */
const idsIn = (html: string, order: readonly string[]): string[] =>
  [...html.matchAll(/\sid="([\w-]+)"/g)].map(([, id = '']) => id).filter((id) => order.includes(id));

const isInOrder = (found: readonly string[], order: readonly string[]): boolean => {
  const places = found.map((id) => order.indexOf(id));
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
};

test('the parts of every port page come in the order of the design', () => {
  const pages = pagesOf(openSite(), /^\/ports\/\d+\/$/);
  assertSome(pages, 'pages of ports');
  const order = [...PORT_ORDER, ...PORT_END];
  const problems = pages.flatMap(({ path, html, ids }) => {
    const isPlain = !html.includes('<section id="services"');
    const parts = isPlain ? order.filter((id) => !LINES_OF_PLAIN.has(id)) : order;
    const found = idsIn(html, parts);
    const missing = ['in-short', 'actions', 'normal', 'check', 'firewall'].filter((id) => !ids.has(id));
    return [
      ...(isInOrder(found, parts) ? [] : [`${path}: ${found.join(' ')}`]),
      ...missing.map((id) => `${path} has no #${id}`),
    ];
  });
  assertNone(problems, 'Port pages in another order');
});

test('the parts of every service page come in the order of the design', () => {
  const pages = pagesOf(openSite(), /^\/services\/[^/]+\/$/).filter(({ ids }) => ids.has('endpoints'));
  assertSome(pages, 'pages of services');
  const order = [...SERVICE_ORDER, ...SERVICE_END];
  const problems = pages.flatMap(({ path, html, ids }) => {
    const found = idsIn(html, order);
    const missing = ['in-short', 'actions', 'endpoints', 'firewall', 'needs', 'ticket'].filter((id) => !ids.has(id));
    return [
      ...(isInOrder(found, order) ? [] : [`${path}: ${found.join(' ')}`]),
      ...missing.map((id) => `${path} has no #${id}`),
    ];
  });
  assertNone(problems, 'Service pages in another order');
});

test('the headings of a service’s prose come in their order', () => {
  const pages = pagesOf(openSite(), /^\/services\/[^/]+\/$/).filter(({ ids }) => ids.has('endpoints'));
  const problems = pages.flatMap(({ path, html }) => {
    const found = [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, text = '']) => text.trim());
    const own = found.filter((text) => HEADINGS.includes(text));
    return isInOrder(own, HEADINGS) ? [] : [`${path}: ${own.join(', ')}`];
  });
  assertNone(problems, 'Prose in another order');
});
