/** Windows PowerShell: Test-NetConnection, which connects to one TCP port at a time, or sends a ping. */
import { icmpAnswer } from '#content-model/icmp-types.ts';
import type { NumberedTarget, PermitTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type Capabilities, NO_LIMITS } from '../model/capabilities.ts';
import { endText } from '../model/ends.ts';
import type { DirectedRules } from '../model/to-write.ts';
import { powershellComment } from '../quote/powershell.ts';
import type { Syntax } from './syntax.ts';
import { fillInHint, testTarget } from './hosts-to-test.ts';

/** A port that is filtered takes about twenty seconds: a longer range would take all day. Ports. */
const MAX_RANGE = 32;

function whyNot(target: PermitTarget): string | undefined {
  if (target.kind === 'icmp')
    return icmpAnswer(target.type) === undefined ? 'Nothing answers it, so there is nothing to test.' : undefined;
  if (target.kind !== 'ports') return undefined;
  if (target.transport === 'tcp' && target.from === 0) return 'Nothing connects to port 0.';
  if (target.transport === 'tcp' && target.to - target.from >= MAX_RANGE)
    return 'A range this long takes too long: test the port that is in use.';
  return undefined;
}

const CAN: Capabilities = {
  transports: ['tcp'],
  icmp: true,
  nameLength: NO_LIMITS.nameLength,
  unaddressed: ['client'],
  ...(NO_LIMITS.named && { named: NO_LIMITS.named }),
  ipProtocols: [],
  whyNot,
  leftOutMark: 'NOT TESTED',
  because: {
    ports: 'Test-NetConnection connects by TCP only.',
    ipProtocol: 'It has no port to connect to.',
  },
};

function line(target: NumberedTarget, computer: string): string {
  // Without a port it sends an echo request.
  if (target.kind !== 'ports') return `Test-NetConnection -ComputerName ${computer}`;
  if (target.from === target.to) return `Test-NetConnection -ComputerName ${computer} -Port ${target.from}`;
  return `foreach ($port in ${portsText(target, ' .. ')}) { Test-NetConnection -ComputerName ${computer} -Port $port }`;
}

function lines({ client, server, permits, leftOut }: DirectedRules): string[] {
  const computer = testTarget(server, false);
  return [
    powershellComment(`On ${endText(client)}: tests what ${endText(server)} lets in.`),
    ...fillInHint(server, computer).map(powershellComment),
    ...permits.map(({ target }) => line(target, computer)),
    ...leftOut.map(powershellComment),
  ];
}

export const testNetConnection: Syntax = {
  fileEnding: '-test.ps1',
  language: 'powershell',
  trap: 'TCP and ping only: UDP can’t be tested by connecting, since nothing has to answer. It fails as well where the firewall is open and nothing listens.',
  can: CAN,
  comment: powershellComment,
  write: ({ directed }) => directed.map(lines),
};
