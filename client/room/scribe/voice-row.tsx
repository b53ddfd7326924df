import { createSignal, createUniqueId, For, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import type { Author } from '../../../shared/model/table/table-view.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import '../../ui/pick.css';
import './voice-row.css';

type Props = {
  /** The id of the person whose words come next. */
  value: string;
  onChange: (voice: Author) => void;
  /**
   * Called when a name was tapped or added, so that the person can type. Not called while arrow keys walk the names.
   */
  onReady: () => void;
};

/**
 * The row of names in scribe mode. They are radio buttons, so that one Tab leads in and the arrow keys choose. The
 * chosen name stays until another is tapped.
 */
export function VoiceRow(props: Props) {
  const { session, voices, drafts } = useTable();
  const group = createUniqueId();
  const [adding, setAdding] = createSignal(false);
  let input!: HTMLInputElement;
  let addButton!: HTMLButtonElement;

  const close = () => {
    setAdding(false);
    queueMicrotask(() => addButton.focus());
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const name = input.value.trim();
    if (!name) return input.focus();
    drafts.keep('form/guest', '');
    props.onChange(session.edits.addGuest(name));
    setAdding(false);
    props.onReady();
  };
  const namesakes = (voice: Author) =>
    voices().some(({ id, name }) => id !== voice.id && name === voice.name);
  return (
    <div class="voices">
      <fieldset class="voices__names">
        <legend>Typing for</legend>
        <div class="voices__row">
          <For each={voices()}>
            {(voice) => (
              <label class="voice pick">
                <input
                  type="radio"
                  name={group}
                  checked={voice.id === props.value}
                  onChange={() => props.onChange(voice)}
                  onClick={(event) => event.detail > 0 && props.onReady()}
                />
                <span>
                  {voice.name}
                  {voice.id === session.me.personId ? ' (you)' : ''}
                  <Show when={voice.role && namesakes(voice)}>{`, ${voice.role}`}</Show>
                </span>
              </label>
            )}
          </For>
          <Show when={!adding()}>
            <button type="button" class="voice voice--add" ref={addButton} onClick={() => setAdding(true)}>
              <Plus />
              Add a name
            </button>
          </Show>
        </div>
      </fieldset>
      <Show when={adding()}>
        <form
          class="voices__new"
          onSubmit={add}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          <label for={`${group}-new`}>Name of somebody without a device</label>
          <div class="voices__newrow">
            <input
              class="input"
              id={`${group}-new`}
              maxlength="80"
              autocomplete="off"
              value={drafts.read('form/guest')}
              onInput={(event) => drafts.keep('form/guest', event.currentTarget.value)}
              ref={(element) => {
                input = element;
                queueMicrotask(() => element.focus());
              }}
            />
            <Button type="submit">Add name</Button>
            <Button kind="quiet" onClick={close}>
              Cancel
            </Button>
          </div>
        </form>
      </Show>
    </div>
  );
}
