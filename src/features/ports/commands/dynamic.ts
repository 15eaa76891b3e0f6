/** The commands that find who holds numbers of the dynamic range, and which range a system hands out. */
import { rangeCommands } from '#chart/ephemeral-range-commands.ts';
import { RANGES } from '#chart/port-space.ts';
import type { CommandGroup } from './check.ts';

const [, , { from, to }] = RANGES;

export const DYNAMIC_COMMANDS: readonly CommandGroup[] = [
  {
    title: 'Windows',
    label: 'Windows command',
    commands: [
      {
        text: `Get-NetTCPConnection -State Listen | Where-Object LocalPort -ge ${from} | Sort-Object LocalPort | Select-Object LocalPort, OwningProcess, @{n='Process';e={(Get-Process -Id $_.OwningProcess).ProcessName}}`,
        note: `Listeners on TCP from ${from} on, with the process.`,
      },
      {
        text: rangeCommands['windows-since-vista'].read,
        note: 'The range that this machine hands out: its start, and how many numbers it has.',
      },
    ],
  },
  {
    title: 'Linux',
    label: 'Linux command',
    commands: [
      {
        text: `sudo ss -tulpn 'sport >= :${from}'`,
        note: `Listeners on TCP and UDP from ${from} on, with the process.`,
      },
      { text: rangeCommands.linux.read, note: 'The range that this machine hands out.' },
    ],
  },
  {
    title: 'macOS',
    label: 'macOS command',
    commands: [
      {
        text: `sudo lsof -nP -iTCP:${from}-${to} -sTCP:LISTEN`,
        note: `Listeners on TCP from ${from} on, with the process.`,
      },
      { text: rangeCommands.macos.read, note: 'The range that this machine hands out.' },
    ],
  },
];
