import './avatar.css';

/** Shows a person: the first letter of their name in a ring of ink. People never have a colour. */
export function Avatar(props: { name: string }) {
  // Segmenting by code point keeps letters outside the basic plane whole.
  const initial = () => (Array.from(props.name.trim())[0] ?? '·').toLocaleUpperCase('en-GB');
  return (
    <span class="av" aria-hidden="true">
      {initial()}
    </span>
  );
}
