/**
 * Completes package-lock.json after `npm install` over a registry mirror: adds the optional packages that npm left
 * out, builds for other platforms, without which `npm ci` refuses the lockfile; and asks for the hash of every
 * package that has none. Exit 1 when one can't be had.
 * Usage: npm run lockfile, after each npm install.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
}

interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as Lockfile;

/** `@pagefind/darwin-arm64` names its platform; a name that doesn't is left without one. */
function platformOf(name: string): Pick<LockedPackage, 'cpu' | 'os'> {
  const os = /(?:^|[-/])(darwin|linux|win32|windows|freebsd|android)(?:-|$)/
    .exec(name)?.[1]
    ?.replace('windows', 'win32');
  const cpu = /-(arm64|x64|ia32|arm|wasm32)(?:-|$)/.exec(name)?.[1];
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) };
}

/** Where npm would look for a package that `owner` depends on. */
function isLocked(owner: string, name: string): boolean {
  const nested = `${owner}/node_modules/${name}`;
  return nested in lock.packages || `node_modules/${name}` in lock.packages;
}

/** The hash that the registry gives for a package's archive; undefined where the registry doesn't have it. */
function integrityOf(name: string, version: string): string | undefined {
  try {
    return (
      execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8' }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

let added = 0;
for (const [owner, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(owner, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[^\d]*/, ''),
      ...platformOf(name),
      optional: true,
    };
    added++;
  }
}
const unhashed: string[] = [];
for (const [path, locked] of Object.entries(lock.packages)) {
  if (path === '' || locked.integrity !== undefined || locked.version === undefined) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const integrity = integrityOf(name, locked.version);
  if (integrity === undefined) unhashed.push(`${name}@${locked.version}`);
  else lock.packages[path] = { version: locked.version, integrity, ...locked };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
if (unhashed.length > 0) {
  console.error(`The registry has no hash for ${unhashed.join(', ')}. Run this again later, or pin an older version.`);
  process.exitCode = 1;
}
console.log(added === 0 ? 'The lockfile is complete.' : `Added ${added} optional packages to the lockfile.`);
