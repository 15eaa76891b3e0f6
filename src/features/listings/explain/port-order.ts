/** The order of listeners by port. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { MergedListener } from './merged-listener.ts';

const TRANSPORTS = Object.keys(transports);

/** By number; then by transport, TCP first; then as the listing has them. */
export const byPort = (a: MergedListener, b: MergedListener): number =>
  a.from - b.from ||
  a.to - b.to ||
  TRANSPORTS.indexOf(a.transport) - TRANSPORTS.indexOf(b.transport) ||
  a.line - b.line;
