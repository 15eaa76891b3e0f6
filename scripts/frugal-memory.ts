/** Imported before anything else of a build, since both settings are read when the engine and native modules start. */
import { setFlagsFromString } from 'node:v8';

// V8 would let the heap double before it looks for what is no longer used: a build would take a third more memory.
setFlagsFromString('--heap-growing-percent=30');

// The bundler's allocator (mimalloc) would keep what it has freed: 0.28 GB of the peak.
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
