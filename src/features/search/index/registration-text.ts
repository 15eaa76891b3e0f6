/** What an uncharted port is registered for, in words. */
import type { UnchartedPort } from './index-format.ts';

/** What is known of a port beside its title: further names, and what is said of it. */
export const registrationText = ({ title, names, otherNames, text }: UnchartedPort): string =>
  [...[...names, ...otherNames].filter((name) => !title.split(', ').includes(name)), text]
    .filter((part) => part !== '')
    .join('; ');
