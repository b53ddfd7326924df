import { type Accessor, createSignal, Show } from 'solid-js';
import { Message } from '../../ui/message.tsx';
import type { Answer, Trouble } from './context.ts';

export type ServerCall = {
  waiting: Accessor<boolean>;
  trouble: Accessor<Trouble | undefined>;
  /** Waits for the server; resolves with what it answered, or `undefined` after trouble, which is then shown. */
  run<T>(request: Promise<Answer<T>>): Promise<{ value: T } | undefined>;
};

/** A question to the server: whether it is under way, and what it had to say when it could not do it. */
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

/** What the server had to say. Nothing while there is no trouble. */
export function ServerCallTrouble(props: { call: ServerCall }) {
  return (
    <Show when={props.call.trouble()}>
      {(trouble) => <Message title={trouble().title}>{trouble().detail}</Message>}
    </Show>
  );
}
