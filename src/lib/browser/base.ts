/** The site's base path in browser code: `/portolan` where it lives in a folder, nothing where it doesn't. */
import { url } from '../url.ts';

export const BASE: string = url('');
