/** The whole build: a page of every number, `npm run build:whole`. */
import { readSite, type Site } from '../built/site.ts';

let site: Site | undefined;

/** The build, looked through once. */
export const openWhole = (): Site => (site ??= readSite({ folder: 'dist-whole', base: '', script: 'build:whole' }));

/** All port numbers: sixteen bits. */
export const NUMBERS: readonly number[] = Array.from({ length: 65_536 }, (_, number) => number);

export const pathOf = (number: number) => `/ports/${number}/`;
