/** The results of measurements as files: content/measured/redis-server.json. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { type MeasuredEntry, measuredFileIdOf, measuredSchema } from '#content-model/measured.ts';

const pathOf = (folder: string, name: string) => join(folder, `${measuredFileIdOf(name)}.json`);

/** The result that is there; undefined where there is none, or none in order. */
export function resultIn(folder: string, name: string): MeasuredEntry | undefined {
  const path = pathOf(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return measuredSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all, so that a run that is killed leaves no half a file. */
export async function writeResult(folder: string, result: MeasuredEntry): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = pathOf(folder, result.package);
  const text = await format(JSON.stringify(result), { ...(await resolveConfig(path)), parser: 'json' });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
