/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Formula, Series } from '@/lib/model/series';
import { SHELVES } from '@/lib/store/shelves';

/** Fields of a schema, nested ones with a dot, each once, in order; a union has the fields of all its members. */
function fieldsOf(schema: unknown, prefix = ''): string[] {
  if (schema instanceof z.ZodDiscriminatedUnion) return [...new Set(schema.options.flatMap((option) => fieldsOf(option, prefix)))];
  if (!(schema instanceof z.ZodObject)) return [prefix];
  return Object.entries(schema.shape).flatMap(([name, inner]) => fieldsOf(inner, prefix === '' ? name : `${prefix}.${name}`));
}

/** Field names of each section's table. */
function documented(): Map<string, string[]> {
  const sections = readFileSync('data/README.md', 'utf8').split(/^## /m).slice(1);
  return new Map(sections.map((section) => [section.split('\n')[0] ?? '', [...section.matchAll(/^\| `([^`]+)` \| \S.*\S \|$/gm)].map((match) => match[1] ?? '')]));
}

const titleOf = (place: string, ending: string): string => {
  if (place.endsWith(`.${ending}`)) return place;
  return `${place}/<${ending === 'csv' ? 'table' : place.includes('claims') ? 'document' : 'topic'}>.${ending}`;
};

describe('data/README.md', () => {
  const sections = documented();

  it.each(Object.values(SHELVES).map((shelf) => [titleOf(shelf.place, shelf.ending), shelf.schema] as const))('explains every field of %s, in order, and no other', (title, schema) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(3);
    expect(sections.get(title)).toEqual(fields);
  });

  it('has no table of a file that is not', () => {
    const tables = [...sections].filter(([, fields]) => fields.length > 0).map(([title]) => title);
    expect(tables.sort()).toEqual(Object.values(SHELVES).map(({ place, ending }) => titleOf(place, ending)).sort());
  });

  it('names every member of the unions it describes', () => {
    expect(fieldsOf(Series)).toEqual(expect.arrayContaining(['source', 'formula.op', 'formula.lag']));
    expect(fieldsOf(Formula)).toEqual(['op', 'of', 'by', 'lag', 'parts']);
  });
});
