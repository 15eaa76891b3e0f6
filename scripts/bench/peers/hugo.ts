/** Hugo, as Debian packages it, over the same pages with a theme of a few lines and no search. */
import { join } from 'node:path';
import { needProgram } from '../../debian.ts';
import { type Run, timedRun } from '../run.ts';
import { type Page, writePages, writeText } from './pages.ts';

const CONFIG = `baseURL = "http://localhost:4321/"
languageCode = "en"
title = "Ports"
disableKinds = ["taxonomy", "term", "RSS", "section"]
`;

const LAYOUT = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">Ports</a></header>
<main><h1>{{ .Title }}</h1>
{{ .Content }}</main>
<footer>{{ .Site.Title }}</footer>
</body>
</html>
`;

const STYLE = `body { max-width: 46rem; margin: auto; padding: 1rem; font: 1rem/1.6 sans-serif; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid #ccc; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
pre { overflow-x: auto; background: #eee; padding: 0.5rem; }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; } pre { background: #222; } }
`;

/** Builds `pages` in `folder`, the site into its `public/`. Throws when there is no Hugo, or when it fails. */
export function buildHugo(pages: readonly Page[], folder: string): Promise<Run> {
  const hugo = needProgram('hugo');
  writeText(join(folder, 'config.toml'), CONFIG);
  for (const name of ['_default/single.html', 'index.html']) writeText(join(folder, 'layouts', name), LAYOUT);
  writeText(join(folder, 'static/style.css'), STYLE);
  writePages(pages, join(folder, 'content'));
  return timedRun(hugo, ['--minify'], folder);
}
