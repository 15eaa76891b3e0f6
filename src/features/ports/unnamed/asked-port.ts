/** Which port an address asks for, in the ways in which people write one. */
import { TRANSPORT_WORDS } from '#content-model/transports.ts';

const WAYS = new RegExp(`^/(?:ports/)?(?:(?:${TRANSPORT_WORDS})/)?0*(\\d{1,5})(?:/(?:${TRANSPORT_WORDS}))?/?$`, 'i');

/**
 * The number in `/ports/445/`, `/ports/445`, `/ports/0445/`, `/445`, `/tcp/445`, `/445/tcp` or `/ports/tcp/445`;
 * undefined for any other path below the base. It may be too large for a port.
 */
export function askedPort(path: string): number | undefined {
  const digits = WAYS.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
