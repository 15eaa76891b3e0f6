/**
 * The messages of ICMP that rules are written for. One word stands for the message in both versions of IP, which
 * number it differently: ping is type 8 of ICMP (RFC 792) and type 128 of ICMPv6 (RFC 4443).
 */
import icmpTypes from '#content/vocab/icmp-types.json' with { type: 'json' };

export type IcmpType = keyof typeof icmpTypes;

/** The IP protocol number of ICMP, and of ICMPv6 (IANA protocol numbers). An endpoint names the first for both. */
export const ICMP = 1;
export const ICMPV6 = 58;

/** A message in one version of IP; `code` is null where every code of the type is meant. */
export interface IcmpNumbers {
  type: number;
  code: number | null;
}

interface IcmpWord {
  label: string;
  description: string;
  ipv4: IcmpNumbers;
  ipv6: IcmpNumbers;
  /** The message that answers it. */
  answer?: string;
  /** Whether routers on the way send it too, and not the other end alone. */
  fromTheWay: boolean;
  aliases?: readonly string[];
  sources: readonly string[];
}

const WORDS: Readonly<Record<IcmpType, IcmpWord>> = icmpTypes;

export const isIcmpType = (word: string): word is IcmpType => Object.hasOwn(icmpTypes, word);

/** All of them, in the vocabulary's order. */
export const ICMP_TYPES: readonly IcmpType[] = Object.keys(icmpTypes).filter(isIcmpType);

export const icmpWord = (type: IcmpType): IcmpWord => WORDS[type];

/** The numbers of a message in a version of IP. */
export const icmpNumbers = (type: IcmpType, version: 4 | 6): IcmpNumbers =>
  version === 4 ? WORDS[type].ipv4 : WORDS[type].ipv6;

/** The message that answers another, where there is one. */
export function icmpAnswer(type: IcmpType): IcmpType | undefined {
  const { answer } = WORDS[type];
  return answer !== undefined && isIcmpType(answer) ? answer : undefined;
}

/** `type 8`, `type 3, code 4`. */
export const icmpNumbersText = ({ type, code }: IcmpNumbers): string =>
  code === null ? `type ${type}` : `type ${type}, code ${code}`;
