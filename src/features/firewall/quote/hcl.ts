/** Text in Terraform's language. */
import { hashComment, oneLine } from './one-line.ts';

/** A string; `${` and `%{` would begin a template (HCL native syntax, templates). */
export const hclString = (text: string): string =>
  `"${oneLine(text)
    .replace(/[\\"]/g, String.raw`\$&`)
    .replace(/[$%](?=\{)/g, '$&$&')}"`;

/** A comment up to the end of the line. */
export const hclComment = hashComment;
