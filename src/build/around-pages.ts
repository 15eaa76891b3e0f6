/** Astro keeps one prerenderer, the last that it is given. Here several parts of the build do something around it. */
import type { AstroPrerenderer } from 'astro';

type Around = (inner: AstroPrerenderer) => AstroPrerenderer;
type Setter = (make: Around) => void;

const parts: Around[] = [];

/** Puts `part` around Astro's own prerenderer and what was put around it before. `set` is what the build's hook hands over. */
export function aroundPages(set: Setter, part: Around): void {
  parts.push(part);
  set((own) => parts.splice(0).reduce((inner, outer) => outer(inner), own));
}
