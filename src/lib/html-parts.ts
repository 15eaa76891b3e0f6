/** HTML in its parts, each led by a heading, so that a page can put what else it has between them. */

export interface HtmlPart {
  /** The fragment of its heading. */
  slug: string;
  /** The heading, as HTML. */
  title: string;
  /** What stands below it, as HTML. */
  html: string;
}

/** A heading of the second level, as Markdown's compiler writes it. */
const HEADING = /<h2 id="([^"]*)"[^>]*>([\s\S]*?)<\/h2>/g;

/** The parts of some HTML; what stands before the first heading has no slug and no title. */
export function htmlParts(html: string): HtmlPart[] {
  const headings = [...html.matchAll(HEADING)];
  const before = html.slice(0, headings[0]?.index ?? html.length).trim();
  const parts = headings.map(({ index, 0: whole, 1: slug = '', 2: title = '' }, i) => ({
    slug,
    title,
    html: html.slice(index + whole.length, headings[i + 1]?.index ?? html.length).trim(),
  }));
  return [...(before === '' ? [] : [{ slug: '', title: '', html: before }]), ...parts];
}
