import type { z } from 'zod';
import { Cause } from '../model/cause';
import { Chart } from '../model/chart';
import { Circulation } from '../model/circulation';
import { Claim, NonClaim } from '../model/claim';
import { Article, Outlet } from '../model/document';
import { PolicyEvent } from '../model/event';
import { Facets } from '../model/facets';
import { Observation } from '../model/observation';
import { Series } from '../model/series';
import { Source } from '../model/source';

/** Where in `data/` the lines of one kind stand and what each must be. `place` is a file, or a folder of `*.<ending>`. */
export interface Shelf<T> { readonly place: string; readonly ending: 'jsonl' | 'csv'; readonly schema: z.ZodType<T> }

const shelf = <T>(place: string, schema: z.ZodType<T>, ending: Shelf<T>['ending'] = 'jsonl'): Shelf<T> => ({ place, ending, schema });

/** Everything `data/` holds; a file elsewhere in it is an error. */
export const SHELVES = {
  documents: shelf('documents.jsonl', Article),
  outlets: shelf('outlets.jsonl', Outlet),
  sources: shelf('sources', Source),
  series: shelf('series', Series),
  facets: shelf('facets', Facets),
  events: shelf('events', PolicyEvent),
  claims: shelf('claims', Claim),
  nonclaims: shelf('nonclaims', NonClaim),
  charts: shelf('charts', Chart),
  circulations: shelf('circulations', Circulation),
  causes: shelf('causes', Cause),
  observations: shelf('observations', Observation, 'csv'),
} as const;

/** Columns of every `data/observations/*.csv`. */
export const OBSERVATION_COLUMNS: readonly string[] = Object.keys(Observation.shape);
