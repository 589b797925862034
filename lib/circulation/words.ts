import type { Comparison, Facets, Form } from '../model/facets';
import type { Unit } from '../model/unit';

/** Units as things that are printed or counted. */
export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  USD: 'US dollars', CNY: 'yuan', t: 'tonnes', percent: 'percent', 'percentage-point': 'percentage points', ratio: 'a ratio',
  people: 'people', deaths: 'deaths', 'deaths-per-100000': 'deaths per 100,000 people',
  entities: 'entities', chemicals: 'chemicals', cargoes: 'cargoes', minutes: 'minutes', months: 'months', years: 'years',
};

const FORM_NAMES: Readonly<Record<Form, string>> = {
  level: 'the level', change: 'the change', 'percent-change': 'the change in percent', share: 'the share', ratio: 'the ratio', average: 'the average',
};
const COMPARISON_NAMES: Readonly<Record<Comparison, string>> = {
  none: '', 'previous-period': ' against the one before', 'year-earlier': ' against a year before', 'ten-years-earlier': ' against ten years before',
  baseline: ' against the baseline',
};

/** "the level", "the change against a year before". */
export const formName = ({ form, comparison }: Facets): string => FORM_NAMES[form] + COMPARISON_NAMES[comparison];

const NAMES: ReadonlyMap<string, string> = new Map([
  ['us', 'US'], ['cn', 'China'], ['br', 'Brazil'], ['ar', 'Argentina'], ['fas', 'FAS'], ['cif', 'CIF'], ['idps', 'displaced within the country'],
]);

/** The word of a facet as people read it: `cn-to-us` is "China to US", `goods-and-services` "goods and services". */
export const facetName = (id: string): string => id.split('-').map((part) => NAMES.get(part) ?? part).join(' ');
