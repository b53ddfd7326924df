import { createEffect, createSignal, createUniqueId, on, onMount, Show } from 'solid-js';
import type { TieKind, When } from '../../../../shared/activities/map/model/map-view.ts';
import { useMap } from '../live/map-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { CanvasBar } from './canvas-bar.tsx';
import { createArranging } from './create-arranging.ts';
import { type Canvas, createCanvas } from './create-canvas.ts';
import { createClipboard } from './create-clipboard.ts';
import { createDrawing } from './draw/create-drawing.ts';
import { createNaming } from './create-naming.ts';
import { makeHandEdits } from './hand/hand-edits.ts';
import { KEY_HELP, makeKeys } from './hand/keys.ts';
import type { LayoutName } from '../../../../shared/activities/map/drawing/layout/layouts.ts';
import { Legend } from './draw/legend.tsx';
import { NameBox } from './name-box.tsx';
import type { Tool } from './hand/gestures.ts';
import { sayMap } from './hand/walk.ts';
import { createOthers } from './create-others.ts';
import { HINTS, LayoutFailed, ScaleBar, TieChoice, ZoomButtons } from './over-sheet.tsx';
import { Button } from '../../../ui/button.tsx';
import { createMedia } from '../../../lib/screen/media.ts';
import './map-canvas.css';

type Props = {
  tool: Tool;
  onTool: (tool: Tool) => void;
  /** Where the same map is as a list. */
  list: string;
  /** Called with text from elsewhere that was pasted, which may be rows to import. */
  onRows?: (text: string) => void;
};

