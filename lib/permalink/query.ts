import { quoted } from './nearest';

/** Longest query looked at, in UTF-16 code units. */
export const LONGEST_QUERY = 8000;

export interface Pairs {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Names whose percent-encoding is broken, with what was wrong. */
  readonly broken: readonly { readonly parameter: string; readonly message: string }[];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
}

/** Name and value of each part of a query string, decoded; a leading `?` is allowed. Never throws. */
export function splitQuery(query: string): Pairs {
  const pairs: [string, string][] = [];
  const broken: { parameter: string; message: string }[] = [];
  for (const part of query.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = decode(at < 0 ? part : part.slice(0, at));
    const value = decode(at < 0 ? '' : part.slice(at + 1));
    if (name !== null && value !== null) pairs.push([name, value]);
    else broken.push({ parameter: name ?? part.slice(0, 40), message: `${quoted(part)} is not percent-encoded UTF-8; ignored` });
  }
  return { pairs, broken };
}
