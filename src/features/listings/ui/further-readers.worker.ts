/**
 * The readers of the kinds that are pasted seldom, as a script of their own: the page puts it in front of the worker's,
 * into the same blob, where a paste bears the sign of such a kind.
 */
import { FURTHER_READERS } from '../parse/kinds/further-readers.ts';

Object.assign(globalThis, { furtherReaders: FURTHER_READERS });