/** The map as a drawing. Everything on it is also in the list. */
export function MapCanvas(props: Props) {
  const map = useMap();
  const announce = useAnnounce();
  const helpId = createUniqueId();
  const drawing = createDrawing(map);
  const edits = makeHandEdits(map, drawing);
  const arranging = createArranging(map, drawing);
  // A phone on its side, or a page at twice its size: the list has everything, and needs no sheet.
  const low = createMedia('(max-height: 430px)');
  let host!: HTMLDivElement;
  let frame!: HTMLDivElement;
  let sheet!: HTMLCanvasElement;
  let live!: HTMLCanvasElement;
  const [canvas, setCanvas] = createSignal<Canvas>();
  const [focused, setFocused] = createSignal(false);
  const [tieKind, setTieKind] = createSignal<TieKind>('works-with');
  let tying: string | undefined;

  /** Whether the map is asked for what changes, and has nothing but what is. */
  const nothingChanges = () => {
    if (!map.show().has('past')) return false;
    const { organisations, ties, networks } = map.session.drawn();
    const isNow = (when: When) => when === 'now';
    return (
      organisations.size > 0 &&
      ties.every(({ when }) => isNow(when)) &&
      networks.every(({ members }) => [...members.values()].every(isNow))
    );
  };

  const naming = createNaming(map, edits, {
    onNetwork: () => props.onTool('select'),
    setWalker: (id) => canvas()?.setWalker(id),
    onLeave: () => frame.focus({ preventScroll: true }),
  });
  const nameOf = (id: string) => drawing.picture().dots.get(id)?.name ?? '';
  const tie = (from: string, to: string) => {
    const id = edits.tie(from, to, tieKind());
    if (id) map.select([id]);
    announce(`Tie drawn from ${nameOf(from)} to ${nameOf(to)}.`);
  };
  const remove = () => {
    const count = edits.remove(map.selection());
    if (count === 0) return;
    map.select([]);
    announce(`${count} taken away. Undo brings ${count === 1 ? 'it' : 'them'} back.`);
  };

  onMount(() => {
    const made = createCanvas({ host, sheet, live }, map, drawing, {
      tool: () => props.tool,
      tie,
      ask: naming.ask,
      focused,
    });
    setCanvas(made);
  });
  // Whoever selects organisations and then takes the network tool has said who is in the network.
  createEffect(
    on(
      () => props.tool,
      (tool) => {
        canvas()?.gestures.cancel();
        naming.ask(undefined);
        // The button that took the tool may be gone, and the keyboard would begin at the top of the page.
        if (tool !== 'select' && document.activeElement === document.body)
          frame.focus({ preventScroll: true });
        const members = [...map.selection()].filter((id) => drawing.picture().dots.has(id));
        const made = canvas();
        if (tool === 'network' && members.length > 0 && made && map.writable()) {
          naming.ask({ what: 'network', members, at: made.middle() });
        }
      },
      { defer: true },
    ),
  );

  const keys = makeKeys({
    picture: drawing.picture,
    writable: map.writable,
    selection: map.selection,
    select: map.select,
    walker: () => canvas()?.walker(),
    walkTo(id) {
      canvas()?.setWalker(id);
      canvas()?.reveal([id]);
      const dot = drawing.picture().dots.get(id);
      if (tying !== undefined && dot) canvas()?.setStroke({ kind: 'tie', from: tying, to: [dot.x, dot.y] });
    },
    announce,
    nudge([dx, dy]) {
      const chosen = [...map.selection()].filter((id) => drawing.picture().dots.has(id));
      drawing.settle(
        new Map(
          chosen.map((id) => {
            const [x, y] = drawing.place(id);
            return [id, [x + dx, y + dy]];
          }),
        ),
      );
    },
    remove,
    tying: () => tying,
    setTying(id) {
      tying = id;
      canvas()?.setStroke(undefined);
    },
    tie,
    ask: naming.ask,
    middle: () => canvas()?.middle() ?? [0, 0],
    zoom: (by) => canvas()?.panning.by(by),
    showAll: () => canvas()?.showAll(),
    cancel: () => canvas()?.gestures.cancel() ?? false,
    setTool: (tool) => props.onTool(tool),
    tool: () => props.tool,
    toName() {
      const field = naming.asked() && host.querySelector<HTMLElement>('.name-box input');
      field?.focus({ preventScroll: true });
      return !!field;
    },
  });
  const others = createOthers(map, {
    picture: drawing.picture,
    easel: () => canvas()?.easel,
    view: () => canvas()?.seen(),
  });

  const clipboard = createClipboard(map, drawing, edits, {
    remove,
    reveal: (ids) => canvas()?.reveal(ids),
    onRows: (text) => props.onRows?.(text),
  });

  const arrange = async (layout: LayoutName) => {
    if (await arranging.run(layout)) canvas()?.showAll();
  };

  return (
    <section class="map-canvas" aria-label="Map">
      {/* Where there is little room it has a row of its own: over the drawing it would cover whom one wants to press. */}
      <div class="map-canvas__asks">
        <Show when={map.writable() && HINTS[props.tool]}>
          {(words) => (
            // It keeps its place while a name is asked for, so that nothing moves under a finger.
            <p class="map-canvas__hint" classList={{ 'is-done': naming.asked() !== undefined }} role="status">
              {words()}
            </p>
          )}
        </Show>
        <Show when={props.tool === 'tie' && map.writable()}>
          <TieChoice kind={tieKind()} onKind={setTieKind} />
        </Show>
        <Show when={low() && props.tool === 'select'}>
          <p class="map-canvas__hint">
            Little room to draw here. <a href={props.list}>Open the list</a>
          </p>
        </Show>
      </div>
      <div class="map-canvas__window" ref={host}>
        <div
          ref={frame}
          class="map-canvas__frame"
          role="application"
          tabindex="0"
          aria-label="Drawing of the network map"
          aria-describedby={helpId}
          onKeyDown={(event) => {
            if (keys(event)) event.preventDefault();
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onCopy={clipboard.copy}
          onCut={clipboard.cut}
          onPaste={clipboard.paste}
        >
          <canvas ref={sheet} class="map-canvas__sheet" aria-hidden="true" />
          <canvas
            ref={live}
            class="map-canvas__live"
            classList={{ 'map-canvas__live--draws': props.tool !== 'select' }}
            role="img"
            aria-label={`Network map: ${sayMap(drawing.picture())}. The list has everything that is on it.`}
            onPointerDown={(event) => {
              canvas()?.gestures.down(event);
              live.setPointerCapture(event.pointerId);
              frame.focus({ preventScroll: true });
            }}
            // After a tap the browser sends a mouse button too, which would take the focus out of the name field.
            onMouseDown={(event) => event.preventDefault()}
            onPointerMove={(event) => canvas()?.gestures.move(event)}
            onPointerUp={(event) => canvas()?.gestures.up(event)}
            onPointerCancel={() => canvas()?.gestures.cancel()}
            onPointerLeave={() => canvas()?.gestures.leave()}
          />
        </div>
        <p class="vh" id={helpId}>
          {KEY_HELP}
        </p>
        <div class="map-canvas__says">
          <Show when={nothingChanges()}>
            <p class="map-canvas__news" role="status">
              Nothing changes here yet: everything on this map is of now. “When” beside a tie or a member
              makes it hoped for or past.
            </p>
          </Show>
          <Show when={others.outOfSight()}>
            {(news) => (
              <p class="map-canvas__news">
                {news().words}
                <Button
                  kind="text"
                  onClick={() => {
                    canvas()?.reveal(news().ids);
                    others.dismiss();
                    frame.focus({ preventScroll: true });
                  }}
                >
                  Show
                </Button>
              </p>
            )}
          </Show>
        </div>
        <ZoomButtons onZoom={(by) => canvas()?.panning.by(by)} onAll={() => canvas()?.showAll()} />
        <Show when={drawing.picture().ground}>
          {(ground) => <ScaleBar ground={ground()} zoom={canvas()?.zoom() ?? 1} />}
        </Show>
        <Show when={arranging.failed()} keyed>
          {(layout) => (
            <LayoutFailed
              onAgain={() => {
                void arrange(layout);
                frame.focus({ preventScroll: true });
              }}
              onClose={() => {
                arranging.dismiss();
                frame.focus({ preventScroll: true });
              }}
            />
          )}
        </Show>
        <Show when={naming.asked()} keyed>
          {(asked) => (
            <NameBox
              naming={asked}
              at={naming.boxAt(asked, canvas()!.easel)}
              kind={naming.lastKind()}
              draft={naming.draft()}
              onDraft={naming.setDraft}
              onName={(words, kind) => naming.name(asked, words, kind)}
              onLeave={naming.leave}
              onThrowAway={naming.throwAway}
            />
          )}
        </Show>
      </div>
      <div class="map-canvas__foot">
        <Legend picture={drawing.picture()} />
        <CanvasBar
          show={map.show()}
          onShow={map.setShow}
          writable={map.writable()}
          layouts={arranging.layouts()}
          arranging={arranging.running()}
          onLayout={(layout) => void arrange(layout)}
        />
      </div>
    </section>
  );
}
