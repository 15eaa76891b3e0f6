/** The programs that the tests hold generated rules against, by the id of the syntax, each with its Debian package. */

export interface CheckingProgram {
  program: string;
  debianPackage: string;
}

/** firewalld's own check, which needs no daemon. */
const firewalld = { program: 'firewall-offline-cmd', debianPackage: 'firewalld' };

/** Firewall Builder's importer of what Cisco devices show. */
const fwbuilder = { program: 'fwbedit', debianPackage: 'fwbuilder' };

/** The modules that playbooks call come with the package, and so does this program, which tells which release it is. */
const ansible = { program: 'ansible-community', debianPackage: 'ansible' };

export const CHECKING_PROGRAMS: Readonly<Record<string, CheckingProgram>> = {
  nftables: { program: 'nft', debianPackage: 'nftables' },
  iptables: { program: 'iptables-restore', debianPackage: 'iptables' },
  ufw: { program: 'ufw', debianPackage: 'ufw' },
  'firewalld-rich': firewalld,
  'firewalld-service': firewalld,
  'firewalld-service-back': firewalld,
  'cisco-ios': fwbuilder,
  'cisco-asa': fwbuilder,
  'ansible-windows': ansible,
  'ansible-firewalld': ansible,
  'ansible-ufw': ansible,
  nmap: { program: 'nmap', debianPackage: 'nmap' },
};
