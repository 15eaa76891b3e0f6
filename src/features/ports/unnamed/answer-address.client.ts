/** On the page of a missing address: where the address asks for a port, loads what fills its page in. */
import { TRANSPORT_WORDS } from '#content-model/transports.ts';
import { BASE } from '#lib/browser/base.ts';
import { settlePage } from '#lib/browser/pending.ts';

/** `/ports/40001/`, or `/ports/tcp/40001`, as people guess. */
const ADDRESS = new RegExp(`^/ports/(?:(?:${TRANSPORT_WORDS})/)?(\\d{1,5})/?$`);

const digits = ADDRESS.exec(location.pathname.slice(BASE.length))?.[1];
// Without the files the page of the missing address stays: it says how ports are found.
if (digits === undefined) settlePage();
else {
  import('./fill-template.client.ts')
    .then((page) => page.answer(Number(digits)))
    .catch(() => undefined)
    .finally(settlePage);
}
