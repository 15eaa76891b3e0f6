/** Rules of a firewall without a listing: they are called rules, every line of them, and nothing is said of listeners. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { explainListing } from '#features/listings/explain/explain-listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { type ListingSummary, summarise } from '#features/listings/session/summary.ts';
import { restOf, summaryText } from '#features/listings/session/summary-text.ts';
import { FACTS } from '../support.ts';

const FOLDER = new URL('../../../fixtures/rule-sets/', import.meta.url);

const PASTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')])),
  'iptables -L': `Chain INPUT (policy DROP)
target     prot opt source               destination
ACCEPT     all  --  anywhere             anywhere             state RELATED,ESTABLISHED
ACCEPT     tcp  --  anywhere             anywhere             tcp dpt:ssh

Chain FORWARD (policy ACCEPT)
target     prot opt source               destination`,
  'iptables -L -n -v': `Chain INPUT (policy DROP 12 packets, 840 bytes)
 pkts bytes target     prot opt in     out     source               destination
  12K 4822K ACCEPT     0    --  lo     *       0.0.0.0/0            0.0.0.0/0
   44  2640 ACCEPT     6    --  *      *       0.0.0.0/0            0.0.0.0/0            tcp dpt:22`,
  'netsh in German': `Regelname:                            Remotedesktop - Benutzermodus (TCP eingehend)
----------------------------------------------------------------------
Aktiviert:                            Ja
Richtung:                             Eingehend
Protokoll:                            TCP
Lokaler Port:                         3389
Remote-IP:                            Beliebig
Aktion:                               Zulassen
OK.`,
  'Get-NetFirewallRule': `Name                          : RemoteDesktop-UserMode-In-TCP
DisplayName                   : Remote Desktop - User Mode (TCP-In)
Enabled                       : True
Direction                     : Inbound
Action                        : Allow
Owner                         :
Status                        : The rule was parsed successfully from the store. (65536)`,
  'Get-NetFirewallRule as a table': `DisplayName                         Enabled Direction Action Profile
-----------                         ------- --------- ------ -------
Remote Desktop - User Mode (TCP-In)    True   Inbound  Allow     Any
File and Printer Sharing (SMB-In)      True   Inbound  Allow Private`,
  'a table with their ports': `DisplayName                         Protocol LocalPort RemoteAddress Action
-----------                         -------- --------- ------------- ------
Remote Desktop - User Mode (TCP-In) TCP      3389      Any            Allow
File and Printer Sharing (SMB-In)   TCP      445       LocalSubnet    Allow`,
  'netsh show allprofiles': `Domain Profile Settings:
----------------------------------------------------------------------
State                                 ON
Firewall Policy                       BlockInbound,AllowOutbound
Ok.`,
  pf: `block drop all
pass in quick on em0 proto tcp from any to (em0) port = ssh flags S/SA keep state
pass out all flags S/SA keep state`,
  'pf.conf': `set skip on lo0
scrub in all
block in all
pass in on em0 proto tcp to port { 22 80 443 }`,
  'an ACL of Cisco': `ip access-list extended OUTSIDE-IN
 remark web
 permit tcp any host 203.0.113.10 eq 443
 deny   ip any any log`,
  'show access-lists': `R1#show access-lists
Extended IP access list OUTSIDE-IN
    10 permit tcp any host 203.0.113.10 eq 443 (1322 matches)
    20 deny ip any any log (99 matches)`,
  'an ASA': `access-list outside_in extended permit tcp any host 203.0.113.10 eq https
access-list outside_in extended deny ip any any log`,
  RouterOS: `/ip firewall filter
add action=accept chain=input dst-port=22,8291 protocol=tcp src-address=192.168.88.0/24
add action=drop chain=input in-interface=ether1`,
  'the firewall of macOS': `Firewall is enabled. (State = 1)
ALF: total number of apps = 1
1 :  /Applications/Docker.app
         ( Allow incoming connections )`,
};

function summaryOf(text: string): ListingSummary {
  const reading = readListing(text);
  return summarise(reading, explainListing(reading, FACTS));
}

for (const [what, text] of Object.entries(PASTES)) {
  test(`rules alone are called rules: ${what}`, () => {
    const summary = summaryOf(text);
    assert.equal(summary.rows, 0, 'no listener is made of them');
    assert.match(summaryText(summary), /^\d+ lines? of a firewall’s rules and no listing: /);
    assert.doesNotMatch(
      `${summaryText(summary)} ${restOf(summary)}`,
      /No listener was found|[Pp]rogram|may be listeners/,
    );
    // The name of an inactive zone stands alone on its line.
    assert.ok(summary.unparsedCount <= 1, summary.unparsed.map(({ text: line }) => line).join('\n'));
  });
}

test('what is neither rule nor listing is not called a rule', () => {
  assert.equal(summaryText(summaryOf('hello, world')), 'No listener was found in it.');
  assert.equal(summaryOf('hello, world\n\n\n-A INPUT -p tcp --dport 22 -j ACCEPT').unparsedCount, 1);
});
