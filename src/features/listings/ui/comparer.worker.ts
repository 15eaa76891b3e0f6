/** What compares two listings, as a script of its own: the page puts it in front of the worker's, where there are two. */
import { COMPARER } from '../session/comparer.ts';

Object.assign(globalThis, { comparer: COMPARER });
