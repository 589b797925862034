import type { Source } from '@/lib/model/source';

/** Who passed a figure on, which is told beside it and is no part of the body's name. */
const PASSED_ON = /, (?:as (?:carried|reported)|tabulated|from) .*$/;
/** Words by which a name takes "the". */
const TAKES_THE = /\b(?:Administration|Agency|Bank|Board|Bureau|Center|Commission|Congress|Court|Department|Division|Federation|Governors|Institute|Ministry|Mission|Office|Organization|Project|Service|University)\b/;

const named = (name: string): string => (TAKES_THE.test(name) && !/^The\b|^[^ ]+[’']s /.test(name) ? `the ${name}` : name.replace(/^The /, 'the '));

/** The bodies behind some releases, each once, as they stand in a sentence: "the U.S. Census Bureau". */
export function bodiesOf(sources: readonly Pick<Source, 'organisation'>[]): string[] {
  const names = sources.flatMap(({ organisation }) => organisation.split('; ')).map((name) => name.replace(PASSED_ON, '').replace(/ \([^)]*\)$/, ''));
  return [...new Set(names)].map(named);
}

/** "the A’s", "the A and the B’s"; "the source’s" where nobody is named. */
export function whose(bodies: readonly string[]): string {
  const all = bodies.length === 0 ? 'the source' : bodies.join(' and ');
  return all.endsWith('s') ? `${all}’` : `${all}’s`;
}
