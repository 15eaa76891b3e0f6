/** The listing tool against its budgets: how long it reads and explains, how the page moves meanwhile, what it weighs. */
import type { Page } from '@playwright/test';
import { LISTENING_PATH } from '#chart/addresses.ts';
import { explainListing, type PackedListingFacts, readListing, unpackFacts } from '#features/listings/index.ts';
import type { SiteFile } from '../site-files.ts';
import type { Visited } from './browser.ts';
import { counted, type Figure } from './figure.ts';
import { sentSize } from './weights.ts';

const GROUP = 'listing tool';
const MILLION = 1_000_000;

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Every port number, again and again. */
const netstat = (count: number): string =>
  lines(count, (at) => `  TCP    0.0.0.0:${((at * 7919) % 65_535) + 1}    0.0.0.0:0    LISTENING    ${at}`);

const HOSTS = 4_500;
const PORTS_OF_HOST = [22, 25, 53, 80, 111, 139, 443, 445, 3306, 3389];

/** A network as nmap tells of it. */
const network = (): string =>
  lines(HOSTS, (at) =>
    [
      `Nmap scan report for host${at}.example.com (10.0.${at >> 8}.${at & 255})`,
      'Host is up (0.0010s latency).',
      'PORT     STATE SERVICE',
      ...PORTS_OF_HOST.map((port) => `${port}/tcp open  service`),
      '',
    ].join('\n'),
  );

/** A listing, and the most processor time that it should take, in milliseconds. */
const LISTINGS: readonly (readonly [name: string, make: () => string, budget: number])[] = [
  [`${counted(MILLION)} lines of netstat`, () => netstat(MILLION), 8_000],
  [`${counted(50_000)} lines of netstat`, () => netstat(50_000), 1_000],
  [`${counted(HOSTS * PORTS_OF_HOST.length)} entries of ${counted(HOSTS)} hosts`, network, 2_000],
  [`${counted(4_000)} ranges of all ports`, () => 'web 1-65535->1-65535/tcp\n'.repeat(4_000), 200],
];

/** Reads and explains each listing once, as a newcomer has it; processor time of all threads. */
function readingFigures(files: readonly SiteFile[]): Figure[] {
  const packed = files.find(({ path }) => path === '/tools/listening.json')?.data.toString() ?? '';
  const facts = unpackFacts(JSON.parse(packed) as PackedListingFacts);
  return LISTINGS.map(([name, make, budget]) => {
    const text = make();
    const before = process.cpuUsage();
    explainListing(readListing(text, undefined, facts.numberOf), facts);
    const { user, system } = process.cpuUsage(before);
    return {
      group: GROUP,
      name: `${name}: read and explained`,
      value: (user + system) / 1_000,
      unit: 'ms',
      budget,
      note: 'processor time',
    };
  });
}

/** Scripts by what they are called in the build: what an answer needs, and what a listing of a rarer kind needs besides. */
const PARTS = [
  {
    name: 'code, until the answer',
    path: /^\/_astro\/(?:ListingTool\.astro|listing-tool\.client|listings\.worker)/,
    budget: 45_000,
  },
  { name: 'code besides, to compare two listings', path: /^\/_astro\/comparer\.worker/, budget: undefined },
  { name: 'code besides, for rarer kinds', path: /^\/_astro\/further-readers\.worker/, budget: undefined },
  { name: 'data', path: /^\/tools\/listening\.json$/, budget: 90_000 },
] as const;

const weightFigures = (files: readonly SiteFile[]): Figure[] =>
  PARTS.map(({ name, path, budget }) => {
    const found = files.filter((file) => path.test(file.path));
    return { group: GROUP, name, value: found.reduce((sum, file) => sum + sentSize(file), 0), unit: 'bytes', budget };
  });

interface Moved {
  /** Until the first row, in milliseconds. */
  time: number;
  /** The longest time between two frames, in milliseconds. */
  gap: number;
}

/** Pastes lines of netstat, and watches the frames until the rows are there; runs in the page. */
async function pasteAndWatch(count: number): Promise<Moved> {
  const text = Array.from(
    { length: count },
    (_, at) => `  TCP    0.0.0.0:${((at * 7919) % 65_535) + 1}    0.0.0.0:0    LISTENING    ${at}`,
  ).join('\n');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let settled = 0; settled < 10; settled++) await frame();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  const start = performance.now();
  let [last, gap] = [await frame(), 0];
  document.querySelector('textarea')?.dispatchEvent(event);
  while (!document.querySelector('[data-rows] th[scope=row] a')) {
    const now = await frame();
    gap = Math.max(gap, now - last);
    last = now;
    if (now - start > 120_000) throw new Error('No row came within two minutes.');
  }
  return { time: last - start, gap: Math.max(gap, (await frame()) - last) };
}

async function frameFigures({ browser, address }: Visited): Promise<Figure[]> {
  const page: Page = await browser.newPage();
  try {
    await page.goto(address + LISTENING_PATH);
    await page.locator('textarea').first().focus();
    const { time, gap } = await page.evaluate(pasteAndWatch, MILLION);
    const name = `${counted(MILLION)} lines in the browser`;
    return [
      { group: GROUP, name: `${name}, from the paste to the rows`, value: time, unit: 'ms', budget: 8_000 },
      { group: GROUP, name: `${name}: longest time between two frames`, value: gap, unit: 'ms', budget: 100 },
    ];
  } finally {
    await page.close();
  }
}

/** All figures of the tool. */
export const listingFigures = async (site: Visited): Promise<Figure[]> => [
  ...weightFigures(site.files),
  ...readingFigures(site.files),
  ...(await frameFigures(site)),
];
