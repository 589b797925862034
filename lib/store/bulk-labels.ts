import type { Slice } from '../slice/slice';
import type { Labels } from '../slice/words';
import type { Call, Named, Warehouse } from '../warehouse/warehouse';

/** Members a slice names. */
const membersOf = ({ commodity, partner, port }: Slice): Named[] => [
  ...(commodity === '' ? [] : [{ dimension: 'commodity', code: commodity } as const]),
  ...(partner === null ? [] : [{ dimension: 'partner', code: String(partner) } as const]),
  ...(port === null ? [] : [{ dimension: 'port', code: String(port) } as const]),
];

const keyOf = ({ dimension, code }: Named): string => `${dimension} ${code}`;

/** What members of one dataset are called as of `asof`, by dimension and code; null for one nobody named. One question. */
export async function namesOf(warehouse: Pick<Warehouse, 'labels'>, asof: string | null, dataset: string, wanted: readonly Named[], call?: Call): Promise<(one: Named) => string | null> {
  const once = [...new Map(wanted.map((one) => [keyOf(one), one])).values()];
  const found = new Map((await warehouse.labels(dataset, once, asof, call)).map((member) => [keyOf(member), member.label]));
  return (one) => found.get(keyOf(one)) ?? null;
}

/** What the members slices name are called as of `asof`, in the order of the slices; one question for each dataset. A title must not change under a frozen link. */
export async function labelsOf(warehouse: Pick<Warehouse, 'labels'>, asof: string | null, slices: readonly Slice[], call?: Call): Promise<readonly Labels[]> {
  const datasets = [...new Set(slices.map(({ dataset }) => dataset))];
  const names = new Map(await Promise.all(datasets.map(async (dataset) => [dataset, await namesOf(warehouse, asof, dataset, slices.filter((slice) => slice.dataset === dataset).flatMap(membersOf), call)] as const)));
  return slices.map((slice) => {
    const label = (dimension: Named['dimension'], code: string | number | null): string | null => names.get(slice.dataset)?.({ dimension, code: String(code) }) ?? null;
    return { commodity: label('commodity', slice.commodity), partner: label('partner', slice.partner), port: label('port', slice.port) };
  });
}
