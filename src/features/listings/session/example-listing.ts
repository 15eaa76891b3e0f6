/** A made-up listing of a Windows server, to try the tool with: an open database, and two programs that nobody knows. */
export const EXAMPLE_LISTING = `
Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:25             0.0.0.0:0              LISTENING       5512
  TCP    0.0.0.0:80             0.0.0.0:0              LISTENING       4
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       972
  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4
  TCP    0.0.0.0:3389           0.0.0.0:0              LISTENING       1180
  TCP    0.0.0.0:5985           0.0.0.0:0              LISTENING       4
  TCP    0.0.0.0:6379           0.0.0.0:0              LISTENING       3120
  TCP    0.0.0.0:8081           0.0.0.0:0              LISTENING       6044
  TCP    0.0.0.0:49664          0.0.0.0:0              LISTENING       764
  TCP    0.0.0.0:49667          0.0.0.0:0              LISTENING       2308
  TCP    10.20.0.15:139         0.0.0.0:0              LISTENING       4
  TCP    10.20.0.15:3389        10.20.0.77:51022       ESTABLISHED     1180
  TCP    127.0.0.1:5432         0.0.0.0:0              LISTENING       2896
  TCP    [::]:135               [::]:0                 LISTENING       972
  TCP    [::]:445               [::]:0                 LISTENING       4
  TCP    [::]:3389              [::]:0                 LISTENING       1180
  TCP    [::]:49664             [::]:0                 LISTENING       764
  UDP    0.0.0.0:123            *:*                                    1308
  UDP    10.20.0.15:137         *:*                                    4

Image Name                     PID Services
========================= ======== ============================================
System                           4 N/A
lsass.exe                      764 KeyIso, SamSs
svchost.exe                    972 RpcEptMapper, RpcSs
svchost.exe                   1180 TermService
svchost.exe                   1308 W32Time
spoolsv.exe                   2308 Spooler
postgres.exe                  2896 N/A
redis-server.exe              3120 N/A
postbox.exe                   5512 N/A
sync-agent.exe                6044 N/A
`.trimStart();
