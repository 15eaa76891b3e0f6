/** Addresses of pages elsewhere, as a source or a link in prose may name them. */
import { z } from 'astro/zod';

/**
 * Only http and https, and a host in plain lower-case letters: a user name before an @, an address by number,
 * letters of another script or their encoding (`xn--`) make a reader believe in another host than the one he gets.
 */
const WEB_ADDRESS = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#][\x21-\x7e]*)?$/;

export const WEB_ADDRESS_EXPECTED =
  'an address such as "https://example.org/": http or https, a host in plain letters, nothing before it, no space';

export const isWebAddress = (text: string) =>
  WEB_ADDRESS.test(text) && !/^https?:\/\/[^/?#]*\bxn--/.test(text) && URL.canParse(text);

export const webAddressSchema = z.string().refine(isWebAddress, WEB_ADDRESS_EXPECTED);
