import { addressOf } from '../../../shared/protocol/addresses.ts';
import { Show } from 'solid-js';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import { TaskPage } from '../../app/page.tsx';
import { forgetVisit } from '../../device/visits.ts';
import { CodeShown } from '../../app/handing-on/index.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

import type { Me } from '../../../shared/protocol/http.ts';

export type ClosedProps = { code: number; session: { me: Me; forget(): Promise<void> } };
export type ClosedPageProps = ClosedProps & { wrote: boolean; personalCode: string | undefined };

type Words = {
  title: string;
  kept: string;
  act: 'join' | 'home' | 'reload' | 'afresh' | 'afresh-or-reload' | 'gone';
};

const KEPT = 'What you wrote is kept on this device.';
const WORDS: Record<number, Words> = {
  [CLOSE.notSignedIn]: {
    title: 'You are signed out of this workshop',
    kept: `${KEPT} Join again, and it will be added to the table.`,
    act: 'join',
  },
  [CLOSE.notAllowed]: {
    title: 'This table is not open to you',
    kept: 'It may have been taken out of the workshop. Your own table is where you left it.',
    act: 'home',
  },
  [CLOSE.removed]: {
    title: 'You have been taken out of this workshop',
    kept: `Whoever runs it has done that. What you wrote stays on the table, under your name. ${KEPT}`,
    act: 'join',
  },
  [CLOSE.left]: {
    title: 'You have left this workshop',
    kept: 'Your name is off everything you wrote there. Your words stay, by “Someone who left”.',
    act: 'home',
  },
  [CLOSE.staleEpoch]: {
    title: 'This table has been replaced',
    kept: 'Another edition of it was put in its place, so the copy on this device is out of date.',
    act: 'afresh',
  },
  [CLOSE.abuse]: {
    title: 'The server could not read what this device sent',
    kept: 'What it had saved before is safe. This device’s copy of the table may be broken: start from a fresh one, or try once more first.',
    act: 'afresh-or-reload',
  },
  [CLOSE.deleted]: {
    title: 'This workshop has been deleted',
    kept: 'Whoever runs it took it away for everybody. Nothing of it is left on the server; this device still has its copy. What you wrote for yourself alone stays here until you delete it.',
    act: 'gone',
  },
  [CLOSE.quarantined]: {
    title: 'This table could not be read from the server’s disk',
    kept: `It has been set aside unchanged. ${KEPT} Please tell whoever runs the workshop.`,
    act: 'reload',
  },
  [CLOSE.tooManyConnections]: {
    title: 'This workshop is open in too many places at once',
    kept: `The oldest of them made room for the newest. ${KEPT} Please close a few tabs first.`,
    act: 'reload',
  },
};
const OTHERWISE: Words = { title: 'The server has closed this table', kept: KEPT, act: 'reload' };

/** Shown after a close code that forbids another try: what happened, what is kept, what to do. */
export default function ClosedPage(props: ClosedPageProps) {
  const words = () => WORDS[props.code] ?? OTHERWISE;
  const afresh = async () => {
    await props.session.forget();
    location.reload();
  };
  const remove = async () => {
    await props.session.forget();
    forgetVisit(props.session.me.workshop.id);
    location.assign('/');
  };
  return (
    <TaskPage title={words().title} workshop={props.session.me.workshop.title}>
      <div class="stack">
        <h1 class="page-title">{words().title}</h1>
        <Message
          title={words().kept}
          acts={
            <>
              <Show when={words().act === 'join'}>
                <a
                  class={buttonClass({ kind: 'ink' })}
                  href={addressOf.join(props.session.me.workshop.joinCode)}
                >
                  Join again
                </a>
              </Show>
              <Show when={words().act === 'reload' || words().act === 'afresh-or-reload'}>
                <Button kind="ink" onClick={() => location.reload()}>
                  Try again
                </Button>
              </Show>
              <Show when={words().act === 'afresh'}>
                <Button kind="ink" onClick={() => afresh()}>
                  Open the new edition
                </Button>
              </Show>
              <Show when={words().act === 'afresh-or-reload'}>
                <Button onClick={() => afresh()}>Start from a fresh copy</Button>
              </Show>
              <Show when={words().act === 'gone'}>
                <Button onClick={() => remove()}>Remove this device’s copy too</Button>
              </Show>
              <Show when={props.wrote}>
                <a class={buttonClass({})} href={addressOf.reflections(props.session.me.workshop.id)}>
                  My reflections
                </a>
              </Show>
              <a class={buttonClass({})} href="/">
                Go to the front page
              </a>
            </>
          }
        />
        <Show when={props.wrote && props.personalCode}>
          {(kept) => (
            <section class="stack" aria-labelledby="own-writing">
              <h2 class="title" id="own-writing">
                What you wrote for yourself
              </h2>
              <p>
                It is sealed on this device now, and only your personal code opens it. If you have not kept
                your code anywhere, do so before you leave this page: it is forgotten here.
              </p>
              <div>
                <CodeShown code={kept()} />
              </div>
            </section>
          )}
        </Show>
      </div>
    </TaskPage>
  );
}
