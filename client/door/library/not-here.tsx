import { Show } from 'solid-js';
import { buttonClass } from '../../ui/button.tsx';
import { addressOf } from '../../../shared/protocol/addresses.ts';

/** Shown for an address of the library that leads to nothing. */
export function NotHere(props: { unreachable?: boolean }) {
  return (
    <section class="nothere">
      <Show
        when={props.unreachable}
        fallback={
          <>
            <h1 class="page-title">That is not here</h1>
            <p>
              The library has nothing at this address. It may have lost a letter on its way to you, or be of a
              newer version. Search for a word of it instead.
            </p>
          </>
        }
      >
        <h1 class="page-title">We could not fetch this story</h1>
        <p>A workshop published it, and the server has it. Check the connection, and load the page anew.</p>
      </Show>
      <p>
        <a class={buttonClass({ kind: 'ink' })} href={addressOf.library()}>
          See the whole library
        </a>
      </p>
    </section>
  );
}

/** Shown at the address of a published story that was taken back. Nothing of it is left. */
export function TakenBack() {
  return (
    <section class="nothere">
      <h1 class="page-title">Its authors took this story back</h1>
    </section>
  );
}
