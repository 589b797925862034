import type { Claim } from '../model/claim';
import type { Definition } from '../model/facets';

/** Definitions of one thing that are never compared as if one. */
export interface DefinitionGroup {
  readonly counts: string;
  readonly definitions: Readonly<Partial<Record<Definition, string>>>;
  /** Why not, in a sentence for readers. */
  readonly why: string;
}

/** The guards: what is told apart, and why. Shown on the method page; a printed figure that fits only across one of them is `incomparable`. */
export const DEFINITION_GROUPS: readonly DefinitionGroup[] = [
  {
    counts: 'tariff rates',
    definitions: { 'statutory-rate': 'the rate in law', 'stated-rate': 'a rate stated by officials, method not said', 'effective-rate': 'a modelled effective rate', 'collected-rate': 'duties collected over imports' },
    why: 'A rate in law is what goods would pay; an effective rate is modelled on trade flows; a collected rate leaves out goods the duty has kept away. They can differ by a factor of four.',
  },
  {
    counts: 'deaths',
    definitions: { 'final-count': 'the final count of the closed file', 'provisional-count': 'the provisional count, twelve months ending' },
    why: 'Final counts are of residents and a closed file; provisional ones of deaths where they happened, adjusted for late reports, and revised every month.',
  },
  {
    counts: 'refugees',
    definitions: { 'official-count': 'UNHCR’s official half-yearly count', 'operational-count': 'UNHCR’s operational portal' },
    why: 'The official count is by country of origin at the end of June and December; the portal adds up what host countries record, and was redefined in June 2025.',
  },
  {
    counts: 'values of traded goods',
    definitions: { 'customs-value': 'value at the border of the exporter, or customs value', 'cif-value': 'value with freight and insurance', 'balance-of-payments-value': 'balance-of-payments value', 'trade-statistics-value': 'value as held by the UN’s trade statistics' },
    why: 'Customs count goods that cross the border; the balance of payments counts change of ownership; importers add freight and insurance; the UN’s copy is made by rules of its own.',
  },
];

const groupOf = (definition: Definition | null): DefinitionGroup | undefined => DEFINITION_GROUPS.find(({ definitions }) => definition !== null && Object.hasOwn(definitions, definition));

/** The pair, when two definitions are of one group and not the same, so that values of theirs are never compared as one; else null. */
export function crossing(stated: Definition | null, found: Definition | null): readonly [Definition, Definition] | null {
  return stated !== null && found !== null && stated !== found && groupOf(stated) === groupOf(found) ? [stated, found] : null;
}

/** Why values of two definitions of one group are not compared, in words. */
export const whyApart = (stated: Definition): string => groupOf(stated)?.why ?? '';
export const definitionWords = (definition: Definition): string => groupOf(definition)?.definitions[definition] ?? definition;

/** Words that name a definition outright. */
const NAMED: readonly (readonly [RegExp, Definition])[] = [
  [/\beffective (?:tariff|rate|duty)/i, 'effective-rate'],
  [/\b(?:duties|tariffs?) collected\b|\bcollected (?:duties|tariffs?)/i, 'collected-rate'],
  [/\bstatutory (?:tariff|rate|duty)/i, 'statutory-rate'],
  [/\b(?:provisional|preliminary) (?:count|data|deaths|figures?)/i, 'provisional-count'],
  [/\bfinal (?:count|data|deaths|figures?)/i, 'final-count'],
  [/\boperational (?:data )?portal\b/i, 'operational-count'],
  [/\bbalance[- ]of[- ]payments\b/i, 'balance-of-payments-value'],
  [/\bc\.?i\.?f\.?(?: value|\b)/i, 'cif-value'],
];

/**
 * Why a figure must not be held against a series of `definition`: its own words, or those right beside it, name another definition of the same group
 * and not this one. Null when they don't.
 */
export function namedDefinition({ prefix, exact, suffix }: Claim['selector'], definition: Definition | null): string | null {
  const named = NAMED.filter(([words]) => words.test(`${prefix}${exact}${suffix}`)).map(([, one]) => one);
  if (definition === null || named.includes(definition)) return null;
  const other = named.find((one) => crossing(definition, one) !== null);
  if (other === undefined) return null;
  return `The words speak of ${definitionWords(other)}, the series is of ${definitionWords(definition)}, and the two are never compared as one. ${whyApart(definition)}`;
}
