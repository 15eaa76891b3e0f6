// Lint, and the layers: data flows one way (content → schemas → chart → tools → components → pages).
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports into `files` from what `regex` matches. A `group` that starts with # matches nothing. */
const layer = (files, regex, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
});

const UPWARDS = '^#(pages|layouts|components|integrations)/';

export default defineConfig(
  { ignores: ['dist', 'dist-base', 'dist-whole', '.astro', '.cache', 'node_modules'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  { rules: { 'no-console': 'error', eqeqeq: 'error' } },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  layer(['src/schemas/**'], '^(astro:|#(?!schemas/|content/))', 'Schemas know only schemas and the vocabularies.'),
  layer(['src/lib/*.ts'], '^#', 'lib has no project knowledge.'),
  layer(
    ['src/chart/**'],
    `^astro:|^#(tools|lib/(?!text\\.ts$))|${UPWARDS}`,
    'The chart is pure: it knows the schemas, and nothing of Astro or of pages.',
  ),
  { files: ['src/chart/chart.ts'], rules: { 'no-restricted-imports': 'off' } },
  layer(['src/tools/**'], `^astro:|chart/chart\\.ts$|${UPWARDS}`, 'Tools are pure: no DOM, no Astro, no pages.'),
  layer(
    ['src/components/**'],
    '^astro:content|chart/chart\\.ts$|^#pages/',
    'Components take props; only components/mdx may ask the chart.',
  ),
  { files: ['src/components/mdx/**'], rules: { 'no-restricted-imports': 'off' } },
  layer(['src/pages/**', 'src/layouts/**'], '^astro:content', 'Pages ask the chart, not the collections.'),
);
