/** Windows, by group policy: the rules of PowerShell, written into a GPO in one session. */
import { powershellComment } from '../quote/powershell.ts';
import { madeAnew, powershellRules, removeGroup } from './powershell.ts';
import type { Syntax } from './syntax.ts';
import { RPC_TRAP, hasRpcKeyword, WINDOWS_CAN, windowsNotices, windowsRules } from './windows.ts';

/** A session reads the GPO once and writes it once: rule by rule would ask a domain controller each time. */
const OPEN = "$gpo = Open-NetGPO -PolicyStore 'DOMAIN\\GPO'";
const SAVE = 'Save-NetGPO -GPOSession $gpo';
const STORE = '-GPOSession $gpo';

export const windowsGpo: Syntax = {
  fileEnding: '-gpo.ps1',
  language: 'powershell',
  trap: (set) =>
    `${hasRpcKeyword(set) ? `${RPC_TRAP} ` : ''}Needs the tools for group policy and the right to change the GPO. Link the GPO to the machines ${set.sending ? 'at both ends' : 'that listen'} alone: all its rules reach every machine that it is for.`,
  can: WINDOWS_CAN,
  comment: powershellComment,
  write: (set) => [
    windowsNotices(set).map(powershellComment),
    [powershellComment('Put your domain and the name of your GPO here.'), OPEN],
    madeAnew(set, STORE),
    ...windowsRules(set).map(({ way, directed }) => powershellRules(directed, set, way, STORE)),
    [SAVE],
  ],
  undo: (set) => [OPEN, removeGroup(set, STORE), SAVE],
};
