/** The components that prose may use; `<table>` is what Markdown's own tables become. */
import type { LinkComponent } from '#content-model/kinds.ts';
import EphemeralBars from './EphemeralBars.astro';
import EphemeralRanges from './EphemeralRanges.astro';
import Formerly from './Formerly.astro';
import GuideLink from './GuideLink.astro';
import IcmpTypes from './IcmpTypes.astro';
import Note from './Note.astro';
import PortLink from './PortLink.astro';
import ProtocolLink from './ProtocolLink.astro';
import ScenarioLink from './ScenarioLink.astro';
import ServiceLink from './ServiceLink.astro';
import SourceLink from './SourceLink.astro';
import SymptomLink from './SymptomLink.astro';
import Table from './Table.astro';

export const mdxComponents = {
  Port: PortLink,
  Service: ServiceLink,
  Protocol: ProtocolLink,
  Guide: GuideLink,
  Scenario: ScenarioLink,
  Symptom: SymptomLink,
  Source: SourceLink,
  Note,
  Formerly,
  EphemeralBars,
  EphemeralRanges,
  IcmpTypes,
  table: Table,
} satisfies Record<
  LinkComponent | 'Note' | 'Formerly' | 'EphemeralBars' | 'EphemeralRanges' | 'IcmpTypes' | 'table',
  unknown
>;
