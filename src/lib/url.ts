/** An address of the site under its base path: `/ports/445/` becomes `/portolan/ports/445/`. */
export function url(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The same as an absolute address, for canonical links and tickets. */
export function permalink(path: string): string {
  return new URL(url(path), import.meta.env.SITE).href;
}
