/** Lists of the dataset, as their folders or files in `data/` are called. */
export type ListName = 'charts' | 'series' | 'facets' | 'sources' | 'outlets' | 'documents' | 'claims' | 'nonclaims' | 'events' | 'circulations' | 'causes' | 'observations';

/** One line of a list as it was entered, and why it was taken back where that is what it says. */
export interface Entered { readonly id: string; readonly recorded: string; readonly withdrawn?: string | undefined; readonly record: Readonly<Record<string, unknown>> }

/** One field that says something else than before, as text; empty where there was nothing, or is nothing any more. */
export interface FieldChange { readonly name: string; readonly before: string; readonly after: string }

/** What a later line did to one that was there. `revised` is the source's doing, `corrected` ours. */
export type ChangeKind = 'corrected' | 'revised' | 'withdrawn' | 'restored';

/** One line that replaced or took back an earlier one. */
export interface Change {
  readonly kind: ChangeKind;
  readonly list: ListName;
  /** Id of the record; of a value `<series>@<period>@<vintage or undated>`. */
  readonly id: string;
  /** What it is, in words. */
  readonly name: string;
  /** UTC stamp of the later line. */
  readonly recorded: string;
  /** Who changed it and why, one sentence. */
  readonly cause: string;
  /** Empty for what was taken back as it stood. */
  readonly fields: readonly FieldChange[];
  /** Unit of the field `value` of an observation, base units; empty for anything else. */
  readonly unit: string;
  /** Page of the record, or of what it belongs to. */
  readonly path: string;
}

/** Lines of one list that came new with one stamp. */
export interface Addition {
  readonly list: ListName;
  readonly recorded: string;
  /** Ids of the records; of values, of their series. In order, each once. */
  readonly ids: readonly string[];
  /** Lines that came: records, or values. */
  readonly count: number;
}

/** Everything that became of the lines of a dataset. */
export interface History { readonly changes: readonly Change[]; readonly additions: readonly Addition[] }
