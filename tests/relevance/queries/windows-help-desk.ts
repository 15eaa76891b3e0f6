/**
 * What administrators of Windows type or paste at a help desk. Each was written down, with the page that it is about,
 * before the site was asked.
 */
import { either, guide, port, type QuestionGroup, scenario, service, symptom, to } from '../question.ts';

export const WINDOWS_HELP_DESK: QuestionGroup = {
  title: 'asked at the help desk of Windows',
  plain: [
    ...to(symptom('l2tp-security-layer-789'), 'error 789'),
    ...to(symptom('vpn-server-not-responding-809'), 'vpn error 800'),
    ...to(service('intune'), 'intune ports'),
    ...to(service('defender-for-identity'), 'MDI sensor ports'),
    ...to(scenario('member-to-domain-controller'), 'ports needed for domain join through firewall'),
  ],
  other: [
    // A listening number, as a listing or a scan shows it.
    ...to(guide('dynamic-rpc-ports'), 'svchost listening on 49668'),
    ...to(port(49_664), 'TCP 0.0.0.0:49664 LISTENING lsass.exe what is it'),
    ...to(port(9389), 'port 9389 open on my DC, is it normal'),
    ...to(port(5985), 'port 5985 open on all my servers is it safe'),
    ...to(port(7680), 'port 7680 what is it svchost dosvc'),
    ...to(port(5353), 'UDP 5353 svchost dnscache listening'),
    ...to(port(5040), 'port 5040 svchost CDPSvc'),
    ...to(port(47_001), 'TCP [::]:47001 System PID 4'),
    ...to(port(808), 'port 808 listening SMSvcHost'),
    ...to(port(5357), 'port 5357 open wsdapi PID 4'),
    ...to(port(717), 'exchange 2019 port 717 2525 what is it'),
    ...to(service('azure-arc-agent'), 'himds.exe listening 40342'),
    // Ports between two machines.
    ...to(
      scenario('member-to-domain-controller'),
      'which ports must I open between a member server and a domain controller',
      'LAPS ports needed',
    ),
    ...to(scenario('trust-across-a-firewall'), 'active directory trust ports between two domains firewall'),
    ...to(scenario('ad-fs-with-proxy-and-entra-connect'), 'ports between WAP and ADFS'),
    ...either(
      'The product with its ways out, and the job in which it stands.',
      [service('entra-connect'), scenario('ad-fs-with-proxy-and-entra-connect')],
      'Entra Connect sync firewall ports to domain controller',
    ),
    ...to(scenario('configuration-manager-clients'), 'sccm distribution point ports client to DP'),
    ...to(
      scenario('print-server'),
      'printing from vlan to print server which ports',
      'ports between print server and client',
    ),
    ...to(
      scenario('remote-desktop-farm-with-gateway'),
      'RDS licensing server ports between session host and license server',
    ),
    ...to(scenario('exchange-with-edge-server'), 'Exchange hybrid firewall ports between exchange online and on-prem'),
    ...to(scenario('web-server-with-sql-server'), 'which ports between application server and SQL Server'),
    ...to(scenario('radius-clients-to-nps'), 'which ports must be open between NPS and domain controller'),
    ...to(scenario('file-server'), 'ports between client and file server'),
    // Microsoft's cloud.
    ...to(service('intune'), 'intune windows device which ports and urls need to be allowed through proxy'),
    ...to(service('defender-for-identity'), 'defender for identity sensor ports NNR'),
    ...to(
      service('defender-for-endpoint'),
      'microsoft defender for endpoint urls ports server 2016 onboarding',
      'windows defender atp ports',
    ),
    ...to(service('azure-arc-agent'), 'Azure Arc agent outbound ports'),
    ...to(service('entra-connect'), 'Azure AD Connect pass-through authentication agent which outbound ports'),
    ...to(service('directaccess'), 'directaccess firewall ports'),
    // Errors, pasted with what stood around them.
    ...to(
      symptom('rpc-server-unavailable-1722'),
      'The RPC server is unavailable. (Exception from HRESULT: 0x800706BA)',
      'Le serveur RPC n’est pas disponible contrôleur de domaine',
      'El servidor RPC no está disponible 1722',
    ),
    ...to(
      symptom('vpn-server-not-responding-809'),
      'VPN error 809 L2TP behind NAT The network connection between your computer and the VPN server could not be established',
      'The remote connection was not made because the attempted VPN tunnels failed.',
    ),
    ...to(
      symptom('l2tp-security-layer-789'),
      'error 789 L2TP connection attempt failed because the security layer encountered a processing error',
    ),
    ...to(symptom('pptp-gre-blocked-806'), 'error 806 GRE'),
    ...to(
      symptom('w32tm-no-time-data'),
      'windows time w32tm The computer did not resync because no time data was available',
    ),
    ...to(symptom('exchange-421-4-4-2'), '421 4.4.2 Connection dropped due to SocketError exchange queue'),
    ...to(
      symptom('network-name-no-longer-available-64'),
      'Der angegebene Netzwerkname ist nicht mehr verfügbar 64 SMB',
    ),
    ...to(
      symptom('no-logon-servers-1311'),
      'An attempt to resolve the DNS name of a domain controller in the domain being joined has failed.',
    ),
    ...to(
      symptom('rdp-cannot-connect-0x204'),
      'Remote Desktop can’t connect to the remote computer for one of these reasons: 1) Remote access to the server is not enabled',
      '0x204 remote desktop error code mac',
    ),
    ...to(
      symptom('kms-0xc004f074'),
      '0xC004F074 The Software Licensing Service reported that the product could not be activated. No Key Management Service (KMS) could be contacted',
    ),
    ...to(symptom('replication-8524'), 'Event ID 2087 Active Directory could not resolve the following DNS host name'),
    ...to(symptom('printer-0x0000011b'), '0x0000011b windows cannot connect to the printer'),
    ...either(
      'The two errors begin with the same sentence.',
      [symptom('sql-server-error-40'), symptom('sql-server-error-26')],
      'A network-related or instance-specific error occurred while establishing a connection to SQL Server.',
    ),
  ],
};
