/** What nmap makes of a port besides its number. */

/** In one line; null where it says nothing. */
export function remarkOf(state: string, service: string, version: string): string | null {
  const guess = [service, version].filter(Boolean).join(', ');
  if (state === 'open') return guess || null;
  return guess ? `open or filtered; ${guess}` : 'open or filtered';
}
