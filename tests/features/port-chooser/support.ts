/** A small world of numbers for the tests of the chooser. */
import { type PackedChooserFacts, packNumbers, unpackChooserFacts } from '#features/port-chooser/chooser-facts.ts';

const PACKED: PackedChooserFacts = {
  edition: '2026.11',
  listed: packNumbers([80, 443, 445, 5555, 20_000, 40_000]),
  charted: [443, 445, 5985],
  uses: [
    [8080, 8080, 'Tomcat'],
    [8080, 8080, 'Jenkins'],
    [27_015, 27_030, 'A game'],
  ],
  nodePorts: [[30_000, 32_767]],
  wide: [[10_000, 20_000, 'A telephone system']],
  blocked: [6000, 10_080],
  citations: { kubernetes: ['k8s-docs'], 'long-range': [] },
  sources: { rfc6335: 'RFC 6335' },
};

export const FACTS = unpackChooserFacts(PACKED);
