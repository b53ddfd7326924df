import type { JSX } from 'solid-js';
import { Button } from '../../../../ui/button.tsx';
import type { Removal } from '../../parts/removal.tsx';

export type PartProps = {
  /** What the part is about. Another one is another part. */
  id: string;
  onRemove: Removal['remove'];
};

/** What can be done to it, taking it away last. */
export function Acts(props: { children?: JSX.Element; onRemove: () => void; remove?: string }) {
  return (
    <div class="mappart__acts">
      {props.children}
      <Button kind="quiet" onClick={() => props.onRemove()}>
        {props.remove ?? 'Remove'}
      </Button>
    </div>
  );
}
