import { BULK_DATASETS, BULK_UNITS, FLOWS, type BulkUnit, type Flow } from '@/lib/slice/dataset';
import { definitionWords } from '@/lib/slice/definition';

it('every dataset says what its values and weights count; what is made up says so', () => {
  for (const dataset of BULK_DATASETS) for (const flow of Object.keys(FLOWS) as Flow[]) for (const unit of Object.keys(BULK_UNITS) as BulkUnit[]) {
    const words = definitionWords(dataset, flow, unit);
    expect(words).toMatch(unit === 'kg' ? /weight/i : flow === 'imports' ? /imports/i : /exports/i);
    expect(words.startsWith('In the form of')).toBe(dataset.synthetic);
    // A definition names the value that titles name.
    if (unit === 'usd' && !dataset.valued[flow].startsWith('value as')) expect(words).toContain(dataset.valued[flow]);
  }
});
