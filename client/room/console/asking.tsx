import { type Accessor, createSignal, Show } from 'solid-js';
import { Message } from '../../ui/message.tsx';
import type { Answer, Trouble } from './context.ts';

export type Asking = {
  waiting: Accessor<boolean>;
  trouble: Accessor<Trouble | undefined>;
  /** Waits for the server; resolves with what it answered, or `undefined` after trouble, which is then shown. */
  ask<T>(request: Promise<Answer<T>>): Promise<{ value: T } | undefined>;
};

/** A question to the server: whether it is under way, and what it had to say when it could not do it. */
export function createAsking(): Asking {
  const [waiting, setWaiting] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  return {
    waiting,
    trouble,
    async ask(request) {
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
export function AskingTrouble(props: { asking: Asking }) {
  return (
    <Show when={props.asking.trouble()}>
      {(trouble) => <Message title={trouble().title}>{trouble().detail}</Message>}
    </Show>
  );
}
