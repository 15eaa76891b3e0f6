/** What the syntaxes are called, in the order in which they are offered: all that is known before the code of one loads. */
import type { PermitDirection } from '#chart/permits/permit.ts';

/** The headings under which the page offers the syntaxes, in its order. */
export const GROUP_LABELS = {
  windows: 'Windows',
  linux: 'Linux',
  automation: 'Ansible',
  network: 'Network',
  cloud: 'Cloud and clusters',
  tests: 'To test the way',
  documents: 'To write it down',
} as const;
export type SyntaxGroup = keyof typeof GROUP_LABELS;

export interface SyntaxName {
  /** `Windows PowerShell`, `nftables`. */
  label: string;
  group: SyntaxGroup;
  /** The only direction that it writes; absent: both. */
  direction?: PermitDirection;
}

/** By id. The ids stand in links (`as=`): none is ever changed. To add a syntax: a line here, one in `load-syntax.ts`. */
export const SYNTAX_NAMES = {
  powershell: { label: 'Windows PowerShell', group: 'windows' },
  'powershell-groups': { label: 'Windows PowerShell, built-in groups', group: 'windows' },
  'windows-gpo': { label: 'Windows group policy (GPO)', group: 'windows' },
  netsh: { label: 'netsh advfirewall', group: 'windows' },
  nftables: { label: 'nftables', group: 'linux' },
  iptables: { label: 'iptables', group: 'linux' },
  ufw: { label: 'ufw', group: 'linux' },
  'firewalld-rich': { label: 'firewalld rich rules', group: 'linux' },
  'firewalld-service': { label: 'firewalld service', group: 'linux', direction: 'forward' },
  'firewalld-service-back': { label: 'firewalld service, for the source', group: 'linux', direction: 'reverse' },
  'ansible-windows': { label: 'Ansible, Windows', group: 'automation' },
  'ansible-firewalld': { label: 'Ansible, firewalld', group: 'automation' },
  'ansible-ufw': { label: 'Ansible, ufw', group: 'automation' },
  'cisco-ios': { label: 'Cisco IOS ACL', group: 'network' },
  'cisco-nxos': { label: 'Cisco NX-OS ACL', group: 'network' },
  'cisco-asa': { label: 'Cisco ASA', group: 'network' },
  fortios: { label: 'FortiOS', group: 'network' },
  panos: { label: 'PAN-OS', group: 'network' },
  'juniper-srx': { label: 'Juniper SRX', group: 'network' },
  routeros: { label: 'RouterOS', group: 'network' },
  vyos: { label: 'VyOS', group: 'network' },
  pf: { label: 'pf (FreeBSD, OPNsense, macOS)', group: 'network' },
  'terraform-aws': { label: 'Terraform, AWS security group', group: 'cloud' },
  'terraform-azure': { label: 'Terraform, Azure NSG', group: 'cloud' },
  'terraform-gcp': { label: 'Terraform, Google Cloud', group: 'cloud' },
  cloudformation: { label: 'AWS CloudFormation', group: 'cloud' },
  'azure-powershell': { label: 'Azure PowerShell', group: 'cloud' },
  kubernetes: { label: 'Kubernetes NetworkPolicy', group: 'cloud' },
  proxmox: { label: 'Proxmox firewall', group: 'cloud' },
  nmap: { label: 'nmap', group: 'tests' },
  'test-netconnection': { label: 'Test-NetConnection', group: 'tests' },
  csv: { label: 'CSV', group: 'documents' },
  markdown: { label: 'Markdown', group: 'documents' },
  'change-request': { label: 'Change request', group: 'documents' },
  'register-pci': { label: 'Register, PCI DSS 1.2.5', group: 'documents' },
  'register-fedramp': { label: 'Register, FedRAMP', group: 'documents' },
  oscal: { label: 'OSCAL component definition', group: 'documents' },
} as const satisfies Record<string, SyntaxName>;

export type SyntaxId = keyof typeof SYNTAX_NAMES;

/** A syntax by its name: its code may not be there yet. */
export interface NamedSyntax extends SyntaxName {
  id: SyntaxId;
}

const isSyntaxId = (id: string): id is SyntaxId => Object.hasOwn(SYNTAX_NAMES, id);

export const SYNTAXES: readonly NamedSyntax[] = Object.keys(SYNTAX_NAMES)
  .filter(isSyntaxId)
  .map((id) => ({ id, ...SYNTAX_NAMES[id] }));
