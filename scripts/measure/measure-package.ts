/** Measures one package: installed into a root of its own, started, read, and thrown away. */
import { setTimeout as pause } from 'node:timers/promises';
import { type MeasuredEntry, measuredSchema } from '#content-model/measured.ts';
import { RELEASE } from './base.ts';
import { listenersIn, mayBeHandedOut, withoutHandedOut } from './listeners.ts';
import type { ListedPackage } from './package-list.ts';
import type { RootReport } from './root-report.ts';
import { processIn, restart, settledReport } from './started-root.ts';
import { type Supervised, supervised } from './supervised.ts';
import { whySilent } from './why-silent.ts';

export interface Bounds {
  /** What a root may take of the memory. */
  megabytes: number;
  minutes: number;
}

/** What came of it: a result, or why there is none. */
export type Outcome = { result: MeasuredEntry } | { problem: string };

/** What apt or dpkg say when they fail. */
const ERROR_LINE = /^(?:E: |dpkg: error|.*No space left on device)/;

/** Why a root was not started: the first word of apt, or the last line of all. */
export function problemIn(said: string): string {
  const lines = said.trim().split('\n');
  if (said.includes('No space left on device')) return 'needs more room than a root may take (--megabytes)';
  const stage = lines.filter((line) => line.startsWith('stage: ')).at(-1) ?? 'stage: none';
  return `${stage}: ${lines.find((line) => ERROR_LINE.test(line)) ?? lines.at(-1) ?? ''}`;
}

/** Once it is started; undefined where it ends before. */
async function started(run: Supervised): Promise<number | undefined> {
  while (run.isRunning()) {
    if (/^stage: start$/m.test(run.said)) return processIn(run.said);
    await pause(200);
  }
  return undefined;
}

/** Whether a number was handed out is seen by a second start. */
async function listenersOf(run: Supervised, process: number, report: RootReport, name: string) {
  const listeners = listenersIn(report, name);
  const units = listeners.filter(mayBeHandedOut).flatMap(({ unit }) => unit ?? []);
  if (units.length === 0) return listeners;
  restart(process, [...new Set(units)]);
  return withoutHandedOut(listeners, listenersIn(await settledReport(run, process), name));
}

async function resultOf(run: Supervised, process: number, listed: ListedPackage, day: string): Promise<Outcome> {
  const report = await settledReport(run, process);
  const own = report.packages.find(({ name }) => name === listed.name);
  if (!own) return { problem: 'belongs to the base, or is only a name for another package' };
  const listens = await listenersOf(run, process, report, listed.name);
  const isSilent = listens.every((one) => one.package !== undefined);
  const entry: MeasuredEntry = {
    package: listed.name,
    release: RELEASE.name,
    version: own.version,
    date: day,
    source: RELEASE.source,
    ...(listed.with.length > 0 ? { with: listed.with } : {}),
    ...(listed.altered === undefined ? {} : { altered: listed.altered }),
    listens,
    ...(isSilent ? { silent: whySilent(report, listed.name) } : {}),
  };
  return { result: measuredSchema.parse(entry) };
}

/** Never throws: what goes wrong is the outcome. `signal` ends it early. */
export async function measurePackage(
  archive: string,
  listed: ListedPackage,
  { megabytes, minutes }: Bounds,
  { day, signal }: { day: string; signal: AbortSignal },
): Promise<Outcome> {
  const packages = [listed.name, ...listed.with];
  const run = supervised('measure-root.sh', [archive, String(megabytes), listed.prepare ?? '', ...packages]);
  let why: string | undefined;
  const stop = (reason: string) => {
    why = reason;
    void run.stop();
  };
  const late = setTimeout(() => stop(`takes longer than ${minutes} minutes`), minutes * 60_000);
  const onAbort = () => stop('was stopped');
  signal.addEventListener('abort', onAbort);
  try {
    const process = await started(run);
    if (process === undefined) return { problem: why ?? problemIn(run.said) };
    return await resultOf(run, process, listed, day);
  } catch (error) {
    return { problem: why ?? (error instanceof Error ? error.message : String(error)) };
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', onAbort);
    await run.stop();
  }
}
