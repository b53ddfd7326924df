import './skip-link.css';

/** The first stop of the Tab key. It leads past the header into `<main id="main">`. */
export function SkipLink() {
  const skip = (event: MouseEvent) => {
    const main = document.getElementById('main');
    if (!main) return;
    // The router would take a bare fragment for a navigation and would not move the focus.
    event.preventDefault();
    main.tabIndex = -1;
    main.focus();
  };
  return (
    <a class="skip" href="#main" onClick={skip}>
      Skip to the main part
    </a>
  );
}
