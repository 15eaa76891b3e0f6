/** Errors as people paste them: whole lines of logs and terminals, in several languages; and codes alone. */
import { either, type QuestionGroup, symptom, to } from '../question.ts';

export const ERRORS: QuestionGroup = {
  title: 'the text of an error',
  plain: [
    ...to(symptom('connection-refused'), 'ssh: connect to host web01 port 22: Connection refused', 'ECONNREFUSED'),
    ...to(symptom('address-already-in-use'), 'OSError: [Errno 98] Address already in use'),
    ...to(symptom('no-route-to-host'), 'ssh: connect to host 10.1.2.3 port 22: No route to host'),
  ],
  other: [
    ...to(
      symptom('telnet-could-not-open-connection'),
      'Could not open connection to the host, on port 23: Connect failed',
      'Connecting To mail.example.com...Could not open connection to the host, on port 25: Connect failed',
    ),
    ...to(
      symptom('connection-reset'),
      'An existing connection was forcibly closed by the remote host',
      'WinError 10054',
    ),
    ...to(
      symptom('connection-refused'),
      'curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn’t connect to server',
      'dial tcp 127.0.0.1:5432: connect: connection refused',
      'Error: connect ECONNREFUSED 127.0.0.1:27017',
      'java.net.ConnectException: Connection refused (Connection refused)',
      'Verbindungsaufbau abgelehnt',
      'connection refused',
      'rsync: failed to connect to nas01 (10.0.0.9): Connection refused (111)',
      'This site can’t be reached. intranet.corp.example refused to connect. ERR_CONNECTION_REFUSED',
    ),
    ...to(
      symptom('kubelet-unreachable-10250'),
      'Error from server: Get "https://10.0.0.12:10250/containerLogs/default/web-6c7f/web": dial tcp 10.0.0.12:10250: i/o timeout',
    ),
    ...to(
      symptom('docker-host-port-in-use'),
      'Error response from daemon: Ports are not available: exposing port TCP 0.0.0.0:3306 -> 0.0.0.0:0: listen tcp 0.0.0.0:3306: bind: address already in use',
    ),
    ...to(symptom('mysql-cant-connect'), 'SQLSTATE[HY000] [2002] Connection refused (SQL: select * from users)'),
    ...to(
      symptom('certificate-not-accepted'),
      'The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot',
    ),
    ...to(symptom('address-already-in-use'), 'Die Adresse wird bereits verwendet'),
    ...to(
      symptom('cannot-assign-requested-address'),
      '[WARN]: Could not bind to host mc.example.com/198.51.100.7:25565',
    ),
    ...to(symptom('nginx-bind-failed'), 'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)'),
    ...to(
      symptom('permission-denied-below-1024'),
      'Error: listen EACCES: permission denied 0.0.0.0:80',
      'listen tcp :443: bind: permission denied',
      'EACCES',
    ),
    ...to(
      symptom('connection-timed-out'),
      'ssh: connect to host 203.0.113.9 port 22: Connection timed out',
      'dial tcp 10.0.0.5:443: i/o timeout',
      'ETIMEDOUT',
      'TimeoutError: [Errno 110] Connection timed out',
    ),
    ...to(
      symptom('postgresql-no-pg-hba-entry'),
      'psql: error: connection to server at "10.0.0.5", port 5432 failed: FATAL:  no pg_hba.conf entry for host "10.0.0.9", user "app", database "shop", no encryption',
      'kein pg_hba.conf-Eintrag für Host »10.0.0.9«, Benutzer »app«, Datenbank »shop«, keine Verschlüsselung',
    ),
    ...to(
      symptom('redis-protected-mode'),
      'DENIED Redis is running in protected mode because protected mode is enabled',
    ),
    ...to(
      symptom('docker-port-is-already-allocated'),
      'Error response from daemon: driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:80 failed: port is already allocated',
    ),
    ...to(symptom('port-53-already-in-use'), 'failed to bind host port 0.0.0.0:53/tcp: address already in use'),
    ...to(symptom('browser-unsafe-port'), 'net::ERR_UNSAFE_PORT'),
    ...to(
      symptom('name-or-service-not-known'),
      'getaddrinfo ENOTFOUND db.internal',
      'Temporary failure in name resolution',
    ),
    ...to(symptom('network-is-unreachable'), 'connect: Network is unreachable', 'ENETUNREACH'),
    ...to(symptom('cannot-assign-requested-address'), 'bind: cannot assign requested address', 'EADDRNOTAVAIL'),
    // A framework, a game or a client has words of its own for what the socket said.
    ...to(
      symptom('own-port-in-use'),
      'Web server failed to start. Port 8080 was already in use.',
      'WebSocket server error: Port 5173 is already in use',
      '[Server thread/WARN]: **** FAILED TO BIND TO PORT!',
      'Port 5000 is in use by another program. Either identify and stop that program, or start the server with a different port.',
    ),
    ...to(
      symptom('docker-daemon-cannot-connect'),
      'ERROR: Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?',
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    ),
    ...to(
      symptom('ssh-forwarding-failed'),
      'channel 3: open failed: connect failed: Connection refused',
      'channel 3: open failed: administratively prohibited: open failed',
      'Warning: remote port forwarding failed for listen port 35849',
    ),
    ...to(
      symptom('rpc-port-mapper-failure'),
      'clnt_create: RPC: Port mapper failure - Unable to receive: errno 111 (Connection refused)',
    ),
    ...to(
      symptom('smbclient-connection-failed'),
      'do_connect: Connection to localhost failed (Error NT_STATUS_CONNECTION_REFUSED)',
      'NT_STATUS_IO_TIMEOUT',
    ),
    ...to(
      symptom('postfix-milter-unreachable'),
      'postfix/smtpd[345]: warning: connect to Milter service inet:rspamd:11332: Connection refused',
    ),
    ...to(
      symptom('nagios-socket-timeout'),
      'CRITICAL - Socket timeout after 10 seconds',
      'CHECK_NRPE: Socket timeout after 10 seconds.',
    ),
    ...to(symptom('imap-connection-refused'), 'IMAP Error: Could not connect to localhost:143: Connection refused'),
    ...to(symptom('too-many-open-files'), 'OSError: [Errno 24] Too many open files'),
    // Somebody is in the middle of typing it.
    ...to(symptom('rpc-server-unavailable-1722'), 'RPC server is un', 'the rpc ser'),
    ...to(symptom('postgresql-no-pg-hba-entry'), 'no pg_hba', 'fatal no pg'),
    ...to(symptom('sql-server-error-40'), 'could not open a con'),
    ...either(
      'The telnet of Windows prints just these words, SQL Server’s error has “a” between them.',
      [symptom('telnet-could-not-open-connection'), symptom('sql-server-error-40')],
      'could not open connection',
    ),
    ...to(symptom('redis-protected-mode'), 'redis is running in'),
    ...to(symptom('connection-reset'), 'connection reset by'),
    ...to(symptom('cannot-assign-requested-address'), 'cannot assign req'),
    ...to(symptom('ssh-permission-denied'), 'permission denied (pub'),
    ...to(symptom('ssh-kex-exchange-identification'), 'kex_exchange'),
    ...to(symptom('openvpn-tls-key-negotiation-failed'), 'tls key neg'),
    ...to(symptom('rdp-requires-nla-2825'), 'remote computer requires'),
    ...to(symptom('too-many-open-files'), 'too many open'),
    ...to(
      symptom('no-route-to-host'),
      'connect EHOSTUNREACH 192.168.1.50:9100',
      'Keine Route zum Zielrechner',
      'No route to host',
    ),
  ],
};
