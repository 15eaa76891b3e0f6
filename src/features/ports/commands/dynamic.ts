/** The commands that find who holds numbers of the dynamic range, and which range a system hands out. */
import type { CommandGroup } from './check.ts';

export const DYNAMIC_COMMANDS: readonly CommandGroup[] = [
  {
    title: 'Windows',
    label: 'Windows command',
    commands: [
      {
        text: "Get-NetTCPConnection -State Listen | Where-Object LocalPort -ge 49152 | Sort-Object LocalPort | Select-Object LocalPort, OwningProcess, @{n='Process';e={(Get-Process -Id $_.OwningProcess).ProcessName}}",
        note: 'Listeners on TCP from 49152 on, with the process.',
      },
      {
        text: 'netsh interface ipv4 show dynamicport tcp',
        note: 'The range that this machine hands out: its start, and how many numbers it has.',
      },
    ],
  },
  {
    title: 'Linux',
    label: 'Linux command',
    commands: [
      { text: "sudo ss -tulpn 'sport >= :49152'", note: 'Listeners on TCP and UDP from 49152 on, with the process.' },
      { text: 'sysctl net.ipv4.ip_local_port_range', note: 'The range that this machine hands out.' },
    ],
  },
  {
    title: 'macOS',
    label: 'macOS command',
    commands: [
      {
        text: 'sudo lsof -nP -iTCP:49152-65535 -sTCP:LISTEN',
        note: 'Listeners on TCP from 49152 on, with the process.',
      },
      { text: 'sysctl net.inet.ip.portrange', note: 'The range that this machine hands out.' },
    ],
  },
];
