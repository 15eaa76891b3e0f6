/** Whether this machine can measure: root, Debian's tools, and a kernel that lends namespaces. */
import { spawnSync } from 'node:child_process';
import { programNamed } from '../debian.ts';

const PROGRAMS = {
  debootstrap: 'debootstrap',
  unshare: 'util-linux',
  nsenter: 'util-linux',
  setpriv: 'util-linux',
  ip: 'iproute2',
  'apt-config': 'apt',
} as const;

/** Tries what supervise.sh and measure-root.sh will do. */
const ATTEMPT = `mount -t tmpfs tmpfs /mnt && mkdir /mnt/groups && mount -t cgroup2 cgroup2 /mnt/groups &&
  mknod /mnt/null c 1 3 && unshare --net ip link add lan0 type veth peer name lan1`;

/** The one sentence that says what is missing; undefined where nothing is. */
export function whyNotMeasurable(): string | undefined {
  if (process.platform !== 'linux') return 'Measuring needs Linux: it makes namespaces and a Debian in them.';
  if (process.getuid?.() !== 0) return 'Measuring needs root, for mounts and namespaces: sudo npm run measure.';
  const missing = Object.entries(PROGRAMS).find(([program]) => programNamed(program) === undefined);
  if (missing) return `Measuring needs ${missing[0]}: install it (apt-get install ${missing[1]}).`;
  const { status, stderr } = spawnSync(
    'unshare',
    [
      '--mount',
      '--propagation',
      'private',
      '--pid',
      '--ipc',
      '--uts',
      '--cgroup',
      '--fork',
      '--',
      'sh',
      '-euc',
      ATTEMPT,
    ],
    { encoding: 'utf8' },
  );
  if (status === 0) return undefined;
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return `Measuring needs namespaces, cgroup2 and virtual network interfaces, which this machine withholds: ${said}`;
}
