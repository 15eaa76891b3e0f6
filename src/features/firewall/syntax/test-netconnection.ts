/** Windows PowerShell: Test-NetConnection, which connects to one TCP port at a time, or sends a ping. */
import { icmpAnswer } from '#content-model/icmp-types.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText, targetText } from '#chart/permits/target.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { endText } from '../model/ends.ts';
import { headOf } from '../model/notes.ts';
import { powershellComment } from '../quote/powershell.ts';
import { joinBlocks, type Syntax } from './syntax.ts';
import { fillInHint, testTarget } from './test-host.ts';

/** A port that is filtered takes about twenty seconds: a longer range would take all day. Ports. */
const MAX_RANGE = 32;

function whyNot(target: NumberedTarget): string | undefined {
  if (target.kind === 'ip') return 'It has no port to connect to.';
  if (target.kind === 'icmp')
    return icmpAnswer(target.type) === undefined ? 'Nothing answers it, so there is nothing to test.' : undefined;
  if (target.transport !== 'tcp') return 'Test-NetConnection connects by TCP only.';
  if (target.from === 0) return 'Nothing connects to port 0.';
  if (target.to - target.from >= MAX_RANGE) return 'A range this long takes too long: test the port that is in use.';
  return undefined;
}

function line(target: NumberedTarget, computer: string): string {
  const why = whyNot(target);
  if (target.kind === 'ip' || why) return powershellComment(`NOT TESTED: ${targetText(target)}. ${why}`);
  // Without a port it sends an echo request.
  if (target.kind === 'icmp') return `Test-NetConnection -ComputerName ${computer}`;
  if (target.from === target.to) return `Test-NetConnection -ComputerName ${computer} -Port ${target.from}`;
  return `foreach ($port in ${portsText(target, ' .. ')}) { Test-NetConnection -ComputerName ${computer} -Port $port }`;
}

function lines({ client, server, permits }: DirectedPermits<NumberedTarget>): string[] {
  const computer = testTarget(server, false);
  return [
    powershellComment(`On ${endText(client)}: tests what ${endText(server)} lets in.`),
    ...fillInHint(server, computer).map(powershellComment),
    ...permits.map(({ target }) => line(target, computer)),
  ];
}

export const testNetConnection: Syntax = {
  id: 'test-netconnection',
  label: 'Test-NetConnection',
  group: 'tests',
  fileName: 'portolan-test.ps1',
  language: 'powershell',
  trap: 'TCP and ping only: UDP can’t be tested by connecting, since nothing has to answer. It fails as well where the firewall is open and nothing listens.',
  whyNot,
  write: (set) => joinBlocks(headOf(set, powershellComment), ...numberedByDirection(set).map(lines)),
};
