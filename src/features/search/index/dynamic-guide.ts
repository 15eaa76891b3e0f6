/** The guide to numbers that systems hand out: it is among the answers to such a number. */
import { isSamePage, type PageRef } from '#chart/page-ref.ts';

const DYNAMIC_GUIDE: PageRef = { kind: 'guide', id: 'dynamic-rpc-ports' };

/** Whether a page is that guide. */
export const isDynamicGuide = (page: PageRef): boolean => isSamePage(page, DYNAMIC_GUIDE);
