import { buttonClass } from '../../ui/button.tsx';
import { addressOf } from '../../../shared/protocol/addresses.ts';

/** Shown for an address of the library that leads to nothing. */
export function NotHere() {
  return (
    <section class="nothere">
      <h1 class="page-title">That is not here</h1>
      <p>
        The library has nothing at this address. It may have lost a letter on its way to you, or be of a newer
        version. Search for a word of it instead.
      </p>
      <p>
        <a class={buttonClass({ kind: 'ink' })} href={addressOf.library()}>
          See the whole library
        </a>
      </p>
    </section>
  );
}
