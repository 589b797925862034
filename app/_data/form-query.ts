const LISTS = ['series', 'outlets', 'show'] as const;
const ENDS = ['from', 'to'] as const;
const COMPARED = ['compare-from', 'compare-to'] as const;
const FORM_ONLY = new Set<string>([...LISTS, ...COMPARED, 'add']);

const encode = (text: string): string => encodeURIComponent(text);

/** Outlets a form of chart controls may have sent. */
export interface OutletChoice {
  /** Those with figures about the series submitted: the form had a box for each. */
  readonly offered: readonly string[];
  /** Those that exist; a name that is none of them is passed on, for the page to say so. */
  readonly known: readonly string[];
}

/** Whether the boxes ticked leave out no outlet that was offered; then the view is of all outlets. */
function isEvery(ticked: readonly string[], { offered, known }: OutletChoice): boolean {
  if (offered.length === 0) return ticked.length === 0;
  return offered.every((id) => ticked.includes(id)) && ticked.every((id) => known.includes(id));
}

/**
 * The query a submitted form of chart controls stands for: repeated boxes become `~` lists, `from` and `to` a range, `compare-from` and `compare-to` two periods compared.
 * The controls always send `from`, so with it a list without a ticked box is empty, and without it lists are taken as they came.
 * Names and values that are no part of the form are passed on as they came.
 */
export function formQuery(params: URLSearchParams, outlets: OutletChoice): string {
  const controls = params.has('from');
  const parts: string[] = [];
  for (const name of LISTS) {
    const values = [...params.getAll(name), ...(name === 'series' ? params.getAll('add') : [])];
    const sent = controls ? name !== 'outlets' || !isEvery(values, outlets) : values.length > 0;
    if (sent) parts.push(`${name}=${[...new Set(values)].map(encode).join('~')}`);
  }
  if (ENDS.some((end) => params.has(end))) parts.push(`time=${encode(params.get('from')?.trim() || 'earliest')}..${encode(params.get('to')?.trim() || 'latest')}`);
  // Both fields empty is no comparison; one alone goes on, for the page to say what is missing.
  const compared = COMPARED.map((name) => params.get(name)?.trim() ?? '');
  if (compared.some((period) => period !== '')) parts.push(`compare=${compared.map(encode).join('..')}`);
  const read = new Set<string>();
  for (const [name, value] of params) {
    const end = ENDS.some((one) => one === name) && !read.has(name);
    read.add(name);
    if (!FORM_ONLY.has(name) && !end) parts.push(`${encode(name)}=${encode(value)}`);
  }
  return parts.join('&');
}
