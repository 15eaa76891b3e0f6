/** The commands that find what listens on a port, with its number filled in. */
import type { Transport } from '#content-model/vocab.ts';

interface Command {
  text: string;
  /** What it shows, or what its answer means. */
  note: string;
}

export interface CommandGroup {
  title: string;
  /** What a copy button of the group copies. */
  label: string;
  commands: Command[];
}

const TCP_ON_WINDOWS = (port: number): Command[] => [
  {
    text: `Get-Process -Id (Get-NetTCPConnection -LocalPort ${port} -State Listen).OwningProcess`,
    note: 'The process on TCP. PID 4 is the kernel: SMB, or http.sys for a web service.',
  },
];

const UDP_ON_WINDOWS = (port: number): Command[] => [
  {
    text: `Get-Process -Id (Get-NetUDPEndpoint -LocalPort ${port}).OwningProcess`,
    note: 'The process on UDP.',
  },
];

function onWindows(port: number, transports: readonly Transport[], known: boolean): CommandGroup {
  return {
    title: 'Windows',
    label: 'Windows command',
    commands: [
      ...(known && transports.includes('tcp') ? TCP_ON_WINDOWS(port) : []),
      ...(known && transports.includes('udp') ? UDP_ON_WINDOWS(port) : []),
      {
        text: `netstat -ano | findstr :${port}`,
        note: 'TCP and UDP, on every Windows. Last comes the process id; tasklist /svc names its services.',
      },
    ],
  };
}

function onUnix(port: number): CommandGroup[] {
  return [
    {
      title: 'Linux',
      label: 'Linux command',
      commands: [{ text: `sudo ss -tulpn 'sport = :${port}'`, note: 'With the process.' }],
    },
    {
      title: 'macOS',
      label: 'macOS command',
      commands: [{ text: `sudo lsof -nP -i:${port}`, note: 'With the process; LISTEN marks a listener.' }],
    },
  ];
}

function fromOutside(port: number, transports: readonly Transport[], known: boolean): CommandGroup {
  const commands: Command[] = [];
  if (transports.includes('tcp')) {
    commands.push(
      {
        text: `Test-NetConnection SERVER -Port ${port}`,
        note: 'Windows, TCP: TcpTestSucceeded says whether the path is open.',
      },
      ...(known ? [{ text: `nc -zv SERVER ${port}`, note: 'Linux and macOS, TCP.' }] : []),
    );
  }
  if (transports.includes('udp')) {
    commands.push({
      text: `sudo nmap -sU -p ${port} SERVER`,
      note: 'UDP. "open|filtered": nothing came back, so it is open or dropped.',
    });
  }
  if (transports.includes('udp') && known) {
    commands.push({
      text: `portqry -n SERVER -p udp -e ${port}`,
      note: 'UDP with PortQry, which knows how to ask some services: LISTENING, FILTERED or NOT LISTENING.',
    });
  }
  return { title: 'From another machine', label: 'command for elsewhere', commands };
}

/**
 * Commands for Windows, Linux, macOS and from outside, for a port on the transports it is used with.
 * Where no known service listens, there are fewer: netstat speaks for both transports, and PortQry would not know what
 * to ask.
 */
export function checkCommands(port: number, transports: readonly Transport[], known = true): CommandGroup[] {
  return [onWindows(port, transports, known), ...onUnix(port), fromOutside(port, transports, known)];
}
