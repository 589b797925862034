/** Longest part of a name taken from a chart id. */
const LONGEST = 80;

/**
 * Name a download is saved under: `sourceline-<chart>-<day>.<extension>`, the day being that of the stamp the rows were answered as of.
 * Letters, digits, hyphens and one dot only, so that it needs no quoting in a header or on any file system.
 */
export function exportFileName(chart: string, asof: string, extension: string): string {
  const part = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST).replace(/-+$/, '');
  const name = ['sourceline', part(chart), part(asof.slice(0, 10))].filter((piece) => piece !== '').join('-');
  return `${name}.${part(extension)}`;
}
