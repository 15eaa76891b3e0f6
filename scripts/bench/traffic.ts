/** What a page fetches: how often, how much, and whether it has come to rest. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { sentSize } from './compress.ts';
import type { SiteFile } from './site.ts';

export interface Traffic {
  requests: number;
  bytes: number;
  /** Of these bytes, those of Pagefind's files. */
  fullText: number;
}

/** So long must nothing be under way before a page counts as at rest; searches wait up to 300 ms by themselves. */
const REST = 500;
const FULL_TEXT = /^\/pagefind[^/]*\//;

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

  /** Waits until the page asks for nothing more. */
  async #rest(): Promise<void> {
    this.#latest = performance.now();
    while (this.#underWay > 0 || performance.now() - this.#latest < REST) await setTimeout(50);
  }

  /** What was asked for since the last time, once the page is at rest. */
  async take(): Promise<Traffic> {
    await this.#rest();
    const sizes = this.#asked.map((path): [path: string, size: number] => {
      const file = this.#files.get(path);
      return [path, file ? sentSize(path, file.data) : 0];
    });
    this.#asked = [];
    const sum = (some: typeof sizes) => some.reduce((total, [, size]) => total + size, 0);
    return {
      requests: sizes.length,
      bytes: sum(sizes),
      fullText: sum(sizes.filter(([path]) => FULL_TEXT.test(path))),
    };
  }
}
