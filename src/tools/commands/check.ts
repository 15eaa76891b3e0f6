/** The commands that find what listens on a port, with its number filled in. */
import type { Transport } from '#schemas/vocab.ts';

export interface Command {
  text: string;
  /** What it shows, or what its answer means. */
  note: string;
}

export interface CommandGroup {
  title: string;
  commands: Command[];
}

const TCP_ON_WINDOWS = (port: number): Command[] => [
  {
    text: `Get-NetTCPConnection -LocalPort ${port} -State Listen | Select-Object LocalAddress, OwningProcess, @{n='Process';e={(Get-Process -Id $_.OwningProcess).ProcessName}}`,
    note: 'The process that listens on TCP. PID 4 is the kernel: SMB, or http.sys on behalf of a web service.',
  },
];

const UDP_ON_WINDOWS = (port: number): Command[] => [
  {
    text: `Get-NetUDPEndpoint -LocalPort ${port} | Select-Object LocalAddress, OwningProcess, @{n='Process';e={(Get-Process -Id $_.OwningProcess).ProcessName}}`,
    note: 'The process that is bound to the port on UDP.',
  },
];

function onWindows(port: number, transports: readonly Transport[]): CommandGroup {
  return {
    title: 'Windows',
    commands: [
      ...(transports.includes('tcp') ? TCP_ON_WINDOWS(port) : []),
      ...(transports.includes('udp') ? UDP_ON_WINDOWS(port) : []),
      {
        text: `netstat -ano | findstr :${port}`,
        note: 'Every Windows. The last column is the process id; tasklist /svc names the services inside a process.',
      },
    ],
  };
}

function onUnix(port: number): CommandGroup[] {
  return [
    {
      title: 'Linux',
      commands: [{ text: `sudo ss -tulpn 'sport = :${port}'`, note: 'TCP and UDP, with the process.' }],
    },
    {
      title: 'macOS',
      commands: [
        { text: `sudo lsof -nP -iTCP:${port} -sTCP:LISTEN`, note: 'The process that listens on TCP.' },
        { text: `sudo lsof -nP -iUDP:${port}`, note: 'The same for UDP.' },
      ],
    },
  ];
}

function fromOutside(port: number, transports: readonly Transport[]): CommandGroup {
  const commands: Command[] = [];
  if (transports.includes('tcp')) {
    commands.push(
      {
        text: `Test-NetConnection SERVER -Port ${port}`,
        note: 'Windows, TCP only: TcpTestSucceeded says whether the path is open.',
      },
      { text: `nc -zv SERVER ${port}`, note: 'Linux and macOS, TCP.' },
    );
  }
  if (transports.includes('udp')) {
    commands.push(
      {
        text: `sudo nmap -sU -p ${port} SERVER`,
        note: 'UDP. "open|filtered" means that nothing came back: it may be open or dropped.',
      },
      {
        text: `portqry -n SERVER -p udp -e ${port}`,
        note: 'UDP with PortQry, which knows how to ask some services: LISTENING, FILTERED or NOT LISTENING.',
      },
    );
  }
  return { title: 'From another machine', commands };
}

/** Commands for Windows, Linux, macOS and from outside, for a port on the transports it is used with. */
export function checkCommands(port: number, transports: readonly Transport[]): CommandGroup[] {
  return [onWindows(port, transports), ...onUnix(port), fromOutside(port, transports)];
}
