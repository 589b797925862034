/** Sections of the site as the header lists them. */
export const SECTIONS = [
  ['/', 'Ledger'],
  ['/charts', 'Charts'],
  ['/topics', 'Topics'],
  ['/timeline', 'Timeline'],
  ['/claims', 'Claims'],
  ['/sources', 'Sources'],
  ['/honesty', 'Honesty'],
  ['/method', 'Method'],
  ['/about', 'About'],
] as const;

/** Further pages, which the palette lists too. */
export const FURTHER_PAGES = [
  ['/series', 'Series'],
  ['/explore', 'Explore bulk observations'],
  ['/documents', 'Documents'],
  ['/outlets', 'Outlets'],
  ['/circulations', 'Circulations'],
  ['/corrections', 'Corrections'],
  ['/api', 'For programs'],
] as const;
