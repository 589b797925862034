import { Moment } from './Moment';

interface Props {
  /** Day or stamp asked for. */
  readonly asof: string;
  /** Stamp of the newest row there was then. */
  readonly newest: string;
  /** Address of the same page without it. */
  readonly today: string;
}

/** Says that a page shows an earlier state of the dataset, and leads back to today. */
export function AsOfBanner({ asof, newest, today }: Props) {
  return (
    <section className="seal" aria-label="Moment of this page">
      <p>
        As this dataset stood {asof.length === newest.length ? 'on' : 'at the end of'} <Moment stamp={asof} />.
        {asof !== newest && <> The newest row then was of <Moment stamp={newest} />.</>} Rows added later are left out, corrections too.
      </p>
      <p><a href={today}>See it today</a> · <a href="/method#moments">What this means</a></p>
    </section>
  );
}
