/** What one does about a row: the chart's settings for its service, else how to see what it is. */
import containers from '#content/proxies-and-runtimes.json' with { type: 'json' };
import type { SettingPurpose } from '#content-model/vocab.ts';
import type { MergedListener } from './merged-listener.ts';
import type { KnownSoftware } from './facts.ts';
import { systemOfRow } from './systems.ts';

/** Something to type, and what it does. */
export interface Remedy {
  /** `To bind it elsewhere`. */
  does: string;
  how: string;
  /** The file where the line stands; empty for a command. */
  where: string;
}

const DOES: Readonly<Record<SettingPurpose, string>> = {
  address: 'To bind it to this machine or to one address',
  secure: 'To have it ask for more',
  free: 'To close the number',
  stop: 'To stop it',
  port: 'To move it',
};

const ORDER: readonly SettingPurpose[] = ['address', 'free', 'secure', 'stop'];
/** More than these nobody reads in a row of a table. */
const MAX_REMEDIES = 3;

const UNIX: readonly string[] = ['unix'];

/** The settings of a service that fit the listing's system, the least drastic first. */
export function remediesFor({ settings }: KnownSoftware, listener: MergedListener): Remedy[] {
  if (listener.inside) return [publishElsewhere(listener)];
  const system = systemOfRow(listener);
  const fits = (own: string) =>
    own === 'any' || own === system || system === null || (system !== 'windows' && UNIX.includes(own));
  return ORDER.flatMap((does) =>
    settings.filter((setting) => setting.does === does && fits(setting.system)).slice(0, 1),
  )
    .slice(0, MAX_REMEDIES)
    .map(({ does, how, where }) => ({ does: DOES[does], how, where }));
}

/** A container's port is bound where it is published. */
function publishElsewhere({ from, inside, transport }: MergedListener): Remedy {
  const how = containers.publishing.how
    .replace('{port}', String(from))
    .replace('{inside}', String(inside?.port ?? from))
    .replace('{transport}', transport);
  return { does: containers.publishing.does, how, where: '' };
}

/** How to see what a process is: by its number, or by the port where none is told. */
export function inspection(listener: MergedListener): Remedy | undefined {
  const { pids, from, transport } = listener;
  const system = systemOfRow(listener);
  const [pid] = pids;
  const does = 'To see what it is';
  if (system === 'windows') {
    const cmdlet = transport === 'udp' ? 'Get-NetUDPEndpoint' : 'Get-NetTCPConnection -State Listen';
    const id = pid === undefined ? `$((${cmdlet} -LocalPort ${from})[0].OwningProcess)` : String(pid);
    return {
      does,
      how: `Get-CimInstance Win32_Process -Filter "ProcessId=${id}" | Format-List ExecutablePath, CommandLine, ParentProcessId`,
      where: '',
    };
  }
  if (system === null) return undefined;
  if (pid !== undefined) return { does, how: `ps -o pid,ppid,user,lstart,args -p ${pid}`, where: '' };
  const how = system === 'linux' ? `sudo ss -tulpn 'sport = :${from}'` : `sudo lsof -nP -i:${from}`;
  return { does, how, where: '' };
}
