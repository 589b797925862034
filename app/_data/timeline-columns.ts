/** Columns of the timeline as a file, in order; added to at the end only. */
export const TIMELINE_COLUMNS = ['id', 'kind', 'when', 'topic', 'title', 'actor', 'instrument', 'points', 'value', 'unit', 'printed', 'verdict', 'grade', 'source', 'url', 'page', 'recorded'] as const;
