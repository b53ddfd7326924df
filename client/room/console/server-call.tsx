import { type Accessor, createSignal, Show } from 'solid-js';
import { Message } from '../../ui/message.tsx';
import type { Answer, Trouble } from './context.ts';

export type ServerCall = {
  waiting: Accessor<boolean>;
  trouble: Accessor<Trouble | undefined>;
  /** Waits for the server's answer. Resolves with the value, or with `undefined` after showing what went wrong. */
  run<T>(request: Promise<Answer<T>>): Promise<{ value: T } | undefined>;
};

/** Makes a call to the server whose progress and failure can be shown. One call at a time. */
export function createServerCall(): ServerCall {
  const [waiting, setWaiting] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  return {
    waiting,
    trouble,
    async run(request) {
      setWaiting(true);
      setTrouble(undefined);
      const answer = await request;
      setWaiting(false);
      if (answer.ok) return answer;
      setTrouble(answer.trouble);
      return undefined;
    },
  };
}

/** Shows why the last call failed. Renders nothing while there is no trouble. */
export function ServerCallTrouble(props: { call: ServerCall }) {
  return (
    <Show when={props.call.trouble()}>
      {(trouble) => <Message title={trouble().title}>{trouble().detail}</Message>}
    </Show>
  );
}
