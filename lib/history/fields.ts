import type { FieldChange } from './change';

/** What says when and why a line was entered, not what it says of its subject. */
const NOT_SAID: ReadonlySet<string> = new Set(['recorded', 'withdrawn']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join(', ') : JSON.stringify(value);
}

/** Every field of a record as text; one inside another is named with a dot, lists of words are joined by commas. */
function flattened(record: Readonly<Record<string, unknown>>, above = ''): [name: string, text: string][] {
  return Object.entries(record).flatMap(([key, value]): [string, string][] => {
    const name = `${above}${key}`;
    if (NOT_SAID.has(name)) return [];
    return isObject(value) ? flattened(value, `${name}.`) : [[name, cellText(value)]];
  });
}

/** Fields that differ between two lines of one record, in the order of the later one; those it no longer has come last. */
export function fieldChanges(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  const [was, is] = [new Map(flattened(before)), new Map(flattened(after))];
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? '', after: is.get(name) ?? '' }))
    .filter((field) => field.before !== field.after);
}
