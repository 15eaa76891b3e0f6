/** Reads what `ss -tulpnH` prints (iproute2): sockets that listen, with the processes that hold them. */

export interface Socket {
  transport: 'tcp' | 'udp';
  /** As printed, without the interface: `127.0.0.1`, `::`, `*` for both versions of IP at once. */
  address: string;
  port: number;
  holders: readonly { program: string; pid: number }[];
}

const HOLDER = /\("((?:[^"\\]|\\.)*)",pid=(\d+),fd=\d+\)/g;

/** `[::1]:631`, `127.0.0.53%lo:53`, `*:80`: the address and the port behind the last colon. */
function localOf(text: string): Pick<Socket, 'address' | 'port'> | undefined {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(text) ?? [];
  if (host === '' || Number(port) > 65535) return undefined;
  return { address: host.replace(/%[^\]]*/, '').replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

/** One line; throws where it is none of `ss -tulpnH`. */
function socketOf(line: string): Socket {
  const [transport = '', state = '', , , local = ''] = line.trim().split(/\s+/);
  const place = localOf(local);
  if ((transport !== 'tcp' && transport !== 'udp') || !/^(?:LISTEN|UNCONN|ESTAB)$/.test(state) || !place)
    throw new Error(`No line of ss -tulpnH: ${line}`);
  const holders = [...line.matchAll(HOLDER)].map(([, program = '', pid]) => ({ program, pid: Number(pid) }));
  return { transport, ...place, holders };
}

/** All sockets of an output, in its order. Throws on a line that it can't read: a listener would be lost. */
export const readSs = (text: string): Socket[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(socketOf);
