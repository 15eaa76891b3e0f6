// Lint, and the layers: data flows one way (content → content-model → chart → features → ui, pages).
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports into `files` from what `regex` matches. A `group` that starts with # matches nothing. */
const layer = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
  },
});

/** Within a feature paths are relative; out of it they begin with #, so that the rules above see them. */
const ownRoom = (files, regex) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ regex, message: 'A relative path stays within the feature; write #… to leave it.' }] },
    ],
  },
});

const DOOR = [
  '^#features/[^/]+/(?!index\\.ts$|[^/]+\\.astro$|[^/]+\\.client\\.ts$)',
  'A feature shows what lies at its top: index.ts, components and browser code. The rest is its own.',
];
const PROPS_ONLY = [
  '^astro:content|chart/chart\\.ts$',
  'Components take props; only the components of prose may ask the chart.',
];

export default defineConfig(
  { ignores: ['dist', 'dist-*', '.*.portolan-build', '.astro', '.cache', 'node_modules'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  { rules: { 'no-console': 'error', eqeqeq: 'error' } },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  layer(
    ['src/content-model/**'],
    ['^(astro:|#(?!content-model/|content/))', 'The content model knows only itself and the vocabularies.'],
  ),
  layer(['src/lib/**'], ['^#(?!lib/)', 'lib has no project knowledge.']),
  layer(
    ['src/chart/**'],
    [
      '^astro:|^#(?!chart/|content-model/|content/|lib/text\\.ts$)',
      'The chart is pure: it knows the content model, and nothing of Astro, of features or of pages.',
    ],
  ),
  { files: ['src/chart/chart.ts'], rules: { 'no-restricted-imports': 'off' } },
  layer(['src/build/**'], ['^#(pages|ui)/', 'Parts of the build know no pages and no components.'], DOOR),
  layer(['src/ui/**'], PROPS_ONLY, ['^#(features|pages|build)/', 'Shared components know no feature and no page.']),
  { files: ['src/ui/prose/**'], rules: { 'no-restricted-imports': 'off' } },
  layer(['src/features/**'], PROPS_ONLY, ['^#(pages|build)/', 'Features know nothing of pages or of the build.'], DOOR),
  layer(
    ['src/features/**/*.ts'],
    PROPS_ONLY,
    ['^#(pages|build|ui)/|\\.astro$', 'The logic of a feature knows no DOM, no Astro and no pages.'],
    DOOR,
  ),
  ownRoom(['src/features/*/*'], '^\\.\\./'),
  ownRoom(['src/features/*/*/*'], '^\\.\\./\\.\\./'),
  layer(['src/pages/**'], ['^astro:content', 'Pages ask the chart, not the collections.'], DOOR),
  layer(['scripts/**'], DOOR),
);
