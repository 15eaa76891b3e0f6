/**
 * Draws claims at random from the whole content, each with its sources, for somebody to check who didn't write them.
 * Usage: npm run draw [-- COUNT [SEED]]; the seed is printed, and the same one draws the same claims.
 */
import { filesOfKinds, isEntry } from '#build/check-content/entry-files.ts';
import { readContent } from '#build/check-content/read.ts';
import { claimsOf } from '#build/draw-claims/claims.ts';
import { draw } from '#build/draw-claims/draw.ts';
import { fieldOf } from '#chart/content-rules/written-content.ts';

const [count = 60, seed = Math.floor(Math.random() * 1_000_000)] = process.argv.slice(2).map(Number);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('How many? A whole number, and a whole number as seed: npm run draw -- 60 7');
  process.exit(2);
}
const files = filesOfKinds(readContent(process.cwd())).filter(isEntry);
const urls = new Map(files.filter(({ kind }) => kind === 'sources').map(({ id, data }) => [id, fieldOf(data, 'url')]));
const claims = files.filter(({ kind }) => kind !== 'sources').flatMap(claimsOf);

console.log(`${count} of ${claims.length} claims, seed ${seed}\n`);
draw(claims, count, seed).forEach(({ file, field, text, sources }, i) => {
  console.log(`${i + 1}. ${file} ${field}\n   ${text}`);
  for (const id of sources) console.log(`   - ${id}: ${urls.get(id) ?? 'no address'}`);
});
