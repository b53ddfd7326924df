import { type Component, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { CouldNotFetch } from './could-not-fetch.tsx';
import { Working } from './working.tsx';

/**
 * Makes the component of a part of a page that is fetched when it is first shown. The page stays on the screen meanwhile.
 * @param load brings the part as its module's default
 * @param options.trouble what is said when it could not be fetched
 * @param options.pressed true when a press asks for it, which is answered while it is being fetched
 */
export const fetchedPart =
  <Props extends object>(
    load: () => Promise<{ default: Component<Props> }>,
    { trouble = 'We could not fetch this part of the page.', pressed = false } = {},
  ): Component<Props> =>
  (props) => {
    const [module, { refetch }] = createFetched(() => true, load);
    return (
      <Show
        when={settled(module)}
        fallback={
          <Show when={module.state === 'errored'} fallback={pressed ? <Working /> : undefined}>
            <CouldNotFetch trouble={trouble} onRetry={() => void refetch()} />
          </Show>
        }
      >
        {(fetched) => <Dynamic component={fetched().default} {...props} />}
      </Show>
    );
  };
