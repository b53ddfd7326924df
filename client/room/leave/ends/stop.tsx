import { type JSX, Show } from 'solid-js';

/** One stop of how a workshop ends: passed, here, or to come. */
export function Stop(props: {
  is?: 'done' | 'now';
  title: string;
  /** Said in the same line. */
  beside?: string;
  /** A button in the same line. */
  act?: JSX.Element;
  children?: JSX.Element;
}) {
  return (
    <li
      classList={{ 'is-now': props.is === 'now', 'is-done': props.is === 'done' }}
      aria-current={props.is === 'now' ? 'step' : undefined}
    >
      <span class="ends__stop" aria-hidden="true" />
      <div>
        <div class="ends__line">
          <h3>
            {props.title}
            <Show when={props.beside}>
              {' '}
              <span class="hint" translate="no">
                {props.beside}
              </span>
            </Show>
          </h3>
          {props.act}
        </div>
        {props.children}
      </div>
    </li>
  );
}
