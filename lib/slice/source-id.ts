/** Source ids of bulk datasets begin so, and those of curated sources do not. */
const SOURCE = 'bulk-';
export const sourceId = (dataset: string): string => `${SOURCE}${dataset}`;
/** The dataset a source id stands for, or null when it is none of a bulk dataset. */
export const datasetIdOf = (source: string): string | null => (source.startsWith(SOURCE) ? source.slice(SOURCE.length) : null);
