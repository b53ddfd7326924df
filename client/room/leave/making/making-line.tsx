import { type JSX, Match, Show, Switch } from 'solid-js';
import Download from 'lucide-solid/icons/download';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import type { MakingFormat, MakingView } from '../../../../shared/protocol/http.ts';
import { partsWritten } from '../../../../shared/report/choice.ts';
import { makingFile } from '../../../app/requests/making-api.ts';
import { clockTime } from '../../../lib/text/words.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { useConsole } from '../../console/index.ts';
import { FileLink, TakeLine } from '../take-line.tsx';
import { useMakings } from './context.ts';

type Props = {
  format: MakingFormat;
  icon: JSX.Element;
  title: string;
  /** What it is, while it is not made. */
  about: string;
  /** What progress counts: “Part 3 of 12”. */
  counts: string;
  /** True when it has the chosen parts of the report in it. */
  ofParts?: boolean;
  /** What else there is to take when this one fails. */
  instead: string;
};

/** A file that the server makes: not yet, how far it is, made, out of date, or failed. */
export function MakingLine(props: Props) {
  const { hall } = useConsole();
  const makings = useMakings();
  const made = () => makings.of(props.format);
  const begin = () => makings.begin(props.format, props.ofParts ? partsWritten(makings.parts()) : undefined);
  const trouble = () => makings.trouble(props.format);
  return (
    <TakeLine
      icon={props.icon}
      title={props.title}
      about={<Says made={made()} about={props.about} counts={props.counts} since={since()} />}
      more={
        <>
          <Show when={made()?.state === 'making'}>
            <progress
              class="take__bar"
              aria-label={`${props.title}, being made`}
              max={made()?.progress?.of ?? 1}
              value={made()?.progress?.done ?? 0}
            />
          </Show>
          <Show when={made()?.state === 'failed'}>
            <p class="take__failed" role="alert">
              <TriangleAlert />
              <span>{`${stopped(made())} Nothing is lost. Try again, or ${props.instead}.`}</span>
            </p>
          </Show>
          <Show when={trouble()}>
            {(what) => (
              <p class="take__failed" role="alert">
                <TriangleAlert />
                <span>{`${what().title} ${what().detail}`}</span>
              </p>
            )}
          </Show>
        </>
      }
    >
      <Switch
        fallback={
          <Button onClick={begin}>
            Make<span class="vh">{` ${props.title.toLowerCase()}`}</span>
          </Button>
        }
      >
        <Match when={made()?.state === 'making'}>
          <Button onClick={() => makings.stop(props.format)}>
            Stop<span class="vh">{` ${props.title.toLowerCase()}`}</span>
          </Button>
        </Match>
        <Match when={made()?.state === 'made' && made()}>
          {(file) => (
            <>
              <FileLink class={buttonClass({})} href={makingFile(hall.me.workshop.id, file().id)}>
                <Download />
                Save<span class="vh">{` ${props.title.toLowerCase()}`}</span>
              </FileLink>
              <Button onClick={begin}>
                Make again<span class="vh">{`: ${props.title.toLowerCase()}`}</span>
              </Button>
            </>
          )}
        </Match>
        <Match when={made()?.state === 'failed'}>
          <Button onClick={begin}>
            Try again<span class="vh">{`: ${props.title.toLowerCase()}`}</span>
          </Button>
        </Match>
      </Switch>
    </TakeLine>
  );

  /** How many responses have come in since it was made, as far as this page has seen. */
  function since(): number {
    const at = made()?.made;
    if (at === undefined) return 0;
    return hall
      .tables()
      .flatMap(({ view }) => Object.values(view.responses))
      .filter((response) => response.at > at && !response.removedBy).length;
  }
}

function Says(props: { made: MakingView | undefined; about: string; counts: string; since: number }) {
  const left = () => {
    const { progress, begun } = props.made ?? {};
    if (!progress || begun === undefined || progress.done === 0) return ' You can leave this page.';
    const each = (serverNow() - begun) / progress.done;
    const seconds = Math.ceil((each * (progress.of - progress.done)) / 1000);
    return seconds > 1
      ? ` About ${seconds} seconds more; you can leave this page.`
      : ' You can leave this page.';
  };
  return (
    <Switch fallback={props.about}>
      <Match when={props.made?.state === 'making'}>
        <Show when={props.made?.progress} fallback="Waiting for its turn; you can leave this page.">
          {(progress) => (
            // A value that is read here alone would stay as it was at first.
            <>{`${props.counts} ${Math.min(progress().done + 1, progress().of)} of ${progress().of}.${left()}`}</>
          )}
        </Show>
      </Match>
      <Match when={props.made?.state === 'made' && props.made}>
        {(made) => (
          <>{`Made at ${clockTime(made().made ?? 0)}, ${sizeOf(made().bytes ?? 0)}${sinceWords(props.since)}.`}</>
        )}
      </Match>
    </Switch>
  );
}

const stopped = (made: MakingView | undefined): string =>
  made?.progress ? `It stopped at ${made.progress.done} of ${made.progress.of}.` : 'It could not be made.';

const sinceWords = (since: number): string =>
  since === 0
    ? ''
    : since === 1
      ? '; one response has come in since'
      : `; ${since} responses have come in since`;

/** “2.7 MB”. */
const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
