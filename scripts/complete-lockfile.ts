/**
 * Adds to package-lock.json the optional packages that a registry mirror lacked at `npm install`:
 * builds for other platforms, as stubs without integrity. Without them `npm ci` refuses the lockfile.
 * Usage: npm run lockfile, after each npm install.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
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
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added === 0 ? 'The lockfile is complete.' : `Added ${added} optional packages to the lockfile.`);
