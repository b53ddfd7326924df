import type { Component } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Circle from 'lucide-solid/icons/circle';
import CircleCheck from 'lucide-solid/icons/circle-check';
import CircleMinus from 'lucide-solid/icons/circle-minus';
import Contrast from 'lucide-solid/icons/contrast';
import type { ActionState } from '../../../../shared/model/table/table-view.ts';

const ICONS: Record<ActionState, Component> = {
  'to-do': Circle,
  'under-way': Contrast,
  done: CircleCheck,
  'let-go': CircleMinus,
};

/** The sign of a state. It stands beside the state's word. */
export function StateMark(props: { state: ActionState }) {
  return <Dynamic component={ICONS[props.state]} />;
}
