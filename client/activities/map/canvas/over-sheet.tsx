/**
 * What lies over the drawing, at the edges of its window.
 * @module
 */
import { For } from 'solid-js';
import Maximize from 'lucide-solid/icons/maximize';
import Minus from 'lucide-solid/icons/minus';
import Plus from 'lucide-solid/icons/plus';
import { TIE_KINDS } from '../../../../shared/cards/map-template.ts';
import { type Ground, stepAt } from '../../../../shared/activities/map/drawing/ground.ts';
import type { TieKind } from '../../../../shared/activities/map/model/map-view.ts';
import { TIE_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { Message } from '../../../ui/message.tsx';
import type { Tool } from './hand/gestures.ts';
import './over-sheet.css';

/** What the next press does, for each tool that draws. */
export const HINTS: Partial<Record<Tool, string>> = {
  school: 'Press where the school goes, then write its name.',
  agency: 'Press where the agency goes, then write its name.',
  tie: 'Press one organisation, then the other.',
  network: 'Draw a line round those who belong to it.',
  lasso: 'Draw a line round those you mean.',
};

/** Chooses the kind of the next ties. */
export function TieChoice(props: { kind: TieKind; onKind: (kind: TieKind) => void }) {
  return (
    <div class="map-canvas__choice">
      <Select
        label="The first…"
        value={props.kind}
        onChange={(event) => props.onKind(event.currentTarget.value as TieKind)}
      >
        <For each={TIE_KINDS}>{(kind) => <option value={kind}>{TIE_WORDS[kind].one}</option>}</For>
      </Select>
    </div>
  );
}

/** Buttons for zooming, and for showing everything. */
export function ZoomButtons(props: { onZoom: (by: number) => void; onAll: () => void }) {
  return (
    <div class="map-canvas__zoom" role="group" aria-label="Nearer and further">
      <Button data-repeats kind="icon" aria-label="Nearer" onClick={() => props.onZoom(1.4)}>
        <Plus />
      </Button>
      <Button data-repeats kind="icon" aria-label="Further away" onClick={() => props.onZoom(1 / 1.4)}>
        <Minus />
      </Button>
      <Button kind="icon" aria-label="Show everything" onClick={() => props.onAll()}>
        <Maximize />
      </Button>
    </div>
  );
}

/** The scale of a map that is arranged as on the ground. The bar is as long as the distance between grid lines. */
export function ScaleBar(props: { ground: Ground; zoom: number }) {
  const step = () => stepAt(props.ground, props.zoom);
  return (
    <p class="map-scale">
      <span class="map-scale__bar" style={{ width: `${step().wide}px` }} />
      {step().words}, north up
    </p>
  );
}

/** Says over the drawing that it could not be arranged. Whatever its buttons do, it is gone afterwards. */
export function LayoutFailed(props: { onAgain: () => void; onClose: () => void }) {
  return (
    <div class="map-canvas__message">
      <Message
        title="The map could not be arranged just now"
        acts={
          <>
            <Button kind="quiet" onClick={() => props.onAgain()}>
              Try again
            </Button>
            <Button kind="quiet" onClick={() => props.onClose()}>
              Close
            </Button>
          </>
        }
      >
        Everything is where it was. Try again, or go on by hand.
      </Message>
    </div>
  );
}
