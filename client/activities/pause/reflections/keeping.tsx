import { Match, Show, Switch } from 'solid-js';
import Lock from 'lucide-solid/icons/lock';
import type { Reflections } from '../private/reflections.ts';
import { Button } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';

/** Says where one's reflections are kept, who can open them, and what would lose them, before that happens. */
export function Keeping(props: { reflections: Reflections; any: boolean }) {
  const sealed = () => props.reflections.sealed();
  return (
    <div class="keeping">
      <p class="keeping__promise">
        <Lock />
        <span>
          <b>Only you can read these,</b> unless you shared them. Not even whoever runs the workshop or its
          server can.
        </span>
      </p>
      <Show when={props.reflections.kept() === 'unkept'}>
        <Message title="This browser keeps nothing, so your reflections last as long as this page.">
          Keep this page open, and save them as text before you close it. A private window or a full disk is
          the usual reason.
        </Message>
      </Show>
      <Switch>
        <Match when={sealed() === 'unopenable'}>
          <Message
            title="The sealed copy on the server does not open with this device’s code."
            acts={
              <Button onClick={() => props.reflections.sealAnew()}>
                Replace it with what is on this device
              </Button>
            }
          >
            What is on this device is here and kept. The copy was left as it is: it was changed on its way, or
            sealed with another code.
          </Message>
        </Match>
        <Match when={sealed() === 'too-large'}>
          <Message title="This is more than fits into a sealed copy.">
            Everything is kept on this device. Save it as text, and delete what you no longer need: then there
            is a sealed copy again.
          </Message>
        </Match>
        <Match when={sealed() === 'gone'}>
          <Only why="The workshop is no longer open to this browser, and its sealed copy went with it." />
        </Match>
        <Match when={props.any && sealed() === 'insecure'}>
          <Only why="This address is not encrypted (no https), so the browser cannot seal a copy for the server." />
        </Match>
        <Match when={props.any && sealed() === 'no-code'}>
          <Only why="This browser has no personal code to seal a copy with." />
        </Match>
        <Match when={props.any}>
          <p class="hint" role="status">
            {sealed() === 'sealed'
              ? 'They are on this device, and a sealed copy is on the server. Your personal code opens it on another device.'
              : 'They are on this device. The sealed copy follows as soon as there is a link.'}{' '}
            If you lose both this device and your code, they are gone: nobody can open them for you.
          </p>
        </Match>
      </Switch>
    </div>
  );
}

function Only(props: { why: string }) {
  return (
    <p class="hint" role="status">
      They are on this device only, and gone if it is lost. {props.why} Save them as text to have a copy.
    </p>
  );
}
