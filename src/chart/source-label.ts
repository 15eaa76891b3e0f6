/** How a source is called in a footnote mark: short, and known to the field. */

const PATTERNS: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/^rfc(\d+)$/, (m) => `RFC ${m[1]}`],
  [/^(ms\d\d-\d{3})$/, (m) => (m[1] ?? '').toUpperCase()],
  [/^(m[sc]-[a-z0-9-]+)$/, (m) => `[${(m[1] ?? '').toUpperCase()}]`],
  [/^kb(\d+)$/, (m) => `KB ${m[1]}`],
  [/^q(\d+)$/, (m) => `Q${m[1]}`],
];

const KNOWN: Readonly<Record<string, string>> = {
  'learn-2023-12': 'Learn 2023',
  'iana-ports': 'IANA',
  'iana-protocol-numbers': 'IANA',
  'cve-list': 'CVE',
  'cisa-kev': 'KEV',
  'mitre-attack': 'ATT&CK',
  'dsinternals-firewall': 'DSInternals',
};

/** `RFC 4120`, `[MS-SMB2]`, `KB 832017`, `Learn 2023`; else the publisher. */
export function sourceLabel(source: { id: string; publisher: string }): string {
  const known = KNOWN[source.id];
  if (known) return known;
  for (const [pattern, label] of PATTERNS) {
    const match = pattern.exec(source.id);
    if (match) return label(match);
  }
  return source.publisher;
}
