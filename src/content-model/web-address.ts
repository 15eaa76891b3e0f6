/** Addresses of pages elsewhere, as a source or a link in prose may name them. */
import { z } from 'astro/zod';

const HOST = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?(?=[/?#]|$)/;
const REST = /^[\x21-\x7e]*$/;

/** The part of an address that says who answers, with whatever stands before the host. */
const authorityOf = (text: string) => /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '';

/** A host as a browser asks for it: letters of another script look like ours and are others. */
const reallyOf = (text: string) => (URL.canParse(text) ? new URL(text).host : 'no host');

/**
 * What an address should be instead, or undefined where it is in order. A user name before an @, letters of
 * another script or their encoding (`xn--`), or a number make a reader believe in another host than he gets.
 */
export function webAddressFault(text: string): string | undefined {
  const authority = authorityOf(text);
  if (authority.includes('@')) return 'an address without a user name before its host';
  if (/[^\x20-\x7e]|\bxn--/.test(authority)) return `a host in plain letters, where this one is "${reallyOf(text)}"`;
  if (HOST.test(text) && REST.test(text) && URL.canParse(text)) return undefined;
  return 'an address such as "https://example.org/", with a host by name';
}

export const webAddressSchema = z.string().superRefine((text, context) => {
  const message = webAddressFault(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});
