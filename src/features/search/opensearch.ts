/** The OpenSearch description: by it a browser's address bar searches the site. */

import { escapeMarkup } from '#lib/escape.ts';

/** OpenSearch 1.1. `permalink` makes an absolute address from a path; `{searchTerms}` has to stay as it is. */
export function openSearchDescription(permalink: (path: string) => string): string {
  const address = (path: string) => escapeMarkup(permalink(path));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Portolan</ShortName>
  <Description>A port number, a service or a protocol</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${address('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${address('/go/')}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address('/opensearch.xml')}"/>
</OpenSearchDescription>
`;
}
