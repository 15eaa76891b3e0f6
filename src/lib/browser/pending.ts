/**
 * Parts of a page that show something else for some addresses, or once something has been worked out. They wait for it
 * unseen (`awaited`, in pending.css), so that nothing that is seen moves.
 */
const { dataset } = document.documentElement;

/** Lets the parts wait. An address that has to be read first does the same from the head of its page. */
export const awaitPage = (): void => void (dataset['pending'] = '');

/** Shows them: all there is to show is there. */
export const settlePage = (): void => void delete dataset['pending'];
