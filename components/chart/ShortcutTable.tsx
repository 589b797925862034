import { KEY_NAMES, SHORTCUTS } from './shortcut-list';

/** One key; an arrow is drawn, and said by name. */
function Key({ name }: { name: string }) {
  const said = KEY_NAMES[name];
  return <kbd>{said === undefined ? name : <><span aria-hidden="true">{name}</span><span className="visually-hidden">{said}</span></>}</kbd>;
}

/** What the keys do in a chart, as a list of terms. */
export function ShortcutTable() {
  return (
    <dl className="shortcut-list">
      {SHORTCUTS.map(({ keys, does }) => (
        <div key={does}>
          <dt>{keys.map((name, i) => <span key={name}>{i > 0 && ' '}<Key name={name} /></span>)}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
