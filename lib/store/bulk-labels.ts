import type { Dimension } from '../slice/dataset';
import type { Slice } from '../slice/slice';
import type { Labels } from '../slice/words';
import type { Call, Warehouse } from '../warehouse/warehouse';
import { remember } from './remember';

/** What is asked for labels. */
type Named = Pick<Warehouse, 'members'>;

/** Members looked through for one code; those that begin like it come before most that only mention it. */
const LOOKED_THROUGH = 500;
/** Labels kept; each is some hundred letters. */
const KEPT = 5000;

/** What one member is called, by load, dataset, dimension and code: labels change with loads only. */
const kept = new WeakMap<Named, (key: string, ask: () => Promise<string | null>) => Promise<string | null>>();

/** What a member is called; null where nobody said. `stamp` is of the newest load known. */
export function labelOf(warehouse: Named, stamp: string, dataset: string, dimension: Dimension, code: string, call?: Call): Promise<string | null> {
  const at = kept.get(warehouse) ?? remember(KEPT, (_, ask: () => Promise<string | null>) => ask());
  kept.set(warehouse, at);
  return at(`${stamp} ${dataset} ${dimension} ${code}`, async () => (await warehouse.members(dataset, dimension, [code], LOOKED_THROUGH, call)).find((member) => member.code === code)?.label ?? null);
}

/** What the members a slice names are called. */
export async function labelsOf(warehouse: Named, stamp: string, { dataset, commodity, partner, port }: Slice, call?: Call): Promise<Labels> {
  const label = (dimension: Dimension, code: string): Promise<string | null> => (code === '' ? Promise.resolve(null) : labelOf(warehouse, stamp, dataset, dimension, code, call));
  const [ofCommodity, ofPartner, ofPort] = await Promise.all([label('commodity', commodity), label('partner', partner === null ? '' : String(partner)), label('port', port === null ? '' : String(port))]);
  return { commodity: ofCommodity, partner: ofPartner, port: ofPort };
}
