import { Button } from '../../../ui/button.tsx';

/** A sheet with nothing on it yet: the two ways to begin. */
export function EmptyMap(props: { onBringIn: () => void; onSchool: () => void }) {
  return (
    <section class="emptymap" aria-label="Nothing is drawn yet">
      <h2 class="title">Who works with whom?</h2>
      <p>
        Nothing is drawn yet. Begin with a list of names, a template or the school register; or draw your own
        school first.
      </p>
      <div class="emptymap__acts">
        <Button kind="ink" onClick={() => props.onBringIn()}>
          Bring in a list or a template
        </Button>
        <Button onClick={() => props.onSchool()}>Draw a school</Button>
      </div>
    </section>
  );
}
