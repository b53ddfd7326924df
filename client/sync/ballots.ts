/**
 * This person's ballots: marks on cards and dots in votes. A ballot is kept on this device at once and sent to the
 * server alone, again and again until the server has it. No shared document ever holds one.
 * @module
 */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import * as v from 'valibot';
import {
  type BallotKind,
  type OwnBallot,
  type RatingBallot,
  type AnswersBallot,
  AnyBallotSchema,
  BALLOT_KINDS,
} from '../../shared/protocol/http.ts';
import { type Owner, ownKey } from '../device/own.ts';
import { readJson, writeJson } from '../device/storage.ts';

/**
 * The server's answer to a ballot. `later`: the server cannot be reached. `not-yet`: this ballot cannot be taken yet,
 * perhaps because the guest it is for has not reached the server. `refused`: it will never be taken, and why.
 */
export type BallotAnswer = 'taken' | 'later' | 'not-yet' | { refused: string };
export type BallotPort = {
  hand(ballot: OwnBallot): Promise<BallotAnswer>;
  /** Fetches what the server has from this person; `undefined` when the server cannot be asked just now. */
  own(): Promise<OwnBallot[] | undefined>;
};

export type Ballots = {
  rating(card: string, person: string): RatingBallot;
  /** The option ids of somebody's dots, one per dot. */
  dots(vote: string, person: string): readonly string[];
  /** What this person answered to the questions of a form at a table. */
  answers(form: string, person: string, table: string): AnswersBallot;
  rate(card: string, person: string, ballot: RatingBallot): void;
  place(vote: string, person: string, dots: readonly string[]): void;
  answer(form: string, person: string, ballot: AnswersBallot): void;
  /** How many ballots have not reached the server yet. */
  waiting: Accessor<number>;
  /** Why the server refused a ballot. The refused ballot is deleted on this device too. */
  refusal: Accessor<string | undefined>;
};

const AGAIN_MS = 10_000;
/** All ballots kept on this device, by `keyOf`. A ballot `waits` until the server has it. */
const KeptSchema = v.record(
  v.string(),
  v.object({
    kind: v.picklist(BALLOT_KINDS),
    subject: v.string(),
    person: v.string(),
    ballot: AnyBallotSchema,
    waits: v.boolean(),
  }),
);
type Kept = v.InferOutput<typeof KeptSchema>;

const keyOf = (kind: BallotKind, subject: string, person: string) => `${kind}/${subject}/${person}`;
const device = () => localStorage;

/**
 * Opens this person's ballots, once it is certain that it is this person. Must run under a Solid owner, whose end stops the sending; ballots that still wait are
 * kept for the next time.
 */
export function createBallots(owner: Owner, certain: Accessor<boolean>, port: BallotPort): Ballots {
  const place = ownKey('ballots', owner);
  const [kept, setKept] = createStore<Kept>({});
  const [refusal, setRefusal] = createSignal<string>();
  let busy = false;

  const keep = () => certain() && writeJson(device, place, kept);
  /** What was marked before it was certain who marks is the newer. */
  const openKept = () => {
    const read = v.safeParse(KeptSchema, readJson(device, place) ?? {});
    setKept({ ...(read.success && read.output), ...kept });
    keep();
  };
  const put = (ballot: OwnBallot, waits: boolean) => {
    setKept(keyOf(ballot.kind, ballot.subject, ballot.person), { ...ballot, waits });
    keep();
  };
  const cast = (kind: BallotKind, subject: string, person: string, ballot: OwnBallot['ballot']) => {
    setRefusal(undefined);
    put({ kind, subject, person, ballot }, true);
    void handIn();
  };
  /** Sends one ballot at a time, in order of the keys. A ballot that changes meanwhile is sent again. */
  const handIn = async () => {
    if (busy || !certain()) return;
    busy = true;
    const passedOver = new Set<string>();
    try {
      for (;;) {
        const [key, slip] =
          Object.entries(kept).find(([at, { waits }]) => waits && !passedOver.has(at)) ?? [];
        if (!key || !slip) return;
        const { waits: _, ...ballot } = slip;
        const answer = await port.hand(ballot);
        if (answer === 'later') return;
        if (answer === 'not-yet') {
          passedOver.add(key);
          continue;
        }
        const now = kept[key];
        if (answer !== 'taken') {
          setRefusal(answer.refused);
          setKept(key, undefined as never);
          keep();
        } else if (now && JSON.stringify(now.ballot) === JSON.stringify(ballot.ballot)) put(ballot, false);
      }
    } finally {
      busy = false;
    }
  };
  /** Fetches what another device of the same person may have sent. A ballot that waits here is newer. */
  const fetchOwn = async () => {
    for (const ballot of (await port.own()) ?? []) {
      if (!kept[keyOf(ballot.kind, ballot.subject, ballot.person)]?.waits) put(ballot, false);
    }
  };

  const again = () => void handIn();
  const timer = setInterval(again, AGAIN_MS);
  window.addEventListener('online', again);
  onCleanup(() => {
    clearInterval(timer);
    window.removeEventListener('online', again);
  });
  createEffect(
    on(certain, (is) => {
      if (!is) return;
      openKept();
      void fetchOwn().then(again);
    }),
  );

  return {
    rating: (card, person) => {
      const ballot = kept[keyOf('rating', card, person)]?.ballot;
      return ballot && !('dots' in ballot) && !('answers' in ballot) ? ballot : {};
    },
    dots: (vote, person) => {
      const ballot = kept[keyOf('vote', vote, person)]?.ballot;
      return ballot && 'dots' in ballot ? ballot.dots : [];
    },
    answers: (form, person, table) => {
      const ballot = kept[keyOf('answers', form, person)]?.ballot;
      return ballot && 'answers' in ballot && ballot.table === table ? ballot : { table, answers: {} };
    },
    rate: (card, person, ballot) => cast('rating', card, person, ballot),
    place: (vote, person, dots) => cast('vote', vote, person, { dots: [...dots] }),
    answer: (form, person, ballot) => cast('answers', form, person, ballot),
    waiting: () => Object.values(kept).filter(({ waits }) => waits).length,
    refusal,
  };
}
