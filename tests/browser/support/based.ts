/** The site under a base path: the second server of `playwright.config.ts`. */
export const BASED = `http://localhost:${process.env['BASED_PORT'] ?? '4174'}`;
