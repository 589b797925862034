/** Longest part of a name taken from a chart id. */
const LONGEST = 80;

/** Hex digits of the hash that stand in a name: enough to tell two files apart at a glance. */
const HASH = 8;

/** One part of a name: lower-case letters, digits and single hyphens. */
const part = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST).replace(/-+$/, '');

/**
 * Name a download is saved under: `sourceline-<what>-asof-<day>-<hash>.<extension>`, the day being that of the stamp the rows were answered as of
 * and the hash that of the rows' CSV. Letters, digits, hyphens and dots of the extension only, so that it needs no quoting in a header or on any file system.
 */
export function exportFileName(what: string, asof: string, extension: string, sha256 = ''): string {
  const day = part(asof.slice(0, 10));
  const name = ['sourceline', part(what), day === '' ? '' : `asof-${day}`, part(sha256.slice(0, HASH))].filter((piece) => piece !== '').join('-');
  return `${name}.${extension.split('.').map(part).filter((piece) => piece !== '').join('.')}`;
}
