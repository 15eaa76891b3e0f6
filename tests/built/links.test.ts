/** Every address that the built site refers to leads somewhere, at the root and under a base. */
import { test } from 'node:test';
import { linkProblems } from './links.ts';
import { assertNone, assertSome } from './report.ts';
import { BUILDS, type BuildName, openSite } from './site.ts';

for (const name of Object.keys(BUILDS) as BuildName[]) {
  const { folder, base } = BUILDS[name];

  test(`every link, script, image, font and fragment of ${folder} resolves below ${base}/ and on this host`, () => {
    assertNone(linkProblems(openSite(name)), `Dead or foreign addresses in ${folder}`);
  });

  test(`no script of ${folder} names another host`, () => {
    const site = openSite(name);
    const scripts = [...site.files].filter((file) => /^\/_astro\/.*\.js$/.test(file));
    assertSome(scripts, 'scripts');
    const problems = scripts.flatMap((file) =>
      [...site.read(file).matchAll(/https?:\/\/(?!www\.w3\.org\/)[^\s"'`]*/g)].map(([found]) => `${file}: ${found}`),
    );
    assertNone(problems, 'Scripts that name another host');
  });
}
