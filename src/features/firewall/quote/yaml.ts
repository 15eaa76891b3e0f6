/** Text in YAML. */
import { hashComment, oneLine } from './one-line.ts';

/** A string in double quotes, as JSON has it, which YAML 1.2 takes as it is. */
export const yamlString = (text: string): string => JSON.stringify(oneLine(text));

/** The same for Ansible, which looks into strings for templates of Jinja. */
export const ansibleString = (text: string): string =>
  yamlString(
    oneLine(text)
      .replace(/\{(?=[{%#])/g, '( ')
      .replace(/(?<=[%#}])\}/g, ' )'),
  );

/** A comment up to the end of the line. */
export const yamlComment = hashComment;
