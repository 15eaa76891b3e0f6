/** A command by itself, as a pattern; a sentence that starts with the same word is none. */

/** `netstat`, `netstat -ano`, `netstat.exe -an | findstr 443`: the source of a pattern. */
export const commandPattern = (name: string): string => `${name}(?:\\.exe)?(?: +[-/|:].{0,250})?`;
