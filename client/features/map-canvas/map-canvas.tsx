import { createEffect, createSignal, createUniqueId, on, onMount, Show } from 'solid-js';
import Maximize from 'lucide-solid/icons/maximize';
import Minus from 'lucide-solid/icons/minus';
import Plus from 'lucide-solid/icons/plus';
import type { OrganisationKind, TieKind } from '../../../shared/model/map/map-view.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useMap } from '../../sync/map/map-context.ts';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { CanvasBar } from './canvas-bar.tsx';
import { createArranging } from './create-arranging.ts';
import { type Canvas, createCanvas } from './create-canvas.ts';
import { createDrawing } from './create-drawing.ts';
import { makePng, makeSvg } from './drawing/print.ts';
import { inWindow } from './easel.ts';
import { makeHandEdits } from './hand-edits.ts';
import { KEY_HELP, makeKeys } from './keys.ts';
import type { LayoutName } from './layout/layouts.ts';
import { Legend } from './legend.tsx';
import { NameBox } from './name-box.tsx';
import { fromRows, toRows } from './rows.ts';
import { ScaleBar } from './scale-bar.tsx';
import { TieChoice } from './tie-choice.tsx';
import type { Naming, Tool } from './tools.ts';
import { sayMap } from './walk.ts';
import './map-canvas.css';

type Props = {
  tool: Tool;
  onTool: (tool: Tool) => void;
  /** What the picture is called when it is taken along. */
  title?: string;
  /** Rows from elsewhere were pasted: for whoever knows how to read them. */
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
  let host!: HTMLDivElement;
  let frame!: HTMLDivElement;
  let sheet!: HTMLCanvasElement;
  let live!: HTMLCanvasElement;
  const [canvas, setCanvas] = createSignal<Canvas>();
  const [naming, setNaming] = createSignal<Naming>();
  const [focused, setFocused] = createSignal(false);
  const [tieKind, setTieKind] = createSignal<TieKind>('works-with');
  const [lastKind, setLastKind] = createSignal<OrganisationKind>();
  let tying: string | undefined;

  const nameOf = (id: string) => drawing.picture().dots.get(id)?.name ?? '';
  const tie = (from: string, to: string) => {
    const id = edits.tie(from, to, tieKind());
    if (id) map.select([id]);
    announce(`Tie drawn from ${nameOf(from)} to ${nameOf(to)}.`);
  };
  const name = (asked: Naming, words: string, kind: OrganisationKind) => {
    const id = edits.add(asked, words, kind);
    if (asked.what !== 'network') {
      setLastKind(kind);
      canvas()?.setWalker(id);
    } else props.onTool('select');
    map.select([id]);
    announce(`${words} added.`);
    leaveNaming();
  };
  const leaveNaming = () => {
    setNaming(undefined);
    frame.focus({ preventScroll: true });
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
      ask: setNaming,
      focused,
    });
    setCanvas(made);
  });
  // Who has selected first and then takes the tool has said who is in it.
  createEffect(
    on(
      () => props.tool,
      (tool) => {
        canvas()?.gestures.cancel();
        setNaming(undefined);
        const members = [...map.selection()].filter((id) => drawing.picture().dots.has(id));
        const made = canvas();
        if (tool === 'network' && members.length > 0 && made && map.writable()) {
          setNaming({ what: 'network', members, at: made.middle() });
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
    ask: setNaming,
    middle: () => canvas()?.middle() ?? [0, 0],
    zoom: (by) => canvas()?.panning.by(by),
    showAll: () => canvas()?.showAll(),
    cancel: () => canvas()?.gestures.cancel() ?? false,
    setTool: (tool) => props.onTool(tool),
  });

  const copy = (event: ClipboardEvent) => {
    const rows = toRows(map.session.drawn(), map.selection(), drawing.place);
    if (!rows || !event.clipboardData) return false;
    event.clipboardData.setData('text/plain', rows);
    event.preventDefault();
    announce('Copied. It pastes into a spreadsheet, and into any map.');
    return true;
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!map.writable() || !text.trim()) return;
    const copied = fromRows(text);
    event.preventDefault();
    if (!copied) return props.onRows?.(text);
    const taken = new Set([...drawing.picture().dots.keys()].map((id) => drawing.place(id).join()));
    const ids = edits.paste(copied, (at) => taken.has(at.join()));
    map.select(ids);
    canvas()?.reveal(ids);
    announce(`${ids.length} pasted.`);
  };

  const arrange = async (layout: LayoutName) => {
    await arranging.run(layout);
    canvas()?.showAll();
  };
  const download = async (format: 'svg' | 'png') => {
    const made = canvas();
    if (!made) return;
    const title = props.title ?? 'Our network map';
    const now = new Date();
    const date = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const print = { title, date, measure: made.easel.measure() };
    const content =
      format === 'png'
        ? await makePng(drawing.picture(), print)
        : new Blob([makeSvg(drawing.picture(), print)], { type: 'image/svg+xml' });
    saveFile(`${title.replaceAll(/[^\w -]/g, '')} ${now.toISOString().slice(0, 10)}.${format}`, content);
  };

  const boxAt = (asked: Naming) => {
    const { view, size } = canvas()!.easel;
    const [x, y] = inWindow(view(), { x: asked.at[0], y: asked.at[1] });
    const { w, h } = size();
    return { x: Math.max(8, Math.min(x + 12, w - 296)), y: Math.max(8, Math.min(y + 12, h - 250)) };
  };

  return (
    <section class="map-canvas" aria-label="Map">
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
          onCopy={copy}
          onCut={(event) => {
            if (copy(event) && map.writable()) remove();
          }}
          onPaste={paste}
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
            onPointerMove={(event) => canvas()?.gestures.move(event)}
            onPointerUp={(event) => canvas()?.gestures.up(event)}
            onPointerCancel={() => canvas()?.gestures.cancel()}
            onPointerLeave={() => canvas()?.gestures.leave()}
          />
        </div>
        <p class="vh" id={helpId}>
          {KEY_HELP}
        </p>
        <Show when={props.tool === 'tie' && map.writable()}>
          <TieChoice kind={tieKind()} onKind={setTieKind} />
        </Show>
        <div class="map-canvas__zoom" role="group" aria-label="Nearer and further">
          <Button kind="icon" aria-label="Nearer" onClick={() => canvas()?.panning.by(1.4)}>
            <Plus />
          </Button>
          <Button kind="icon" aria-label="Further away" onClick={() => canvas()?.panning.by(1 / 1.4)}>
            <Minus />
          </Button>
          <Button kind="icon" aria-label="Show everything" onClick={() => canvas()?.showAll()}>
            <Maximize />
          </Button>
        </div>
        <Show when={arranging.scale()}>
          {(scale) => <ScaleBar perMetre={scale()} easel={canvas()?.easel} />}
        </Show>
        <Show when={naming()} keyed>
          {(asked) => (
            <NameBox
              naming={asked}
              at={boxAt(asked)}
              kind={lastKind()}
              onName={(words, kind) => name(asked, words, kind)}
              onLeave={leaveNaming}
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
          onDownload={(format) => void download(format)}
        />
      </div>
    </section>
  );
}
