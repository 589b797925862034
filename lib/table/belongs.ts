import type { Chart } from '../model/chart';
import type { Claim } from '../model/claim';
import { CUSTOM } from '../permalink/custom';

/** Whether a claim belongs on a chart: a curated one lists its claims, a free mix takes those that speak of a `chosen` series. */
export function belongsOn({ id, claims }: Pick<Chart, 'id' | 'claims'>, chosen: readonly string[]): (claim: Claim) => boolean {
  const listed = new Set(id === CUSTOM ? chosen : claims);
  return id === CUSTOM ? ({ series }) => series !== null && listed.has(series) : (claim) => listed.has(claim.id);
}
