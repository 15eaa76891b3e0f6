/** What a page fetches: how often, how much, and whether it has come to rest. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { SiteFile } from '../site-files.ts';
import { median } from './statistics.ts';
import { sentSize } from './weights.ts';

/** What one step of a visit took. */
export interface Step {
  /** Milliseconds to what was waited for. */
  time: number;
  requests: number;
  bytes: number;
}

/** So long must nothing be under way before a page counts as at rest; searches wait up to 300 ms by themselves. */
const REST = 500;

/** Counts what a page asks for, with the size that each file has when a host compresses text with gzip. */
export class TrafficCounter {
  #asked: string[] = [];
  #underWay = 0;
  #latest = performance.now();
  readonly #files: ReadonlyMap<string, SiteFile>;

  constructor(page: Page, files: readonly SiteFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
    page.on('request', (request) => {
      this.#asked.push(new URL(request.url()).pathname.replace(/\/$/, '/index.html'));
      this.#change(1);
    });
    page.on('requestfinished', () => this.#change(-1));
    page.on('requestfailed', () => this.#change(-1));
  }

  #change(step: 1 | -1): void {
    this.#underWay += step;
    this.#latest = performance.now();
  }

  /** What was asked for since the last time, once the page is at rest, beside the time that the caller took. */
  async step(time = 0): Promise<Step> {
    this.#latest = performance.now();
    while (this.#underWay > 0 || performance.now() - this.#latest < REST) await setTimeout(50);
    const asked = this.#asked.splice(0);
    const sizes = asked.flatMap((path) => this.#files.get(path) ?? []).map(sentSize);
    return { time, requests: asked.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }
}

/** Several steps as one: of each of its figures the median, or what else `of` makes of them. */
export const stepOf = (all: readonly Step[], of: (values: readonly number[]) => number = median): Step => ({
  time: of(all.map(({ time }) => time)),
  requests: of(all.map(({ requests }) => requests)),
  bytes: of(all.map(({ bytes }) => bytes)),
});
