/** Windows PowerShell: Test-NetConnection, which connects to one TCP port at a time. */
import { inNumbers } from '../model/dynamic.ts';
import { headOf } from '../model/notes.ts';
import { powershellComment } from '../quote/powershell.ts';
import { endText, sidesOf, type Side } from '../model/sides.ts';
import { portsText, targetText } from '../model/target.ts';
import type { RuleSet, Target } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';
import { fillIn, testTarget } from './testing.ts';

/** A port that is filtered takes about twenty seconds: a longer range would take all day. Ports. */
const LONGEST_RANGE = 32;

function line(target: Target, computer: string): string {
  const not = (why: string) => powershellComment(`NOT TESTED: ${targetText(target)}. ${why}`);
  if (target.kind === 'ip') return not('It has no port to connect to.');
  if (target.kind !== 'ports') throw new Error('Dynamic ports have to be numbers here.');
  const { transport, from, to } = target;
  if (transport !== 'tcp') return not('Test-NetConnection connects by TCP only.');
  if (from === 0) return not('Nothing connects to port 0.');
  if (from === to) return `Test-NetConnection -ComputerName ${computer} -Port ${from}`;
  if (to - from >= LONGEST_RANGE) return not('A range this long takes too long: test the port that is in use.');
  return `foreach ($port in ${portsText(target, ' .. ')}) { Test-NetConnection -ComputerName ${computer} -Port $port }`;
}

function sideLines({ client, server, permits }: Side): string[] {
  const computer = testTarget(server, false);
  return [
    powershellComment(`On ${endText(client)}: tests what ${endText(server)} lets in.`),
    ...fillIn(server, computer).map(powershellComment),
    ...permits.map(({ target }) => line(target, computer)),
  ];
}

export const testNetConnection: Syntax = {
  id: 'test-netconnection',
  label: 'Test-NetConnection',
  fileName: 'portolan-test.ps1',
  trap: 'TCP only: UDP can’t be tested by connecting, since nothing has to answer. It fails as well where the firewall is open and nothing listens.',
  write: (set: RuleSet) =>
    inBlocks(headOf(set, powershellComment), ...sidesOf(set, inNumbers(set.permits, set.generation)).map(sideLines)),
};
