/** What Next hands a page as its query. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The query as a list of pairs, repeats kept, so that pages and route handlers read addresses with the same code. */
export function toParams(search: SearchParams): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) params.append(name, one);
  }
  return params;
}
