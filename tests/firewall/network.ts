/**
 * Small networks of the test's own: machines are network namespaces joined by virtual cables, and nothing of this
 * machine's own network or rules is touched. They go away with the test.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { needProgram } from '../../scripts/debian.ts';

/** So long is a silent port waited for, in milliseconds: between namespaces an answer takes less than one. */
const PATIENCE = 300;

/** What a connection came to: `open`, or how it failed. */
export type Reached = 'open' | 'refused' | 'silent';

const ip = (...args: string[]) => command('ip', args);

function command(program: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', input, timeout: 60_000 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** Connects as it is told, a line of JSON each time, and answers with another one. */
const CALLER = `
  const net = require('net');
  const one = (host, port, localAddress) => new Promise((done) => {
    const socket = net.connect({ host, port, localAddress });
    const end = (how) => { socket.destroy(); done(how); };
    setTimeout(() => end('silent'), ${PATIENCE});
    socket.on('connect', () => end('open'));
    socket.on('error', (e) => end(e.code === 'ECONNREFUSED' ? 'refused' : 'silent'));
  });
  require('readline').createInterface({ input: process.stdin }).on('line', async (line) => {
    const { host, ports, localAddress } = JSON.parse(line);
    console.log(JSON.stringify(await Promise.all(ports.map((port) => one(host, port, localAddress)))));
  });`;

/** What has to go when the tests are over, the last that came first. */
const leftovers: (() => void)[] = [];
const whenDone = (tidy: () => void) => leftovers.push(tidy);

/** Ends every network: for `after`. */
export function endNetworks(): void {
  for (const tidy of leftovers.splice(0).reverse()) tidy();
}

/** One machine of a network. */
export class Machine {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** Runs a program on it; throws with what it said where it fails. */
  run(program: string, args: readonly string[] = [], input = '', path = ''): string {
    const env = path ? ['env', `PATH=${path}:${process.env['PATH']}`] : [];
    return command('ip', ['netns', 'exec', this.name, ...env, program, ...args], input);
  }

  /** Listens on TCP ports until the tests end. */
  async listen(...ports: number[]): Promise<void> {
    const script = `for (const port of ${JSON.stringify(ports)}) require('net').createServer((s) => s.end()).listen(port, '0.0.0.0'); console.log('ready');`;
    const child = this.#start(script);
    await once(child.stdout, 'data');
  }

  /** Runs a program on it that stays until the tests end. */
  keep(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
    const child = spawn('ip', ['netns', 'exec', this.name, program, ...args], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    whenDone(() => child.kill());
  }

  #caller: ChildProcessWithoutNullStreams | undefined;

  #start(script: string): ChildProcessWithoutNullStreams {
    const child = spawn('ip', ['netns', 'exec', this.name, process.execPath, '-e', script]);
    whenDone(() => child.kill());
    return child;
  }

  /** Tries to connect to each port of an address, from an address of this machine's own. */
  async reach(host: string, ports: readonly number[], localAddress?: string): Promise<Reached[]> {
    this.#caller ??= this.#start(CALLER);
    const answer = once(this.#caller.stdout, 'data');
    this.#caller.stdin.write(`${JSON.stringify({ host, ports, localAddress })}\n`);
    return JSON.parse(String((await answer)[0])) as Reached[];
  }

  /** Whether an address answers an echo request. */
  pings(address: string): boolean {
    const ping = ['netns', 'exec', this.name, needProgram('ping', 'iputils-ping'), '-c1', '-W1', address];
    return spawnSync('ip', ping).status === 0;
  }
}

let made = 0;

function machine(word: string): Machine {
  const name = `ptl${process.pid % 100_000}-${++made}-${word}`;
  ip('netns', 'add', name);
  whenDone(() => ip('netns', 'del', name));
  ip('-n', name, 'link', 'set', 'lo', 'up');
  const one = new Machine(name);
  // The kernel answers what is rejected only once a second, or the client would take the next refusal for silence.
  one.run('sysctl', ['-qw', 'net.ipv4.icmp_ratelimit=0']);
  return one;
}

/** A cable between two machines, with the addresses of each end. */
function cable(a: Machine, ofA: readonly string[], b: Machine, ofB: readonly string[]): void {
  const n = ++made;
  ip('link', 'add', `ptla${n}`, 'netns', a.name, 'type', 'veth', 'peer', 'name', `ptlb${n}`, 'netns', b.name);
  for (const [one, name, addresses] of [
    [a, `ptla${n}`, ofA],
    [b, `ptlb${n}`, ofB],
  ] as const) {
    for (const address of addresses) ip('-n', one.name, 'address', 'add', address, 'dev', name);
    ip('-n', one.name, 'link', 'set', name, 'up');
  }
}

/** Of the client, its usual address and one that a host may have banned; of the server, its address. */
export const CLIENT = '10.77.0.1';
export const BANNED = '10.77.0.2';
export const SERVER = '10.77.1.10';

/** A client and a server on one cable. */
export function twoMachines(): { client: Machine; server: Machine } {
  const [client, server] = [machine('client'), machine('server')];
  cable(client, [`${CLIENT}/16`, `${BANNED}/16`], server, [`${SERVER}/16`]);
  return { client, server };
}

/** A client and a server with a router between them. */
export function routedMachines(): { client: Machine; router: Machine; server: Machine } {
  const [client, router, server] = [machine('client'), machine('router'), machine('server')];
  cable(client, [`${CLIENT}/24`, `${BANNED}/24`], router, ['10.77.0.254/24']);
  cable(router, ['10.77.1.254/24'], server, [`${SERVER}/24`]);
  ip('-n', client.name, 'route', 'add', 'default', 'via', '10.77.0.254');
  ip('-n', server.name, 'route', 'add', 'default', 'via', '10.77.1.254');
  router.run('sysctl', ['-qw', 'net.ipv4.ip_forward=1']);
  return { client, router, server };
}

/** Why no networks can be made here, as a sentence; undefined where they can. */
export function whyNoNetworks(): string | undefined {
  const name = `ptl${process.pid % 100_000}-try`;
  const { status, stderr } = spawnSync('ip', ['netns', 'add', name], { encoding: 'utf8' });
  if (status !== 0) return `Network namespaces can't be made here: ${stderr.trim()}`;
  ip('netns', 'del', name);
  return undefined;
}
