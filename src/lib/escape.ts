/** Text as markup, so that whatever it holds stays text. */

/** Numeric, since HTML before 5 and mail programs have no `&apos;`. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For elements and quoted attributes of HTML, SVG and XML (XML 1.0, section 2.4). */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (sign) => REFERENCES[sign] ?? sign);

/** For what stands between tags alone: quotation marks stay, as the build leaves them in every text of a page. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => REFERENCES[sign] ?? sign);

/**
 * For Markdown, table cells included: no markup, no raw HTML, no formula and no picture comes of it
 * (CommonMark, section 2.4; GitHub's formulas between dollar signs).
 */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|~&#!$]/g, '\\$&');
