/** Application protocols, field by field. */
import { protocolSchema } from '#content-model/protocol.ts';
import { MINIMAL } from '../support/entries.ts';
import { NO_ALIASES, NO_CITATIONS, NO_TEXT, testFields } from '../support/fields.ts';

testFields(protocolSchema, MINIMAL.protocols, {
  title: { bad: NO_TEXT },
  abbreviation: { bad: NO_TEXT, good: ['SMB'], optional: true },
  aliases: { bad: NO_ALIASES, good: [['CIFS']], optional: true },
  inShort: { bad: NO_TEXT },
  protection: { bad: ['', 'none', 'Cleartext', null], good: ['cleartext', 'encrypted', 'carrier'] },
  specifications: {
    bad: ['ms-smb2', ['ms-smb2'], [{}], [{ source: 'MS SMB2' }], [{ source: 'ms-smb2', url: 'x' }]],
    good: [[{ source: 'ms-smb2' }, { source: 'ms-smb', note: 'SMB 1.' }]],
    optional: true,
  },
  noSpecification: { bad: NO_TEXT, good: ['Its maker never published one.'], optional: true },
  through: { bad: NO_TEXT, good: ['Named pipes come in through the Server service.'], optional: true },
  related: { bad: ['rpc', ['R P C'], null], good: [['rpc']], optional: true },
  sources: { bad: NO_CITATIONS },
});
