/** A small chart to choose from. */
import type { Catalogue } from '#features/firewall/builder/catalogue/catalogue.ts';

export const CATALOGUE: Catalogue = {
  edition: '2026.11',
  protocols: {
    smb: ['SMB', 'Server Message Block'],
    rpc: ['RPC', 'Remote Procedure Call'],
    gre: ['GRE', 'Generic Routing Encapsulation'],
    'cluster-network': ['Cluster network', 'Cluster network'],
    https: ['HTTPS', 'Hypertext Transfer Protocol Secure'],
    tds: ['TDS', 'Tabular Data Stream'],
  },
  services: [
    {
      id: 'print-spooler',
      title: 'Print Spooler',
      endpoints: [
        { id: 'tcp-445-smb', code: 't445', protocol: 'smb', when: 'Printers are shared.' },
        { id: 'tcp-135-rpc', code: 't135', protocol: 'rpc', when: 'A client asks for the dynamic port.' },
        { id: 'tcp-dynamic-rpc', code: 'r', protocol: 'rpc', when: 'Print jobs.' },
      ],
    },
    {
      id: 'server',
      title: 'Server',
      endpoints: [{ id: 'tcp-445-smb', code: 't445', protocol: 'smb', when: 'Files are shared.' }],
    },
    {
      id: 'cluster',
      title: 'Cluster Service',
      endpoints: [
        { id: 'udp-3343-cluster-network', code: 'u3343', protocol: 'cluster-network', peers: true, when: 'Always.' },
        { id: 'tcp-445-smb', code: 't445', protocol: 'smb', when: 'For the witness.' },
      ],
    },
  ],
  scenarios: [
    {
      id: 'file-server',
      title: 'File server',
      aliases: ['share'],
      roles: { client: 'Client', server: 'File server' },
      features: [
        { id: 'netbios', title: 'NetBIOS', legacy: true, rare: false, unused: 'When names come from DNS.' },
        { id: 'quic', title: 'SMB over QUIC', legacy: false, rare: true, unused: 'When nobody comes from outside.' },
      ],
      pairs: [
        {
          source: 'client',
          destination: 'server',
          flows: [
            {
              code: 't445',
              protocol: 'smb',
              service: 'server',
              endpoint: 'tcp-445-smb',
              directions: ['forward'],
              carries: 'Files.',
              features: [],
            },
            {
              code: 't139',
              protocol: 'smb',
              service: 'server',
              endpoint: 'x',
              directions: ['forward', 'reverse'],
              carries: 'Old.',
              features: ['netbios'],
            },
            {
              code: 'u443',
              protocol: 'smb',
              service: 'server',
              endpoint: 'y',
              directions: ['forward'],
              carries: 'From outside.',
              features: ['quic'],
            },
          ],
        },
      ],
    },
    {
      id: 'web',
      title: 'Web server with a database',
      aliases: [],
      roles: { browser: 'Browser', web: 'Web server', database: 'Database' },
      features: [],
      pairs: [
        {
          source: 'browser',
          destination: 'web',
          flows: [
            {
              code: 't443',
              protocol: 'https',
              service: 'iis',
              endpoint: 'a',
              directions: ['forward'],
              carries: 'Pages.',
              features: [],
            },
          ],
        },
        {
          source: 'web',
          destination: 'database',
          flows: [
            {
              code: 't1433',
              protocol: 'tds',
              service: 'sql',
              endpoint: 'a',
              directions: ['forward'],
              carries: 'Queries.',
              features: [],
            },
          ],
        },
      ],
    },
  ],
};
