import type { BulkDataset, BulkUnit, Flow } from './dataset';

type Defined = Readonly<Record<Flow | 'weight', string>>;

/** As the Census Bureau defines them in its guide to foreign trade statistics. */
const CENSUS: Defined = {
  imports: 'General imports at customs value: everything that comes into the country, for use at once or into bonded warehouses and foreign trade zones, at the price paid for export, without freight, insurance and duty.',
  exports: 'Total exports at FAS value: domestic goods and foreign goods sent on, at the price free alongside ship at the port of export, with freight and insurance to there and none beyond.',
  weight: 'Shipping weight of what goes by vessel or by air; trade over land has none.',
};

const COMTRADE: Defined = {
  imports: 'Imports at the primary value of UN Comtrade: as the reporter gave it, as a rule with freight and insurance to its border (CIF).',
  exports: 'Exports at the primary value of UN Comtrade: as the reporter gave it, as a rule free on board (FOB).',
  weight: 'Net weight, as reported or as estimated by the United Nations; where none is known nothing is added.',
};

const BY_DATASET: Readonly<Record<string, Defined>> = { 'census-hs': CENSUS, 'census-ports': CENSUS, 'census-districts': CENSUS, 'synthetic-hs': CENSUS, 'comtrade-hs': COMTRADE };

/** What values of a dataset count, as its publisher defines it; made-up ones have the form of the real ones. Empty for a dataset nobody defined. */
export function definitionWords({ id, synthetic }: BulkDataset, flow: Flow, unit: BulkUnit): string {
  const words = BY_DATASET[id]?.[unit === 'kg' ? 'weight' : flow] ?? '';
  return synthetic && words !== '' ? `In the form of: ${words}` : words;
}
