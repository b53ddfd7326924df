import { createSignal, Show } from 'solid-js';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Input } from '../../../ui/field.tsx';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import { useConsole } from '../context.ts';
import './menu.css';

type Props = {
  /** Whether the dialog is open. The link is forgotten when it closes, because it must not stay on a screen. */
  open: boolean;
  which: 'facilitator' | 'colleague' | 'stage';
  label: string;
  /** The button's words. */
  make: string;
  about: string;
  /** The words of the box that also signs out people who came in by the old link; none where the old ones stay. */
  signOut?: string;
};

/** Asks the server for a new key and shows the link it makes, once. */
export function NewLink(props: Props) {
  return (
    <Show when={props.open}>
      <Making {...props} />
    </Show>
  );
}

function Making(props: Props) {
  const { server } = useConsole();
  const call = createServerCall();
  const [link, setLink] = createSignal<string>();
  const [signOut, setSignOut] = createSignal(false);
  const make = async () => setLink((await call.run(server.renewLink(props.which, signOut())))?.value);
  return (
    <div class="newlink">
      <p>{props.about}</p>
      <ServerCallTrouble call={call} />
      <Show
        when={link()}
        fallback={
          <>
            <Show when={props.signOut}>
              {(words) => (
                <label class="newlink__check">
                  <input type="checkbox" onChange={(event) => setSignOut(event.currentTarget.checked)} />
                  <span>{words()}</span>
                </label>
              )}
            </Show>
            <Button
              kind={props.which === 'facilitator' ? 'outline' : 'ink'}
              waiting={call.waiting()}
              onClick={() => void make()}
            >
              {call.waiting() ? 'Making it…' : props.make}
            </Button>
          </>
        }
      >
        {(made) => (
          <>
            <Input
              label={props.label}
              readonly
              value={made()}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton text={made()} label="Copy the link" />
          </>
        )}
      </Show>
    </div>
  );
}
