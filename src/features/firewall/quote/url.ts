/** Addresses of pages, which must come through whole wherever text of unknown origin loses its signs. */

/** All but letters, digits and the signs that an address of ours is made of; none of those ends a quote or a line. */
const REFUSED = /[^A-Za-z0-9._~:/?#=&,+@%*-]/gu;

/** encodeURIComponent leaves these as they are. */
const LEFT = /[!'()]/g;
const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** An address in which all else is percent-encoded, so that it opens the same page. */
export const safeUrl = (address: string): string =>
  address.toWellFormed().replace(REFUSED, (sign) => encodeURIComponent(sign).replace(LEFT, hex));
