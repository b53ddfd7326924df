import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import type { LossGroup } from '../../../shared/protocol/http.ts';
import { api } from '../../app/api.ts';
import { settled } from '../../lib/settled.ts';
import { clockTime, counted } from '../../lib/text/words.ts';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { Message } from '../../ui/message.tsx';
import { createServerCall, ServerCallTrouble } from '../console/server-call.tsx';
import './losses.css';

type Props = { workshop: string; table: string; me: string };

/** What people took away at a table from what others had written, with a way to bring it back. */
export function Losses(props: Props) {
  const [answer, { refetch }] = createResource(() => api.losses(props.workshop, props.table));
  /** The last answer, also while it is asked for again. `latest` would take the page off the screen until the first. */
  const known = createMemo<ReturnType<typeof answer>>((before) => settled(answer) ?? before);
  const [said, setSaid] = createSignal('');
  const announce = useAnnounce();
  let list!: HTMLDivElement;
  const onBack = async (back: number) => {
    const words = saidBack(back);
    announce(words);
    setSaid(words);
    await refetch();
    // The button that was pressed is gone.
    list.focus();
  };
  const groups = () => {
    const current = known();
    return current?.ok ? current.value : [];
  };
  const trouble = () => {
    const current = known();
    return current?.ok === false ? current.trouble : undefined;
  };
  return (
    <div class="losses" tabindex="-1" ref={(element) => (list = element)}>
      <Show when={said()}>{(words) => <p class="losses__said">{words()}</p>}</Show>
      <Show when={trouble()}>{(words) => <Message title={words().title}>{words().detail}</Message>}</Show>
      <Show when={known()} fallback={<p role="status">Looking what was taken away…</p>}>
        <Show when={!trouble()}>
          <Show
            when={groups().length > 0}
            fallback={
              <p>
                {said()
                  ? 'Nothing else was taken away in the last hours.'
                  : 'Nothing was taken away in the last hours.'}
              </p>
            }
          >
            <p>What you bring back stands where it stood. Nothing that was written since is changed.</p>
            <ul class="losses__list">
              <For each={groups()}>
                {(group) => <Group {...props} group={group} onBack={(back) => void onBack(back)} />}
              </For>
            </ul>
          </Show>
        </Show>
      </Show>
    </div>
  );
}

function Group(props: Props & { group: LossGroup; onBack: (back: number) => void }) {
  const call = createServerCall();
  const several = () => props.group.count > 1;
  const more = () => props.group.count - props.group.words.length;
  const bringBack = async () => {
    const done = await call.run(api.bringLossesBack(props.workshop, props.table, props.group));
    if (done) props.onBack(done.value.back);
  };
  return (
    <li class="losses__group">
      <h3>{sentence(props.group, props.me)}</h3>
      <Show when={props.group.words.length > 0}>
        <ul class="losses__words">
          <For each={props.group.words}>{(words) => <li>{words}</li>}</For>
          <Show when={more() > 0}>
            <li class="hint">and {counted(more(), 'more', 'more')}</li>
          </Show>
        </ul>
      </Show>
      <ServerCallTrouble call={call} />
      <Button waiting={call.waiting()} onClick={() => void bringBack()}>
        {several() ? 'Bring them back' : 'Bring it back'}
      </Button>
    </li>
  );
}

function sentence({ person, name, count, from, to }: LossGroup, me: string): string {
  const [start, end] = [clockTime(from), clockTime(to)];
  const when = start === end ? `at ${start}` : `between ${start} and ${end}`;
  return `${person === me ? 'You' : name} took away ${counted(count, 'thing')} ${when}`;
}

function saidBack(back: number): string {
  if (back === 0) return 'There was nothing left to bring back.';
  return back === 1 ? 'It is back.' : `${back} things are back.`;
}
