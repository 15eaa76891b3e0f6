/** How a listing shows a service: the program that runs it, per operating system. */
import { z } from 'astro/zod';
import { citationsSchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';

/** A name in a service manager. It is an address too, so it holds a letter or a digit that one can type. */
const unitSchema = textSchema.regex(
  /^[ -~]*[A-Za-z0-9][ -~]*$/,
  'a name in ASCII with a letter or a digit, since it becomes an address',
);

/** A unit of systemd: it names no program of macOS, BSD or Windows. */
const SYSTEMD_UNIT = /\.(service|socket)$/;
const WITH_SYSTEMD = ['linux', 'appliance'];

/** One program. A service without one of its own, inside svchost, has only a unit. */
export const programSchema = z
  .strictObject({
    /** As listings print it: `spoolsv.exe`, `redis-server`. */
    name: textSchema.optional(),
    system: wordOf(vocab.operatingSystems),
    path: textSchema.optional(),
    account: textSchema.optional(),
    /** The name under which a service manager knows it: `Spooler`, `redis-server.service`, a launchd label. */
    unit: unitSchema.optional(),
    sources: citationsSchema.optional(),
  })
  .refine(({ name, unit }) => name !== undefined || unit !== undefined, {
    error: 'a name, a unit, or both',
  })
  .refine(({ system, unit }) => unit === undefined || !SYSTEMD_UNIT.test(unit) || WITH_SYSTEMD.includes(system), {
    path: ['system'],
    error: 'linux or appliance, since the unit is one of systemd',
  });
