/**
 * Where the code of each syntax is: it loads when the syntax is chosen. To add one: a file beside this, a line here, one
 * in `syntax-names.ts`, and its reader and tests (CONTRIBUTING.md).
 */
import type { SyntaxId } from './syntax-names.ts';
import type { Syntax } from './syntax.ts';

const CODE: Readonly<Record<SyntaxId, () => Promise<Syntax>>> = {
  powershell: async () => (await import('./powershell.ts')).powershell,
  'powershell-groups': async () => (await import('./powershell-groups.ts')).powershellGroups,
  'windows-gpo': async () => (await import('./windows-gpo.ts')).windowsGpo,
  netsh: async () => (await import('./netsh.ts')).netsh,
  nftables: async () => (await import('./nftables.ts')).nftables,
  iptables: async () => (await import('./iptables.ts')).iptables,
  ufw: async () => (await import('./ufw.ts')).ufw,
  'firewalld-rich': async () => (await import('./firewalld-rich.ts')).firewalldRich,
  'firewalld-service': async () => (await import('./firewalld-service.ts')).firewalldService,
  'firewalld-service-back': async () => (await import('./firewalld-service.ts')).firewalldServiceReverse,
  'ansible-windows': async () => (await import('./ansible.ts')).ansibleWindows,
  'ansible-firewalld': async () => (await import('./ansible.ts')).ansibleFirewalld,
  'ansible-ufw': async () => (await import('./ansible.ts')).ansibleUfw,
  'cisco-ios': async () => (await import('./cisco.ts')).cisco,
  'cisco-nxos': async () => (await import('./cisco-nxos.ts')).nxos,
  'cisco-asa': async () => (await import('./cisco-asa.ts')).asa,
  fortios: async () => (await import('./fortios.ts')).fortios,
  panos: async () => (await import('./panos.ts')).panos,
  'juniper-srx': async () => (await import('./junos.ts')).junos,
  routeros: async () => (await import('./routeros.ts')).routeros,
  vyos: async () => (await import('./vyos.ts')).vyos,
  pf: async () => (await import('./pf.ts')).pf,
  'terraform-aws': async () => (await import('./terraform-aws.ts')).terraformAws,
  'terraform-azure': async () => (await import('./terraform-azure.ts')).terraformAzure,
  'terraform-gcp': async () => (await import('./terraform-gcp.ts')).terraformGcp,
  cloudformation: async () => (await import('./cloudformation.ts')).cloudformation,
  'azure-powershell': async () => (await import('./azure-powershell.ts')).azurePowershell,
  kubernetes: async () => (await import('./kubernetes.ts')).kubernetes,
  proxmox: async () => (await import('./proxmox.ts')).proxmox,
  nmap: async () => (await import('./nmap.ts')).nmap,
  'test-netconnection': async () => (await import('./test-netconnection.ts')).testNetConnection,
  csv: async () => (await import('./csv.ts')).csv,
  markdown: async () => (await import('./markdown.ts')).markdown,
  'register-pci': async () => (await import('./audit-register.ts')).registerPci,
  'register-fedramp': async () => (await import('./audit-register.ts')).registerFedramp,
  oscal: async () => (await import('./oscal.ts')).oscal,
  'change-request': async () => (await import('./change-request.ts')).changeRequest,
};

/** The code of a syntax. It fails where the network does; asked again, it may come. */
export const loadSyntax = (id: SyntaxId): Promise<Syntax> => CODE[id]();
