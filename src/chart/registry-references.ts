/** Documents that IANA's registry cites. */

/** A document with the address where it is read. */
export interface RegistryReference {
  title: string;
  url: string;
}

/** The document of `rfc9110`, of a draft such as `draft-zubov-snif`, or behind a web address. */
export function referenceOf(reference: string): RegistryReference {
  const [, rfc] = /^rfc(\d+)$/.exec(reference) ?? [];
  if (rfc !== undefined) return { title: `RFC ${rfc}`, url: `https://www.rfc-editor.org/rfc/${reference}` };
  if (reference.startsWith('draft-'))
    return { title: reference, url: `https://datatracker.ietf.org/doc/${reference}/` };
  return { title: new URL(reference).host, url: reference };
}
