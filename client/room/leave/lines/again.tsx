import { createSignal, Show } from 'solid-js';
import { useNavigate } from '@solidjs/router';
import CalendarPlus from 'lucide-solid/icons/calendar-plus';
import type { Trouble } from '../../../app/api.ts';
import { comeBackTo } from '../../../app/archive-api.ts';
import { enterStarted } from '../../../app/requests/started.ts';
import { TroubleMessage } from '../../../app/trouble-message.tsx';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/field.tsx';
import { useConsole } from '../../console/index.ts';
import { TakeLine } from '../take-line.tsx';

/** The next time the same people meet: a workshop of its own, which begins with what became of this one. */
export function Again() {
  const { hall } = useConsole();
  const navigate = useNavigate();
  const [keyNeeded, setKeyNeeded] = createSignal(false);
  const [key, setKey] = createSignal('');
  const [trouble, setTrouble] = createSignal<Trouble>();
  let field: HTMLInputElement | undefined;
  const start = async () => {
    setTrouble(undefined);
    const answer = await comeBackTo(hall.me.workshop.id, key().trim());
    if (answer.ok) {
      const host = hall.me.name;
      navigate('/start', { state: await enterStarted(answer.value, host ? { host } : {}) });
      return;
    }
    setTrouble(answer.trouble);
    if (answer.trouble.code !== 'create-key-needed') return;
    setKeyNeeded(true);
    field?.focus();
  };
  return (
    <TakeLine
      icon={<CalendarPlus />}
      title="The return session"
      about="For when you meet again: a new workshop with these tables, actions and maps, last time’s ratings, and the names of who was here. What people said and wrote stays here."
      more={
        <Show when={keyNeeded() || trouble()}>
          <div class="take__again">
            <Show when={keyNeeded()}>
              <Input
                ref={(element: HTMLInputElement) => (field = element)}
                label="Access key"
                hint="This server starts workshops for people who have its key. Whoever looks after it can give it to you."
                type="password"
                autocomplete="off"
                value={key()}
                onInput={(event) => setKey(event.currentTarget.value)}
              />
            </Show>
            <TroubleMessage trouble={trouble()} />
          </div>
        </Show>
      }
    >
      <Button onClick={start}>Start the return session</Button>
    </TakeLine>
  );
}
