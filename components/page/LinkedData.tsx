import type { Thing, WithContext } from 'schema-dts';

/**
 * What the page is about, for programs (JSON-LD). A block of data, which no browser runs and no script policy is asked about; `<` is escaped so
 * that no text in it can end the block.
 */
export function LinkedData({ about }: { about: WithContext<Thing> }) {
  return <script type="application/ld+json">{JSON.stringify(about).replace(/</g, '\\u003c')}</script>;
}
