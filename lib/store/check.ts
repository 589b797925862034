import { checkClaims } from './check-claims';
import { checkIds } from './check-ids';
import { checkObservations } from './check-observations';
import { checkReferences } from './check-references';
import { checkSeries } from './check-series';
import type { Dataset } from './dataset';
import type { DataFault } from './data-error';

/**
 * Everything that must hold between the lines of a dataset and that no line shows by itself: ids lead somewhere and stand once, formulas
 * keep to units (law 9), claims say what their words say, charts open with a view, every value leads to a source (law 10). Empty when all is well.
 */
export function checkDataset(dataset: Dataset): DataFault[] {
  return [...checkIds(dataset), ...checkReferences(dataset), ...checkObservations(dataset.observations), ...checkClaims(dataset), ...checkSeries(dataset)];
}
