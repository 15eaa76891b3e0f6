/** A real nginx over the built site, with the configuration that the project hands out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needProgram } from '../../scripts/debian.ts';
import { freePort } from '../../scripts/free-port.ts';

/** The project's server, with the site's folder and a free port in the place of its own. */
function serverBlock(site: string, port: number): string {
  const text = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8');
  const here = text
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/portolan;', `root ${site};`);
  if (!here.includes(site) || !here.includes(String(port))) throw new Error('deploy/nginx.conf has another shape');
  return here;
}

export interface Served {
  /** Without a last slash. */
  address: string;
  stop(): Promise<void>;
}

/** Serves a folder until it is stopped. */
export async function startNginx(site: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-nginx-'));
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    config,
    `daemon off; pid ${folder}/pid; error_log stderr warn; user root;
     events {}
     http { types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; }
       access_log off; ${paths.join(' ')} ${serverBlock(site, port)} }`,
  );
  const server = spawn(needProgram('nginx', 'nginx-light'), ['-c', config, '-p', folder], { stdio: 'inherit' });
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  await answered(address).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address, stop };
}

async function answered(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx did not start: its message stands above.');
}
