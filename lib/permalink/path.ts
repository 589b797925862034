/** Path of a chart's page, or of one of its files (`<id>.csv`), under a query without `?`. */
export const chartPath = (id: string, query: string): string => `/charts/${id}${query === '' ? '' : `?${query}`}`;
