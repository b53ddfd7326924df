import './key-hint.css';

const isApple = () => /Mac|iPad|iPhone/.test(navigator.platform);

/** Says that Ctrl+Enter does something in a field, as this device's keyboard calls it: `Ctrl+Enter adds it`. */
export function KeyHint(props: { does: string }) {
  return <span class="keyhint">{` ${isApple() ? '⌘' : 'Ctrl'}+Enter ${props.does}.`}</span>;
}
