import { type Component, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { CouldNotFetch } from './could-not-fetch.tsx';
import { Dialog } from '../dialog.tsx';
import { Working } from './working.tsx';

/**
 * Shows a dialog whose code is fetched when it is first opened, because most people never open it. Its page stays on the
 * screen meanwhile.
 * @param props.wanted true to fetch it before it is opened
 * @param props.title for the dialog that says it could not be fetched
 * @param props.children the dialog, once its module is there
 */
export function FetchedDialog<Module>(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  wanted?: boolean;
  load: () => Promise<Module>;
  children: (module: Module) => JSX.Element;
}) {
  const [module, { refetch }] = createFetched(
    () => props.open || props.wanted === true,
    () => props.load(),
  );
  return (
    <Show
      when={settled(module)}
      fallback={
        <>
          <Show when={props.open && module.loading}>
            <Working />
          </Show>
          <Dialog
            open={props.open && module.state === 'errored'}
            onClose={() => props.onClose()}
            title={props.title}
          >
            {/* Made only now: it asks at once what would help. */}
            <Show when={module.state === 'errored'}>
              <CouldNotFetch
                trouble="We could not fetch this part of the page."
                onRetry={() => void refetch()}
              />
            </Show>
          </Dialog>
        </>
      }
    >
      {(fetched) => props.children(fetched())}
    </Show>
  );
}

/**
 * Makes the component of such a dialog, which is there while it is open. Whoever shows it passes what the dialog asks for.
 * @param load brings the dialog as its module's default
 */
export const fetchedDialog =
  <Props extends { onClose: () => void }>(
    title: string,
    load: () => Promise<{ default: Component<Props> }>,
  ): Component<Props & { open: boolean }> =>
  (props) => (
    <FetchedDialog open={props.open} onClose={() => props.onClose()} title={title} load={load}>
      {(module) => (
        <Show when={props.open}>
          <Dynamic component={module.default} {...props} />
        </Show>
      )}
    </FetchedDialog>
  );
