/** The preview server over a build, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const SCRIPT = fileURLToPath(new URL('./preview.ts', import.meta.url));

/** Serves the built site in `dist` while `use` runs, which is handed its address without a last slash. */
export async function withPreview<T>(dist: string, use: (address: string) => Promise<T>): Promise<T> {
  const args = [SCRIPT, '--out', dist, '--port', String(await freePort())];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      const match = /http:\/\/localhost:\d+/.exec(said);
      if (match) resolve(match[0]);
    });
    server.once('exit', () => reject(new Error(`The preview server did not start. ${said}`)));
  });
  try {
    return await use(address);
  } finally {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}
