/** The headings of prose that are the same on every page of a kind, in their order. Further ones come after them. */
import type { Kind } from './kinds.ts';

const COMMON = [
  'What is normal',
  'When a scan shows it',
  "When it doesn't answer",
  'What breaks when it is blocked',
  'Hardening',
  'History',
  'Questions people ask',
] as const;

/** By kind of content, as authors write them. A kind that is missing has headings of its own on each page. */
export const PROSE_HEADINGS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  ports: ['What it is for', ...COMMON],
  services: ['What it does', ...COMMON],
};
