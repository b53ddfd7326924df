import { For, type JSX } from 'solid-js';
import Waypoints from 'lucide-solid/icons/waypoints';
import type { When } from '../../../../shared/activities/map/model/map-view.ts';
import { Button } from '../../../ui/button.tsx';
import type { LayoutName } from '../../../../shared/activities/map/drawing/layout/layouts.ts';
import './canvas-bar.css';

const TIMES: readonly { words: string; show: readonly When[] }[] = [
  { words: 'Now', show: ['now'] },
  { words: 'Now and hoped for', show: ['now', 'planned'] },
  { words: 'What changes', show: ['now', 'planned', 'past'] },
];
type Props = {
  show: ReadonlySet<When>;
  onShow: (show: ReadonlySet<When>) => void;
  writable: boolean;
  /** The layouts that this map has the data for. */
  layouts: readonly { layout: LayoutName; words: string }[];
  arranging: boolean;
  onLayout: (layout: LayoutName) => void;
};

/** The controls of the whole drawing: which times it shows, and how it is arranged. */
export function CanvasBar(props: Props) {
  const isShown = (show: readonly When[]) =>
    show.length === props.show.size && show.every((when) => props.show.has(when));
  return (
    <div class="canvas-bar">
      <div class="canvas-bar__times" role="group" aria-label="Which times the map shows">
        <For each={TIMES}>
          {({ words, show }) => (
            <Button kind="quiet" aria-pressed={isShown(show)} onClick={() => props.onShow(new Set(show))}>
              {words}
            </Button>
          )}
        </For>
      </div>
      <Menu icon={<Waypoints />} words={props.arranging ? 'Arranging…' : 'Arrange'} off={!props.writable}>
        <For each={props.layouts}>
          {({ layout, words }) => (
            <Button kind="quiet" onClick={() => props.onLayout(layout)}>
              {words}
            </Button>
          )}
        </For>
      </Menu>
    </div>
  );
}

/** A button that opens a menu of buttons. Choosing one, Escape or a press elsewhere closes it again. */
function Menu(props: { icon: JSX.Element; words: string; off?: boolean; children: JSX.Element }) {
  let details!: HTMLDetailsElement;
  const close = () => (details.open = false);
  return (
    <details
      ref={details}
      class="canvas-menu"
      hidden={props.off}
      onFocusOut={(event) => {
        if (!details.contains(event.relatedTarget as Node | null)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.open) return;
        event.stopPropagation();
        close();
        details.querySelector('summary')?.focus();
      }}
    >
      <summary class="btn btn--quiet">
        {props.icon}
        {props.words}
      </summary>
      <div
        class="canvas-menu__list"
        onClick={(event) => {
          if (event.target.closest('button')) close();
        }}
      >
        {props.children}
      </div>
    </details>
  );
}
