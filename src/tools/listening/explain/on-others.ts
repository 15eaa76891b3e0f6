/** Listeners whose name is not the whole answer: none at all, Windows services inside svchost, stand-ins. */
import { isCarrier } from './identity.ts';
import { bareName } from './program-name.ts';
import { type Judge, linksTo } from './judged.ts';
import { guideLink, standIn } from './stand-ins.ts';
import { systemOf } from './systems.ts';
import { listed } from './words.ts';

/** No program is named: worth a word only where others are. */
export const onNothing: Judge = ({ listening, namesPrograms }) => {
  if (listening.program !== null || listening.services.length > 0) return undefined;
  if (!namesPrograms) return { fit: 'unnamed', why: '', detail: '', links: [] };
  const isWindows = systemOf(listening.kind) === 'windows';
  return {
    fit: 'missing',
    why: 'No program named',
    detail: isWindows
      ? 'The listing names programs elsewhere and none here; `tasklist /svc` finds it by its PID.'
      : 'The listing names programs elsewhere and none here. Without root, whose sockets belong to others stays hidden.',
    links: [guideLink(isWindows ? 'on-windows' : 'on-linux')],
  };
};

/** Windows services are named, by `netstat -b` or `tasklist /svc`. */
export const onServices: Judge = ({ listening, software }) => {
  if (!isCarrier(listening)) return undefined;
  const { services, program } = listening;
  return {
    fit: 'host',
    why: `Windows ${services.length === 1 ? 'service' : 'services'} ${listed(services)}`,
    detail: program === null ? '' : `Inside ${bareName(program)}.exe.`,
    links: linksTo(software),
  };
};

/** A process that listens for somebody else. */
export const onHost: Judge = ({ listening: { program } }) => {
  const host = standIn(bareName(program ?? ''));
  return host && { fit: 'host', why: 'Listens for others', detail: host.says, links: host.link ? [host.link] : [] };
};
