/** Every page is valid HTML, by the rules of .htmlvalidate.mjs. */
import { test } from 'node:test';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { assertNone } from './report.ts';
import { openSite, PROJECT } from './site.ts';

test('every page of dist is valid HTML', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const problems: string[] = [];
  for (const { file } of openSite().pages.values()) {
    const { results } = await validator.validateFile(join(PROJECT, file));
    for (const { line, column, message, ruleId, selector } of results.flatMap((result) => result.messages)) {
      problems.push(`${file}:${line}:${column} ${message} (${ruleId}) at ${selector ?? 'the text'}`);
    }
  }
  assertNone(problems, 'Invalid HTML');
});
