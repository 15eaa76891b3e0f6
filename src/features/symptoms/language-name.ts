/** What a language is called in English. */

const names = /* @__PURE__ */ new Intl.DisplayNames('en', { type: 'language' });

/** `German` of `de` (BCP 47). */
export const languageName = (language: string): string => names.of(language) ?? language;
