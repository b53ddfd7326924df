/**
 * The keyboard on the map: walking, selecting, tying, adding, nudging, zooming.
 * @module
 */
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import type { Dot, Picture } from '../../../../../shared/activities/map/drawing/picture.ts';
import type { Naming, Tool } from './gestures.ts';
import { type Direction, firstDot, nextDot, sayDot } from './walk.ts';

export type KeyContext = {
  picture(): Picture;
  writable(): boolean;
  selection(): ReadonlySet<string>;
  select(ids: Iterable<string>): void;
  walker(): string | undefined;
  /** Puts the focus on an organisation and brings it into view. */
  walkTo(id: string): void;
  announce(words: string): void;
  nudge(by: Point): void;
  remove(): void;
  /** The organisation from which a tie has been begun. */
  tying(): string | undefined;
  setTying(id: string | undefined): void;
  tie(from: string, to: string): void;
  ask(naming: Naming): void;
  /** Puts the focus where a name is being asked for. @returns whether one is */
  toName(): boolean;
  tool(): Tool;
  /** The middle of the window, in sheet units. */
  middle(): Point;
  zoom(by: number): void;
  showAll(): void;
  /** Cancels the gesture that is under way. @returns whether there was one */
  cancel(): boolean;
  setTool(tool: Tool): void;
};

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const NUDGE: Record<Direction, Point> = { left: [-10, 0], right: [10, 0], up: [0, -10], down: [0, 10] };

/** Describes the keys; screen readers say it when the map gets the focus. */
export const KEY_HELP =
  'Arrow keys walk from one organisation to the next. Enter selects, Space adds to the selection, T begins a tie, ' +
  'S adds a school, A an agency, N makes a network of what is selected, Shift and arrows move it, Delete takes it ' +
  'away. Plus, minus and 0 zoom. The list has everything too.';

export function makeKeys(context: KeyContext) {
  const here = (): Dot | undefined => context.picture().dots.get(context.walker() ?? '');
  const walk = (direction: Direction) => {
    const from = here();
    const to = from ? nextDot(context.picture(), from, direction) : firstDot(context.picture());
    if (!to) return context.announce(from ? 'Nothing further that way.' : 'There is nothing on the map yet.');
    context.walkTo(to.id);
    context.announce(sayDot(to));
  };
  const choose = (add: boolean) => {
    const dot = here();
    const from = context.tying();
    if (!dot) return;
    if (from !== undefined) {
      context.setTying(undefined);
      if (from !== dot.id) context.tie(from, dot.id);
      return;
    }
    const selected = new Set(add ? context.selection() : []);
    if (add && selected.has(dot.id)) selected.delete(dot.id);
    else selected.add(dot.id);
    context.select(selected);
    context.announce(selected.has(dot.id) ? `${dot.name} selected.` : `${dot.name} no longer selected.`);
  };
  const beginTie = () => {
    const dot = here();
    if (!dot) return context.announce('Walk to an organisation first, with the arrow keys.');
    context.setTying(dot.id);
    context.announce(`A tie from ${dot.name}: walk to the other end and press Enter. Escape leaves it.`);
  };
  const add = (what: 'school' | 'agency') => {
    const dot = here();
    // Beside the organisation that has the focus, so that things that belong together stand together.
    context.ask({ what, at: dot ? [dot.x + 70, dot.y + 50] : context.middle() });
  };
  const network = () => {
    const members = [...context.selection()].filter((id) => context.picture().dots.has(id));
    if (members.length === 0) return context.announce('Select who is in the network first, with Space.');
    context.ask({ what: 'network', members, at: context.middle() });
  };
  const leave = () => {
    if (context.tying() !== undefined) {
      context.setTying(undefined);
      return context.announce('No tie drawn.');
    }
    if (context.cancel()) return;
    context.setTool('select');
    if (context.selection().size > 0) context.select([]);
  };
  const editing: Record<string, () => void> = {
    t: beginTie,
    s: () => add('school'),
    a: () => add('agency'),
    n: network,
    Delete: context.remove,
    Backspace: context.remove,
  };
  const looking: Record<string, () => void> = {
    Enter: () => {
      const tool = context.tool();
      if ((tool === 'school' || tool === 'agency') && context.writable()) add(tool);
      else choose(false);
    },
    ' ': () => choose(true),
    Escape: leave,
    '+': () => context.zoom(1.3),
    '=': () => context.zoom(1.3),
    '-': () => context.zoom(1 / 1.3),
    '0': context.showAll,
  };

  /** Does what the key means. @returns whether it meant anything */
  return (event: KeyboardEvent): boolean => {
    const { key, shiftKey, altKey } = event;
    // Letters are part of the name that is being asked for, never commands: the field gets the focus, and with it this very key.
    if (key !== 'Escape' && context.toName()) return false;
    if (altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'a') return false;
      context.select(context.picture().dots.keys());
      return true;
    }
    const direction = ARROWS[key];
    if (direction) {
      if (!shiftKey) walk(direction);
      else if (context.writable()) context.nudge(NUDGE[direction]);
      return true;
    }
    const act =
      looking[key] ?? (context.writable() ? editing[key.length === 1 ? key.toLowerCase() : key] : undefined);
    act?.();
    return act !== undefined;
  };
}
