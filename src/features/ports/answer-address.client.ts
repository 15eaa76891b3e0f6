/** On the page of a missing address: where the address asks for a port, loads what fills its page in. */
import { BASE } from '#lib/browser/base.ts';
import { settlePage } from '#lib/browser/pending.ts';
import { askedPort } from './unnamed/asked-port.ts';

const asked = askedPort(location.pathname.slice(BASE.length));
// Without the files the page of the missing address stays: it says how ports are found.
if (asked === undefined) settlePage();
else {
  import('./unnamed/fill-template.client.ts')
    .then((page) => page.answer(asked))
    .catch(() => undefined)
    .finally(settlePage);
}
