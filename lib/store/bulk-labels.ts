import { datasetOf, nameListOf, type Dimension, type Flow, type NameList } from '../slice/dataset';
import type { Slice } from '../slice/slice';
import type { Labels } from '../slice/words';
import type { Call, Member, Named, Warehouse } from '../warehouse/warehouse';

/** A member of a dimension of what flows one way: a ten-digit code can be one thing when it is imported and another when it is exported. */
export interface Wanted { readonly flow: Flow; readonly dimension: Dimension; readonly code: string }

/** Members a slice names. */
const membersOf = ({ flow, commodity, partner, port }: Slice): Wanted[] => [
  ...(commodity === '' ? [] : [{ flow, dimension: 'commodity', code: commodity } as const]),
  ...(partner === null ? [] : [{ flow, dimension: 'partner', code: String(partner) } as const]),
  ...(port === null ? [] : [{ flow, dimension: 'port', code: String(port) } as const]),
];

const keyOf = ({ list, code }: Named): string => `${list} ${code}`;

/** Lists a member's name is looked for in, the first one that has it. What was loaded before exports had a list of their own is in the other. */
function listsOf({ flow, dimension }: Pick<Wanted, 'flow' | 'dimension'>, dataset: string): readonly NameList[] {
  const of = datasetOf(dataset);
  return [...new Set([of === null ? dimension : nameListOf(dimension, flow, of), dimension])];
}

/** What members of one dataset are called as of `asof`; null for one nobody named. One question. */
export async function namesOf(warehouse: Pick<Warehouse, 'labels'>, asof: string | null, dataset: string, wanted: readonly Wanted[], call?: Call): Promise<(one: Wanted) => string | null> {
  const named = (one: Wanted): Named[] => listsOf(one, dataset).map((list) => ({ list, code: one.code }));
  const once = [...new Map(wanted.flatMap(named).map((one) => [keyOf(one), one])).values()];
  const found = new Map((await warehouse.labels(dataset, once, asof, call)).map((member) => [keyOf(member), member.label]));
  return (one) => named(one).map((each) => found.get(keyOf(each))).find((label) => label !== undefined) ?? null;
}

/** What the members slices name are called as of `asof`, in the order of the slices; one question for each dataset. A title must not change under a frozen link. */
export async function labelsOf(warehouse: Pick<Warehouse, 'labels'>, asof: string | null, slices: readonly Slice[], call?: Call): Promise<readonly Labels[]> {
  const datasets = [...new Set(slices.map(({ dataset }) => dataset))];
  const names = new Map(await Promise.all(datasets.map(async (dataset) => [dataset, await namesOf(warehouse, asof, dataset, slices.filter((slice) => slice.dataset === dataset).flatMap(membersOf), call)] as const)));
  return slices.map((slice) => {
    const label = (dimension: Dimension, code: string | number | null): string | null => names.get(slice.dataset)?.({ flow: slice.flow, dimension, code: String(code) }) ?? null;
    return { commodity: label('commodity', slice.commodity), partner: label('partner', slice.partner), port: label('port', slice.port) };
  });
}

/** Members words may mean in a dimension of what flows one way, by code; at most `most`. */
export async function membersCalled(warehouse: Pick<Warehouse, 'members'>, { dataset, flow }: Pick<Slice, 'dataset' | 'flow'>, dimension: Dimension, words: readonly string[], most: number, call?: Call): Promise<readonly Member[]> {
  const [list = dimension] = listsOf({ flow, dimension }, dataset);
  const found = await warehouse.members(dataset, list, words, most, call);
  const isEmpty = found.length === 0 && list !== dimension && (await warehouse.members(dataset, list, [], 1, call)).length === 0;
  return isEmpty ? warehouse.members(dataset, dimension, words, most, call) : found;
}
