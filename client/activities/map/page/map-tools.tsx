import { For, type JSX } from 'solid-js';
import Building from 'lucide-solid/icons/building';
import CircleDashed from 'lucide-solid/icons/circle-dashed';
import Lasso from 'lucide-solid/icons/lasso';
import MousePointer2 from 'lucide-solid/icons/mouse-pointer-2';
import School from 'lucide-solid/icons/school';
import Spline from 'lucide-solid/icons/spline';
import Undo2 from 'lucide-solid/icons/undo-2';
import type { Tool } from '../canvas/index.ts';
import { useMap } from '../live/map-context.ts';

const TOOLS: readonly { tool: Tool; words: string; icon: () => JSX.Element }[] = [
  { tool: 'select', words: 'Select', icon: () => <MousePointer2 /> },
  { tool: 'lasso', words: 'Lasso', icon: () => <Lasso /> },
  { tool: 'school', words: 'School', icon: () => <School /> },
  { tool: 'agency', words: 'Agency', icon: () => <Building /> },
  { tool: 'tie', words: 'Tie', icon: () => <Spline /> },
  { tool: 'network', words: 'Network', icon: () => <CircleDashed /> },
];
const READING: readonly Tool[] = ['select', 'lasso'];

/** What a press on the sheet does. */
export function MapTools(props: { tool: Tool; onTool: (tool: Tool) => void }) {
  const { session, writable } = useMap();
  const canUndo = () => writable() && session.undo.canUndo();
  return (
    <div class="maptools" role="toolbar" aria-label="Drawing" aria-orientation="vertical">
      <For each={TOOLS}>
        {({ tool, words, icon }) => (
          <button
            type="button"
            class="maptool"
            aria-pressed={props.tool === tool}
            disabled={!writable() && !READING.includes(tool)}
            onClick={() => props.onTool(tool)}
          >
            {icon()}
            {words}
          </button>
        )}
      </For>
      <button
        type="button"
        class="maptool maptool--last"
        // Not disabled: the last undo would take the focus away from whoever pressed it.
        aria-disabled={canUndo() ? undefined : 'true'}
        onClick={() => canUndo() && session.undo.undo()}
      >
        <Undo2 />
        Undo
      </button>
    </div>
  );
}
