/** What Python's psutil tells of sockets, as its shell prints it: `sconn(fd=3, …, laddr=addr(ip='0.0.0.0', port=80), raddr=(), status='LISTEN', pid=1)`. */
import { asHeading, asListeners, type LineReader } from '../line-result.ts';
import { readRecord, RECORDS } from './fields.ts';

/** Both ends are named in newer versions; a process that asks for its own sockets has no pid. */
const SOCKET =
  /\b[sp]conn\(fd=[^(]{0,80}?type=([^,]{1,40}), laddr=(?:addr)?\((?:ip=)?'([^']{0,60})', (?:port=)?(\d{1,5})\), raddr=(\(\))?[^)]{0,100}\)?, status='(\w{1,20})'(?:, pid=(\w{1,10}))?/g;
/** The type of UDP's sockets, by name or number. */
const DATAGRAMS = /DGRAM|^2$/;

/** Reads a line with one socket or with several. */
export const psutilRows: LineReader = ({ number, text }) => {
  const sockets = [...text.matchAll(SOCKET)];
  const [first] = sockets;
  // How it was asked.
  if (!first) return /^\s*psutil\.\w+\(/.test(text) ? asHeading(RECORDS) : undefined;
  const results = sockets.flatMap(([, type = '', address = '', port = '', none, state = '', pid = '']) => {
    const record = new Map([
      ['protocol', DATAGRAMS.test(type) ? 'udp' : 'tcp'],
      ...Object.entries({ localaddress: address, localport: port, pid }),
      // UDP has no state.
      ...(state === 'NONE' ? [] : [['state', state] as const]),
      ...(none === undefined ? [['remoteport', '1'] as const] : []),
    ]);
    return readRecord(number, record) ?? [];
  });
  const [listener, ...others] = results.flatMap((result) => (result.as === 'listeners' ? result.listeners : []));
  return listener ? asListeners([listener, ...others]) : results[0];
};
