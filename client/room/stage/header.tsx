import { linkTo } from '../../lib/page/link-to.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { createEffect, onCleanup, Show } from 'solid-js';
import Pause from 'lucide-solid/icons/pause';
import type { Countdown } from '../../../shared/model/plan/countdown.ts';
import { cutText } from '../../lib/text/cut-text.ts';
import { QrCode } from '../../ui/qr/qr-code.tsx';
import { clockWords, partWords } from './clock-words.ts';

/** Makes the link by which everybody joins. */
export const joinLink = (code: string) => linkTo(addressOf.join(code));

/** The join code in two halves, which are easier to carry across a hall in one's head. */
export function JoinCode(props: { code: string }) {
  const half = () => Math.ceil(props.code.length / 2);
  return (
    <b class="stage__code">
      <span>{props.code.slice(0, half())}</span>
      <span>{props.code.slice(half())}</span>
    </b>
  );
}

/** The header of the stage: the way in and the clock, which never change their place. */
export function Header(props: {
  /** `undefined` while the door is closed: then it lets nobody in. */
  code: string | undefined;
  /** True when the way in is shown large elsewhere on the stage. */
  joining: boolean;
  clock: Countdown | undefined;
  /** The part of the step that is under way: it is shown in place of the step. */
  part: { leftMs: number; before: string; title: string } | undefined;
  now: number | undefined;
}) {
  return (
    <header class="stage__head">
      <Show when={!props.joining}>
        <Show
          when={props.code}
          fallback={
            <p class="stage__join stage__join--closed">
              <span class="stage__label">The door is closed just now</span>
            </p>
          }
        >
          {(code) => (
            <>
              <div class="stage__corner">
                <QrCode text={joinLink(code())} label={`QR code that opens ${joinLink(code())}`} />
              </div>
              <p class="stage__join">
                <span class="stage__label">
                  Join at <span class="stage__host">{location.host}</span>
                </span>{' '}
                <JoinCode code={code()} />
              </p>
            </>
          )}
        </Show>
      </Show>
      <Show when={props.clock}>
        {(clock) => (
          <Show when={props.now}>
            {(now) => <StageClock words={props.part ? partWords(props.part) : clockWords(clock(), now())} />}
          </Show>
        )}
      </Show>
    </header>
  );
}

function StageClock(props: { words: ReturnType<typeof clockWords> }) {
  return (
    <p class="stage__clock" classList={{ 'is-still': props.words.still }} role="timer">
      <span class="stage__label">
        <Show when={props.words.before}>
          <span>{`${props.words.before} `}</span>
        </Show>
        <ClockTitle title={props.words.title} />{' '}
        <Show when={props.words.after}>
          <span>{`${props.words.after} `}</span>
        </Show>
      </span>
      <Show when={props.words.after?.startsWith('held')}>
        <Pause />
      </Show>
      <b class="stage__digits" classList={{ 'is-long': props.words.digits.length > 5 }}>
        {props.words.digits}
      </b>
    </p>
  );
}

/** The clock's title, cut at a word after two lines, so that the digits have the space. */
function ClockTitle(props: { title: string }) {
  let box!: HTMLSpanElement;
  createEffect(() => onCleanup(cutText(box, props.title)));
  return <span class="stage__clock-title" ref={box} />;
}
