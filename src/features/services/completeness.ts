/** What of a service is known, and what not yet: told on its page, and counted by family. */
import type { Service } from '#chart/model.ts';

/** The parts that every service should have, each with what a page calls it. */
const PARTS = {
  programs: { label: 'its programs', has: ({ programs }) => programs.length > 0 },
  exposure: {
    label: 'who may reach it',
    // What only goes out is reached by nobody.
    has: ({ exposure, endpoints }) =>
      exposure !== undefined || endpoints.every((e) => e.exposure !== undefined || e.direction === 'outbound'),
  },
  settings: { label: 'how to change or close it', has: ({ settings }) => settings.length > 0 },
  genuine: { label: 'how to tell the genuine one', has: ({ genuine }) => genuine.length > 0 },
} as const satisfies Record<string, { label: string; has: (service: Service) => boolean }>;

export type ServicePart = keyof typeof PARTS;

export const SERVICE_PARTS = Object.keys(PARTS) as readonly ServicePart[];

/** Whether a part of a service is known. */
export const hasPart = (service: Service, part: ServicePart): boolean => PARTS[part].has(service);

/** The parts that are not known, in words. */
export const missingFields = (service: Service): string[] =>
  SERVICE_PARTS.filter((part) => !hasPart(service, part)).map((part) => PARTS[part].label);
