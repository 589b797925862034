import { z } from 'zod';
import { Chart } from '@/lib/model/chart';
import { Circulation } from '@/lib/model/circulation';
import { Claim } from '@/lib/model/claim';
import { Article, Outlet } from '@/lib/model/document';
import { FoundAnswer } from '@/lib/model/found';
import { Notice, Row, TableFile } from '@/lib/model/row';
import { Series } from '@/lib/model/series';
import { Source } from '@/lib/model/source';
import { Reason, Verdict } from '@/lib/model/verdict';
import { PROBLEMS } from '@/lib/problem';
import type { JsonSchema } from './address';

const without = (schema: object, name: string): JsonSchema => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));

/** The JSON Schema of a shape, without the line that says which dialect: the document says it once. */
const schemaOf = (shape: z.ZodType): JsonSchema => without(z.toJSONSchema(shape, { target: 'draft-2020-12' }), '$schema');

export const text: JsonSchema = { type: 'string' };
const stamp: JsonSchema = { type: 'string', description: 'Newest UTC stamp of the dataset the answer is made from; empty when there is no row yet.' };
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const ref = (name: SchemaName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
export const objectOf = (properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema =>
  ({ type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) });

/** What every JSON answer about a kind of record begins with. */
const head = (kind: string): Record<string, JsonSchema> => ({ kind: { const: kind }, recorded: stamp, asof: { type: ['string', 'null'], description: 'The day or stamp asked for; null for today.' } });
export const list = (kind: string, items: JsonSchema): JsonSchema => objectOf({ ...head(kind), count: { type: 'integer', minimum: 0 }, items: listOf(items) });
export const one = (kind: string, parts: Readonly<Record<string, JsonSchema>>): JsonSchema => objectOf({ ...head(kind), ...parts });

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const exact: JsonSchema = orNull({ type: 'string', description: 'Exact decimal in the base unit.' });

const Reconciliation: JsonSchema = {
  ...objectOf({
    verdict: schemaOf(Verdict), reasons: listOf(schemaOf(Reason)), official: orNull({ type: 'object' }), value_then: exact, value_now: exact, then: orNull({ type: 'object' }),
    difference: exact, difference_percent: exact, why: text, finding: orNull({ type: 'object' }),
  }),
  description: 'What became of setting a claim against the official series; computed, never stored.',
};

const Problem: JsonSchema = {
  ...objectOf({
    type: { type: 'string', enum: Object.keys(PROBLEMS).map((code) => `/about#problem-${code}`) }, title: text, status: { type: 'integer' }, detail: text,
    parameters: listOf(objectOf({ name: text, reason: text })),
  }, ['parameters']),
  description: 'A refusal (RFC 9457): what is wrong, parameter by parameter, with the cure.',
};

const FieldChange = objectOf({ name: text, before: text, after: text });
const HistoryEntry = objectOf({
  kind: text, list: text, added: listOf(text),
  changes: listOf(objectOf({ kind: text, list: text, id: text, name: text, recorded: text, cause: text, unit: text, path: text, fields: listOf(FieldChange) })),
});

/** Shapes named in the document, most of them the very ones the program checks its data with. */
export const SCHEMAS = {
  Row: schemaOf(Row), Table: schemaOf(TableFile), Notice: schemaOf(Notice), Chart: schemaOf(Chart), Series: schemaOf(Series), Source: schemaOf(Source), Outlet: schemaOf(Outlet),
  Document: schemaOf(Article), Claim: schemaOf(Claim), Circulation: schemaOf(Circulation), Reconciliation, Problem, HistoryEntry, FoundAnswer: schemaOf(FoundAnswer),
} as const;
export type SchemaName = keyof typeof SCHEMAS;

/** A record with more beside it: a closed shape cannot be added to by reference, so it is opened. */
export const withMore = (name: SchemaName, more: Readonly<Record<string, JsonSchema>>): JsonSchema =>
  ({ allOf: [without(SCHEMAS[name], 'additionalProperties'), objectOf(more)] });
