/** A scenario with a flow of each kind: always, with a feature, for old clients; one way, back, and both ways. */
import { chartOf, ENDPOINT, FLOW, GRE, MINIMAL, take } from '../../support/entries.ts';

const endpoints = [
  ENDPOINT,
  { ...ENDPOINT, port: 139 },
  { ...ENDPOINT, protocol: 'rpc', port: 'dynamic' },
  { ...ENDPOINT, transport: 'udp', port: 'dynamic' },
  { ...ENDPOINT, port: '5000-5010' },
  GRE,
];
const flow = (endpoint: string, own: object = {}) => ({ ...FLOW, endpoint: `server#${endpoint}`, ...own });
const BACK = { from: 'server', to: 'client' };

export const SCENARIO = take(
  chartOf({
    services: { server: { endpoints }, workstation: { title: 'Workstation', endpoints } },
    protocols: { smb: { title: 'Server Message Block', abbreviation: 'SMB' }, rpc: { title: 'RPC' } },
    scenarios: {
      shares: {
        roles: [...MINIMAL.scenarios.roles, { id: 'admin', title: 'Management host', is: 'Looks after it.' }],
        features: [
          { id: 'search', title: 'Search', unused: 'When nobody searches.' },
          { id: 'alerts', title: 'Alerts', unused: 'When nobody listens.' },
          { id: 'netbios', title: 'NetBIOS', legacy: true, unused: 'When all are new.' },
        ],
        flows: [
          flow('tcp-445-smb'),
          { ...flow('tcp-445-smb'), endpoint: 'workstation#tcp-445-smb' },
          flow('tcp-139-smb', { features: ['netbios'] }),
          flow('tcp-5000-5010-smb', { features: ['search', 'alerts'] }),
          flow('udp-dynamic-smb', { ...BACK, features: ['alerts'] }),
          flow('ip-47-gre', { direction: 'both-ways', features: ['search'] }),
          flow('tcp-dynamic-rpc', { from: 'admin' }),
        ],
      },
    },
  }).scenarios,
  'shares',
);
