const LISTS = ['series', 'outlets', 'show'] as const;
const FORM_ONLY = new Set<string>([...LISTS, 'from', 'to', 'add']);

const encode = (text: string): string => encodeURIComponent(text);

/**
 * The query a submitted form of chart controls stands for: repeated boxes become `~` lists, `from` and `to` a range.
 * The controls always send `from`, so with it a list without a ticked box is empty, and without it the list is left as it is by default.
 * `outlets` are those the form offers: all of them ticked means all. Names and values that are no part of the form are passed on as they came.
 */
export function formQuery(params: URLSearchParams, outlets: readonly string[]): string {
  const controls = params.has('from');
  const parts: string[] = [];
  for (const name of LISTS) {
    const values = [...params.getAll(name), ...(name === 'series' ? params.getAll('add') : [])];
    const every = name === 'outlets' && outlets.every((id) => values.includes(id));
    if (values.length > 0 ? !every : controls && !every) parts.push(`${name}=${[...new Set(values)].map(encode).join('~')}`);
  }
  if (params.has('from') || params.has('to')) parts.push(`time=${encode(params.get('from') ?? 'earliest')}..${encode(params.get('to') ?? 'latest')}`);
  for (const [name, value] of params) if (!FORM_ONLY.has(name)) parts.push(`${encode(name)}=${encode(value)}`);
  return parts.join('&');
}
