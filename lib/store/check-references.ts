import { suggestion } from '../permalink/nearest';
import { textOrder } from '../text-order';
import type { Dataset } from './dataset';
import type { DataFault } from './data-error';
import type { Kept } from './in-force';
import { fault, type Line } from './lines';
import { mentionsOfObservations, mentionsOfRecords, type Mention, type Named } from './mentions';

/** Versions of each id, in the order they were recorded. */
type Versions = ReadonlyMap<string, readonly Line<Kept>[]>;

function versionsOf(lines: readonly Line<Kept>[]): Versions {
  const versions = new Map<string, Line<Kept>[]>();
  for (const line of lines) versions.set(line.item.id, [...(versions.get(line.item.id) ?? []), line]);
  for (const list of versions.values()) list.sort((a, b) => textOrder(a.item.recorded, b.item.recorded));
  return versions;
}

const nameOf = ({ file, line }: Line<unknown>): string => `${file}:${line}`;

/**
 * What is wrong with a mention that holds from when its line was recorded to `until` (null: for good), or null. Whatever it names must be in force
 * all that time, or a view as of a moment of it would lead nowhere.
 */
function problem({ line, id, kind }: Mention, until: string | null, known: Versions): string | null {
  if (id === null) return null;
  const versions = known.get(id) ?? [];
  const [first] = versions;
  const { recorded } = line.item;
  if (!first) return `nothing in ${kind} has the id "${id}"${suggestion(id, known.keys())}`;
  if (first.item.recorded > recorded) return `"${id}" was recorded later (${nameOf(first)}, ${first.item.recorded}) than this line (${recorded})`;
  const held = versions.findLast(({ item }) => item.recorded <= recorded);
  const gone = [held, ...versions.filter(({ item }) => item.recorded > recorded && (until === null || item.recorded < until))].find((version) => version?.item.withdrawn !== undefined);
  return gone ? `"${id}" is withdrawn (${nameOf(gone)}, ${gone.item.recorded}) while this line stands; correct or withdraw it by that stamp` : null;
}

/**
 * Ids that lead nowhere, at any moment the dataset can be shown as of. With these gone, every value leads to a source, every claim to a document
 * and an outlet (law 10). Observations of a withdrawn series are not shown, so a series may go though they stay; the source they were read from may not.
 */
export function checkReferences(dataset: Dataset): DataFault[] {
  const known: Readonly<Record<Named, Versions>> = {
    documents: versionsOf(dataset.documents), outlets: versionsOf(dataset.outlets), sources: versionsOf(dataset.sources), series: versionsOf(dataset.series),
    facets: versionsOf(dataset.facets), circulations: versionsOf(dataset.circulations), causes: versionsOf(dataset.causes),
    events: versionsOf(dataset.events), claims: versionsOf(dataset.claims), nonclaims: versionsOf(dataset.nonclaims), charts: versionsOf(dataset.charts),
  };
  const told = (mention: Mention, until: string | null): DataFault[] => {
    const reason = problem(mention, until, known[mention.kind]);
    return reason === null ? [] : [fault(mention.line, mention.path, `${mention.path.join('.')}: ${reason}`)];
  };
  const ofRecords = [...mentionsOfRecords(dataset)].filter(({ line }) => line.item.withdrawn === undefined).flatMap((mention) => {
    const { id, recorded } = mention.line.item;
    const next = known[mention.from].get(id)?.find(({ item }) => item.recorded > recorded);
    return told(mention, next?.item.recorded ?? null);
  });
  // Of its series an observation asks only that it stood when the line was recorded.
  const ofObservations = [...mentionsOfObservations(dataset)].flatMap((mention) => told(mention, mention.kind === 'series' ? mention.line.item.recorded : null));
  return [...ofRecords, ...ofObservations];
}
