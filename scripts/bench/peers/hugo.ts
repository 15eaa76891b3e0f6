/** Hugo, as Debian packages it, over the same content with a theme of a few lines and no search. */
import { join } from 'node:path';
import { needProgram } from '../../debian.ts';
import { timedRun } from '../run.ts';
import { type Page, writePages, writeText } from './export.ts';
import type { BuiltPeer } from './peer.ts';

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

/** Builds in `folder`. Throws when there is no Hugo to be had, or when it fails. */
export async function buildHugo(pages: readonly Page[], folder: string): Promise<BuiltPeer> {
  const hugo = needProgram('hugo');
  writeText(join(folder, 'config.toml'), CONFIG);
  for (const name of ['_default/single.html', 'index.html']) writeText(join(folder, 'layouts', name), LAYOUT);
  writeText(join(folder, 'static/style.css'), STYLE);
  writePages(pages, join(folder, 'content'));
  const run = await timedRun(hugo, ['--minify'], folder);
  return { run, dist: join(folder, 'public') };
}
