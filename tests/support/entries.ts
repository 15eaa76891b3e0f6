/** Minimal entries in order, and the chart or the written files that a test needs of them. */
import { buildChart } from '#chart/build-chart.ts';
import { fileOf, forEachKind, KIND_NAMES, type Kind } from '#content-model/kinds.ts';
import type { Chart } from '#chart/model.ts';
import type { Registration } from '#chart/registry.ts';
import type { WrittenContent, WrittenFile, WrittenList } from '#chart/content-rules/written-content.ts';
import { entriesOf } from '#build/check-content/entries.ts';

export const ENDPOINT = {
  protocol: 'smb',
  transport: 'tcp',
  port: 445,
  when: 'Files are shared.',
  sources: ['kb832017'],
};

/** An endpoint without a port. */
export const PING = {
  protocol: 'icmp',
  ipProtocol: 1,
  icmpType: 'echo-request',
  when: 'Somebody pings it.',
  sources: ['kb832017'],
};
export const GRE = { protocol: 'gre', ipProtocol: 47, when: 'A tunnel carries data.', sources: ['kb832017'] };

/** A name of IANA's of which nothing more is known. */
export const REGISTRATION: Registration = {
  transport: 'tcp',
  name: 'thing',
  description: '',
  references: [],
  registered: null,
  modified: null,
  unauthorizedUse: null,
  note: null,
  aliasOf: null,
};

export const ADVISORY = {
  id: 'CVE-2021-34527',
  says: 'Runs code as SYSTEM.',
  published: '2021-07-01',
  state: 'fixed',
  kev: '2021-11-03',
  checked: '2026-11-21',
  sources: ['cve-list', 'cisa-kev'],
};

export const FLOW = {
  from: 'client',
  to: 'server',
  endpoint: 'server#tcp-445-smb',
  carries: 'Files.',
  without: 'No file opens.',
  sources: ['kb832017'],
};

export const CAUSE = {
  id: 'nobody-listens',
  title: 'Nothing listens.',
  tests: [{ system: 'linux', run: 'ss -ltn', results: [{ shows: 'No line.', means: 'It is this.' }] }],
  mends: [{ does: 'Start it.' }],
  sources: ['kb832017'],
};

/** One entry of each kind with only the fields that it must have. */
export const MINIMAL = {
  services: {
    title: 'Server',
    programs: [{ name: 'svchost.exe', system: 'windows', unit: 'LanmanServer' }],
    family: 'windows-core',
    lived: { from: 'windows-nt-3-1', to: null },
    state: 'alive',
    today: 'Runs on every Windows.',
    inShort: 'Shares files.',
    endpoints: [ENDPOINT],
    sources: ['kb832017'],
  },
  ports: {
    title: 'Server Message Block',
    inShort: 'Normal inside.',
    verdict: 'everywhere',
    sources: ['kb832017'],
  },
  protocols: {
    title: 'Server Message Block',
    inShort: 'The file protocol of Windows.',
    protection: 'optional',
    sources: ['ms-smb2'],
  },
  guides: { title: 'Port ranges', inShort: 'Three of them.', order: 1, sources: ['rfc6335'] },
  scenarios: {
    title: 'Clients to a file server',
    inShort: 'One port does.',
    area: 'windows-servers',
    order: 1,
    roles: [
      { id: 'client', title: 'Client', is: 'Opens files.' },
      { id: 'server', title: 'File server', is: 'Keeps them.' },
    ],
    flows: [FLOW],
    sources: ['kb832017'],
  },
  symptoms: {
    title: 'Connection refused',
    area: 'sockets',
    inShort: 'The machine answers; nothing listens.',
    failsAt: ['port'],
    wordings: [{ text: 'connect to {host}: Connection refused' }],
    systems: ['linux'],
    causes: [CAUSE],
    updated: '2026-11-21',
    sources: ['kb832017'],
  },
  measured: {
    package: 'server',
    release: 'Debian 12',
    version: '1.0-1',
    date: '2026-11-21',
    source: 'debian-12-measured',
    listens: [{ transport: 'tcp', port: 445, addresses: ['0.0.0.0', '::'], program: 'smbd', account: 'root' }],
  },
  sources: {
    title: 'Port requirements',
    publisher: 'Microsoft',
    kind: 'article',
    date: '2003',
    url: null,
    licence: 'Facts only',
  },
} as const satisfies Record<Kind, object>;

/** Files by kind and id; each says only in what it differs from the minimal one. */
export type Files = Partial<Record<Kind, Readonly<Record<string, object>>>>;

/** The folder within the folder of the kind, where files lie a level deeper. */
const folderOf = (data: object) => ('family' in data ? String(data.family) : '');

const writtenFiles = (files: Files): WrittenFile[] =>
  KIND_NAMES.flatMap((kind) =>
    Object.entries(files[kind] ?? {}).map(([id, own]) => ({
      kind,
      id,
      file: fileOf(kind, id, folderOf({ ...MINIMAL[kind], ...own })),
      data: { ...MINIMAL[kind], ...own },
    })),
  );

/** The files as entries, and these as a chart. */
export const chartOf = (files: Files): Chart => buildChart(entriesOf(writtenFiles(files)));

/** The files as the rules see them, on the day of the edition. */
export const writtenOf = (files: Files, lists: readonly WrittenList[] = []): WrittenContent => ({
  files: writtenFiles(files),
  lists,
  known: forEachKind((kind) => Object.keys(files[kind] ?? {})),
  today: '2026-11-21',
});

/** The value under a key that has to be there. */
export function take<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing under ${String(key)}`);
  return value;
}
