import type { Change, FieldChange } from './change';
import type { Entry } from './entries';

/** Values of one entry, or ids, written out in a feed; an entry that has more says how many and where they are. */
export const MOST_WRITTEN = 50;

/** Name of a field as it is spoken of: `default.time` is "default time". */
export const fieldName = (name: string): string => name.replace(/[._]/g, ' ');

/** What stands for a field on one side; words for nothing. */
const side = (text: string): string => (text === '' ? 'nothing' : text);

/** "period: 2023 → 2024"; a list tells what came and went instead of both lists. */
export function fieldWords({ name, before, after }: FieldChange): string {
  const [was, is] = [before.split(', '), after.split(', ')];
  // Ids are kebab-case, so text with any other character is no list of them.
  const listed = was.length + is.length > 2 && [...was, ...is].every((each) => /^[a-z0-9-]+$/.test(each));
  if (!listed) return `${fieldName(name)}: ${side(before)} → ${side(after)}`;
  const [came, went] = [is.filter((each) => !was.includes(each)), was.filter((each) => !is.includes(each))];
  const words = [came.length > 0 ? `added ${came.join(', ')}` : '', went.length > 0 ? `left out ${went.join(', ')}` : ''].filter((each) => each !== '');
  return `${fieldName(name)}: ${words.length === 0 ? 'in another order' : words.join('; ')}`;
}

/** The lines of one change: its fields, old and new. A value has its period before and its cause after them. */
function changeLines({ list, name, fields, unit, cause }: Change, many: boolean): string[] {
  const words = fields.map((field) => (field.name === 'value' && unit !== '' ? `${fieldWords(field)} ${unit}` : fieldWords(field)));
  return list === 'observations' && many ? [`${name.slice(name.lastIndexOf(', ') + 2)}: ${words.join('; ')}. ${cause}`] : words;
}

/** What an entry says, line by line: what changed, old and new; what was added; the cause first. At most MOST_WRITTEN of a kind, the rest counted. */
export function entryLines({ changes, added, cause, path }: Entry): string[] {
  const lines = [...changes.flatMap((change) => changeLines(change, changes.length > 1)), ...added];
  const more = lines.length - MOST_WRITTEN;
  return [cause, ...lines.slice(0, MOST_WRITTEN), ...(more > 0 ? [`and ${more} more, all of them at /corrections.json and ${path}`] : [])];
}
