/** What an endpoint's id says already, so that the catalogue need not repeat it. */
import type { CatalogueEndpoint } from './catalogue.ts';

const LETTERS: Readonly<Record<string, string>> = { tcp: 't', udp: 'u', sctp: 's', dccp: 'd' };

/** `t445` and `smb` of `tcp-445-smb`; undefined for what the id doesn't say. */
export function impliedById(id: string): { code: string | undefined; protocol: string | undefined } {
  const [, transport = '', ports, protocol] = /^([a-z]+)-(\d+(?:-\d+)?|dynamic)(?:-(.+))?$/.exec(id) ?? [];
  const letter = LETTERS[transport];
  return { code: letter && ports && ports !== 'dynamic' ? letter + ports : undefined, protocol };
}

/** The endpoint with what its id implies. */
export function withImplied({ id, code, protocol, when, peers, off }: CatalogueEndpoint) {
  const implied = impliedById(id);
  return {
    id,
    code: code ?? implied.code ?? '',
    protocol: protocol ?? implied.protocol ?? '',
    when: when ?? '',
    peers: peers === true,
    off: off === true,
  };
}
