/** What a measured package does, in a sentence or two. */
import type { Measured } from '#chart/model.ts';
import type { MeasuredListener } from '#content-model/measured.ts';
import { vocab } from '#content-model/vocab.ts';
import { list, longDate, someOf } from '#lib/text.ts';

/** The maker's version, without Debian's epoch, revision and repacking: `5:7.0.15-1~deb12u5` is 7.0.15. */
export const makersVersion = (version: string): string =>
  version
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace(/[+~.](?:dfsg|ds|repack|really).*$/, '');

const WORDS: Readonly<Record<string, string>> = {
  'own-ipv4': 'each address of its own',
  'own-ipv6': 'each address of its own',
  'own-link-local': 'each address of its own',
  'own-broadcast': 'the broadcast address',
};

/** At most so many addresses are named. */
const MOST = 4;

/** `every address`; `127.0.0.1 and ::1`. */
export function addressesText(addresses: readonly string[]): string {
  const has = (address: string) => addresses.includes(address);
  if (has('0.0.0.0') && has('::')) return 'every address';
  const words = addresses.map((address) => WORDS[address] ?? address);
  const named = words.map((word) =>
    word === '0.0.0.0' ? 'every IPv4 address' : word === '::' ? 'every IPv6 address' : word,
  );
  return someOf([...new Set(named)], MOST);
}

const portText = ({ transport, port }: MeasuredListener) =>
  `${vocab.transports[transport].label} ${port === 'handed out' ? 'ports that change' : port}`;

/** They open the port for others, and the account is then their own. */
const HOLDERS: readonly (string | undefined)[] = ['systemd', 'inetd', 'xinetd'];

/** Who holds it. */
const accountText = ({ program, account, workers }: MeasuredListener) => {
  if (HOLDERS.includes(program)) return `held by ${program}`;
  if (account === undefined) return '';
  return workers === undefined ? `as ${account}` : `as ${account} with workers as ${workers}`;
};

/** At most so many ports of one place are named. */
const MOST_PORTS = 8;

function listeningText(listens: readonly MeasuredListener[]): string {
  return [...Map.groupBy(listens, accountText)]
    .map(([account, ofAccount]) => {
      const places = [...Map.groupBy(ofAccount, ({ addresses }) => addressesText(addresses))];
      const words = places.map(
        ([addresses, ports]) => `${someOf([...new Set(ports.map(portText))], MOST_PORTS)} on ${addresses}`,
      );
      return [list(words), ...(account === '' ? [] : [account])].join(', ');
    })
    .join('; ');
}

/** `Debian 12’s redis-server 7.0.15 listens at TCP 6379 on 127.0.0.1 and ::1, as redis; measured 29 November 2026.` */
export function measuredText({
  release,
  package: name,
  version,
  date,
  listens,
  silent,
  altered,
  with: also,
}: Measured): string {
  const head = `${release}’s ${name} ${makersVersion(version)}`;
  const besides = [`measured ${longDate(date)}`, ...(also && also.length > 0 ? [`with ${list(also)}`] : [])].join(' ');
  const after = altered === undefined ? '' : ` ${altered}`;
  if (silent?.why === 'off') return `${head} is off once it is installed: ${silent.because} (${besides}).${after}`;
  if (silent?.why === 'fails') return `${head} did not start untouched: ${silent.because} (${besides}).${after}`;
  if (silent?.why === 'runs') return `${head} listens on no port: ${silent.because} (${besides}).${after}`;
  if (listens.length === 0) return `${head} listens at none of these; ${besides}.${after}`;
  return `${head} listens at ${listeningText(listens)}; ${besides}.${after}`;
}
