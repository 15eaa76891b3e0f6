/** The build with a page of every number. */
import { openSite, type Site } from '../built/site.ts';

export const openWhole = (): Site => openSite('based');

/** All port numbers: sixteen bits. */
export const NUMBERS: readonly number[] = Array.from({ length: 65_536 }, (_, number) => number);

export const pathOf = (number: number) => `/ports/${number}/`;
