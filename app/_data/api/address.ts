import type { ProblemCode } from '@/lib/problem';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A parameter of an address: part of its path, or of its query. */
export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  /** What it does, one sentence or two. */
  readonly meaning: string;
  /** A value that works. */
  readonly example: string;
  readonly schema: JsonSchema;
  /** Whether a query must have it; a parameter of the path always is. */
  readonly isRequired?: boolean;
}

/** Headers an answer may have, by what they are called in the document. */
export type HeaderName = 'ETag' | 'Cache-Control' | 'Last-Modified' | 'Content-Disposition' | 'Access-Control-Allow-Origin' | 'X-Row-Count' | 'Link' | 'Repr-Digest';

export const GROUPS = {
  charts: 'One chart, one query, many forms. Each form is of exactly the view the query asks for.',
  lists: 'Whole lists, as CSV and as JSON.',
  records: 'One record with its rows, as CSV and as JSON.',
  bulk: 'Slices of whole official releases, where such have been loaded; 503 while the warehouse cannot be reached.',
  history: 'What was corrected, revised, withdrawn and added.',
  site: 'What tells programs about the rest.',
} as const;
export type Group = keyof typeof GROUPS;

/** One address programs may ask, and what it answers. */
export interface MachineAddress {
  /** With `{name}` for a parameter of the path. */
  readonly path: string;
  readonly id: string;
  readonly group: Group;
  readonly summary: string;
  readonly parameters: readonly ApiParameter[];
  /** Path and query of an answer that can be had. */
  readonly example: string;
  /** Without charset. */
  readonly mediaType: string;
  /** Of the body where it is JSON or text; null for bytes. */
  readonly schema: JsonSchema | null;
  /** Header of the CSV where it is fixed. */
  readonly columns?: readonly string[];
  readonly headers: readonly HeaderName[];
  /** Refusals beside those any address may answer with. */
  readonly problems: readonly ProblemCode[];
  /** Whether parameters of other names change nothing, as the specification of the address wants it, where all else refuses them. */
  readonly ignoresOthers?: boolean;
}

/** Path and query that show one parameter of a query at work: it, and those the address cannot go without. */
export function exampleOf({ example, parameters }: Pick<MachineAddress, 'example' | 'parameters'>, parameter: ApiParameter): string {
  const needed = parameters.filter(({ isRequired, name }) => isRequired === true && name !== parameter.name);
  return `${example.replace(/\?.*$/, '')}?${[...needed, parameter].map((one) => `${one.name}=${encodeURIComponent(one.example).replace(/%3A/g, ':')}`).join('&')}`;
}
