/** What both ways to write for firewalld share. */

/** Its own check, which needs no daemon. */
export const FIREWALLD = { program: 'firewall-offline-cmd', debianPackage: 'firewalld' } as const;
