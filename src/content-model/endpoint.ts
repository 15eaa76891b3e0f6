/** One row of a port table: this service listens on this transport at this port, for this purpose. */
import { z } from 'astro/zod';
import { citationsSchema, idSchema, textSchema } from './common.ts';
import { exposureSchema } from './exposure.ts';
import { ICMP, ICMPV6 } from './icmp-types.ts';
import { vocab, wordOf } from './vocab.ts';

/** A port number: 0 to 65535 (RFC 9293, RFC 768: sixteen bits). */
export const portNumberSchema = z.int().min(0, { abort: true }).max(65535, { abort: true });

/** A range of ports, `3000-5000`: both ends belong to it. */
export const portRangeSchema = z
  .string()
  .regex(/^\d{1,5}-\d{1,5}$/, { error: 'a range such as "3000-5000"', abort: true })
  .refine((text) => {
    const [from = 0, to = 0] = text.split('-').map(Number);
    return from < to && to <= 65535;
  }, 'a range that rises and ends at 65535 at most');

/**
 * Where an endpoint listens: a number, a range in quotes, or `dynamic` (the RPC run-time takes a
 * free port of the system's dynamic range and the endpoint mapper tells it to clients).
 */
export const portSchema = z.union([portNumberSchema, z.literal('dynamic'), portRangeSchema], {
  error: 'a port from 0 to 65535, a range such as "3000-5000", or "dynamic"',
});

const common = {
  /** The application protocol, where it is one with a page. */
  protocol: idSchema.optional(),
  as: textSchema.optional(),
  direction: wordOf(vocab.directions).default('inbound'),
  /** Its purpose, in a few words: "clients", "traffic between nodes". */
  for: textSchema.optional(),
  /** When it is needed, in a sentence, where that isn't always. */
  when: textSchema.optional(),
  /** Whether an untouched installation listens. */
  default: wordOf(vocab.listenDefaults).optional(),
  /** On which address an untouched installation listens. */
  listens: wordOf(vocab.listenAddresses).optional(),
  /** Why a measured package does otherwise, where it does: `Debian’s package binds it to loopback.` */
  packaged: textSchema.optional(),
  /** The first version, or a date, from which it holds. */
  since: textSchema.optional(),
  /** The last version, or a date, until which it held. */
  until: textSchema.optional(),
  /** Where it differs from that of the service. */
  exposure: exposureSchema.optional(),
  note: textSchema.optional(),
  sources: citationsSchema,
};

const SAYS_WHAT_FOR = {
  path: ['when'],
  error: 'a sentence that says when it is needed, or a purpose in the field "for"',
};
const saysWhatFor = (entry: { for?: string | undefined; when?: string | undefined }) =>
  entry.for !== undefined || entry.when !== undefined;

/** An endpoint at a port of a transport. */
const portEndpointSchema = z.strictObject({
  ...common,
  transport: wordOf(vocab.transports),
  port: portSchema,
});

/** ICMP goes by types. One endpoint stands for a message in both versions of IP, so ICMPv6 is never named itself. */
const hasRightType = ({ ipProtocol, icmpType }: { ipProtocol: number; icmpType?: string | undefined }) =>
  ipProtocol !== ICMPV6 && (ipProtocol === ICMP) === (icmpType !== undefined);

/** An endpoint that is an IP protocol and has no port: GRE, ESP, AH (IANA protocol numbers), or a type of ICMP. */
const ipEndpointSchema = z
  .strictObject({
    ...common,
    protocol: idSchema,
    ipProtocol: z.int().refine((n) => String(n) in vocab.ipProtocols, {
      error: `an IP protocol number of content/vocab/ip-protocols.json`,
    }),
    icmpType: wordOf(vocab.icmpTypes).optional(),
  })
  .refine(hasRightType, {
    error: `an icmpType with IP protocol ${ICMP}, which stands for ICMPv6 as well, and with no other`,
    path: ['icmpType'],
  });

/** One endpoint as an author writes it. `as` is the source's wording, where it differs. */
export const endpointSchema = z.union([
  portEndpointSchema.refine(saysWhatFor, SAYS_WHAT_FOR),
  ipEndpointSchema.refine(saysWhatFor, SAYS_WHAT_FOR),
]);

export type EndpointEntry = z.infer<typeof endpointSchema>;
