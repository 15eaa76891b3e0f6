/**
 * Text in which nobody is called and nothing becomes a link by itself, wherever a ticket is pasted. Jira, GitHub, GitLab
 * and Teams take `@name` for a call and an address without markup for a link; a zero-width space in the middle, which
 * nobody sees, is the usual way to stop that.
 */
const BREAK = '\u200b';

/** A call or an e-mail address; an address with a scheme; one that begins with `www.`, which GitHub's Markdown links. */
const LIVE = /@(?=[\p{L}\p{N}_])|\b[a-z][a-z\d+.-]*:(?=\/\/)|\bwww(?=\.)/giu;

/** The text as it was, to the eye. For formats with markup: plain text stays exactly what it is. */
export const withoutLiveMarkup = (text: string): string => text.replace(LIVE, `$&${BREAK}`);
