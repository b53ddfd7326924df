/**
 * All HTTP requests of the client. Every answer is a value: the result, or a problem whose `title` says what happened
 * and whose `detail` says what is kept and what to do.
 * @module
 */
import { type ClientResponse, hc } from 'hono/client';
import type { Api } from '../../server/http/api.ts';
import {
  type BallotCounts,
  type CreateWorkshop,
  type Join,
  type Joined,
  type LossGroup,
  type Me,
  type OwnBallot,
  PERSON_HEADER,
  type Problem,
  type RestorePoint,
  type TableMessage,
  type TableRef,
  type Thought,
  type ThoughtState,
} from '../../shared/protocol/http.ts';
import type { Owner } from '../device/own.ts';
import { within } from '../lib/within.ts';

/** A problem from the server, or one the browser met before it could reach it. */
export type Trouble = Pick<Problem, 'title' | 'detail'> & { code: Problem['code'] | 'unreachable' };
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

/** Problems that pass. What could not be sent is kept on the device and sent again. */
const PASSING: readonly Trouble['code'][] = [
  'unreachable',
  'internal',
  'storage-failed',
  'too-many-attempts',
  'not-signed-in',
  'somebody-else',
];

/**
 * Decides what becomes of something the server did not take: it is sent again later, or refused with words that say
 * why.
 */
export const laterOrRefused = ({ code, title, detail }: Trouble): 'later' | { refused: string } =>
  PASSING.includes(code) ? 'later' : { refused: `${title} ${detail}` };

const unreachable: Trouble = {
  code: 'unreachable',
  title: 'We cannot reach the workshop just now.',
  detail: 'Nothing you typed is lost. Check the wireless or mobile data, then try again.',
};

const unreadable: Trouble = {
  code: 'internal',
  title: 'The server answered with something we could not read.',
  detail: 'Nothing you typed is lost. Wait a moment, then try again.',
};

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

/**
 * A person's sealed reflections, which the server keeps and cannot read. Empty when there are none. `tag` names the
 * version.
 */
export type Sealed = { sealed?: Uint8Array<ArrayBuffer>; tag?: string };

/** Says on whose behalf a request is made. The server refuses it when the browser is somebody else's by now. SPEC [D1]. */
export const onBehalfOf = ({ person }: Pick<Owner, 'person'>) => ({ [PERSON_HEADER]: person });

/** Dispatched on the window when the server says that this browser is somebody else's than the page thinks. */
export const SOMEBODY_ELSE = 'exchange:somebody-else';

/** Turns every way a request can end into an answer. It never rejects. */
export async function answerOf<T>(request: Promise<ClientResponse<T>>): Promise<Answer<T>> {
  const response = await request.catch(() => undefined);
  if (!response) return { ok: false, trouble: unreachable };
  try {
    if (response.status === 204) return { ok: true, value: undefined as T };
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    if (isProblem(body) && body.code === 'somebody-else') globalThis.dispatchEvent(new Event(SOMEBODY_ELSE));
    return { ok: false, trouble: isProblem(body) ? body : unreadable };
  } catch {
    // A proxy in front of the server answers with its own page while the server is away.
    return { ok: false, trouble: response.status >= 502 ? unreachable : unreadable };
  }
}

/** Like `answerOf`, for an answer that is bytes. */
async function bytesOf(request: Promise<Response>): Promise<Answer<Uint8Array>> {
  const response = await request.catch(() => undefined);
  const bytes = response?.ok ? await response.arrayBuffer().catch(() => undefined) : undefined;
  if (bytes) return { ok: true, value: new Uint8Array(bytes) };
  return refusal(response?.ok ? undefined : response);
}

/** Reads the server's refusal of a request whose successful answer is not JSON. */
const refusal = async <T>(response: Response | undefined): Promise<Answer<T>> =>
  response ? answerOf(Promise.resolve(response as ClientResponse<T>)) : { ok: false, trouble: unreachable };

/** Reads the answer to a request for the sealed copy; `tag` names its version. */
async function sealedAnswer(request: Promise<Response>): Promise<Answer<Sealed>> {
  const response = await request.catch(() => undefined);
  if (!response?.ok) return refusal(response);
  if (response.status === 204) return { ok: true, value: {} };
  const bytes = await response.arrayBuffer().catch(() => undefined);
  const tag = response.headers.get('ETag');
  if (!bytes || !tag) return { ok: false, trouble: unreadable };
  return { ok: true, value: { sealed: new Uint8Array(bytes), tag } };
}

/** A question that has had no answer for so long may never have one. Nothing waits for more than this behind a blank page. */
const ANSWER_WITHIN_MS = 8_000;

/** The same answer, or that nobody can be reached. For questions, and what may be asked twice: any other change may have been heard. */
const soon = <T>(answer: Promise<Answer<T>>): Promise<Answer<T>> =>
  within(ANSWER_WITHIN_MS, answer).catch(() => ({ ok: false, trouble: unreachable }));

export const rpc = hc<Api>('/').api;
export const workshop = rpc.workshops[':id'];

export const api = {
  /** Starts a workshop. */
  create: (request: CreateWorkshop) => answerOf(rpc.workshops.$post({ json: request })),
  /** Lets the holder of the key in as facilitator, on this browser. */
  enter: (id: string, key: string, name?: string) =>
    answerOf(workshop.enter.$post({ param: { id }, json: { key, name } })),
  /** Fetches what people outside may see of a workshop: its title, host and tables. */
  lookUp: (code: string) => soon(answerOf(rpc.join[':code'].$get({ param: { code } }))),
  /** Takes a seat. */
  join: (id: string, request: Join) => answerOf(workshop.join.$post({ param: { id }, json: request })),
  /** Takes an old seat back with the token derived from a personal code. */
  rejoin: (id: string, rejoinToken: string) =>
    answerOf(workshop.rejoin.$post({ param: { id }, json: { rejoinToken } })),
  /** Whether a token is one person's. If it is, their grant is a fresh one; if not, nothing changes. */
  isTokenOf: async ({ workshop: id, person }: Owner, rejoinToken: string): Promise<boolean | undefined> => {
    const headers = { 'Content-Type': 'application/json', ...onBehalfOf({ person }) };
    const body = JSON.stringify({ rejoinToken });
    const response = await fetch(`/api/workshops/${id}/rejoin`, { method: 'POST', headers, body }).catch(
      () => undefined,
    );
    if (response?.ok) return ((await response.json()) as Joined).participantId === person;
    // Unknown, or another's. Anything else says nothing about the code.
    return response && [404, 409].includes(response.status) ? false : undefined;
  },
  /** Asks who this browser is in a workshop. */
  me: (id: string): Promise<Answer<Me>> => soon(answerOf<Me>(workshop.me.$get({ param: { id } }))),
  /** Ends this browser's cookie. The person stays in the workshop. */
  leave: (id: string) => soon(answerOf<unknown>(workshop.leave.$post({ param: { id } }))),
  /**
   * Makes a new key for a link and returns it. The old link opens nothing from then on.
   * @param signOut true to sign out everybody who came in by the old link, except oneself
   */
  renewKey: (id: string, which: 'facilitator' | 'colleague' | 'stage' | 'join', signOut = false) =>
    answerOf(workshop.keys.$post({ param: { id }, json: { which, signOut } })),
  /** Renames the workshop, for everybody. */
  renameWorkshop: (id: string, title: string) =>
    answerOf<unknown>(workshop.$put({ param: { id }, json: { title } })),
  /** Opens the door to newcomers, or closes it. */
  setDoor: (id: string, open: boolean) =>
    answerOf<unknown>(workshop.door.$put({ param: { id }, json: { open } })),
  /** Deletes the workshop for everybody. Nothing of it is left on the server but the stories that are kept in the library. */
  deleteWorkshop: (id: string, stories: 'kept' | 'withdrawn') =>
    answerOf<unknown>(workshop.$delete({ param: { id }, query: { stories } })),
  /** Removes somebody from the workshop. Their words stay. */
  removePerson: (id: string, personId: string) =>
    answerOf<unknown>(workshop.people[':personId'].$delete({ param: { id, personId } })),
  /** Corrects somebody's name; resolves with the name as it is now, which may have a number behind it. */
  renamePerson: (id: string, personId: string, name: string) =>
    answerOf<{ name: string }>(
      workshop.people[':personId'].name.$put({ param: { id, personId }, json: { name } }),
    ),
  /** Seats a participant at a table: oneself, or anybody if one is a facilitator. */
  seat: (id: string, personId: string, tableId: string) =>
    answerOf<unknown>(workshop.people[':personId'].seat.$put({ param: { id, personId }, json: { tableId } })),
  addTable: (id: string, name: string) =>
    answerOf<TableRef>(workshop.tables.$post({ param: { id }, json: { name } })),
  renameTable: (id: string, tableId: string, name: string) =>
    answerOf<TableRef>(workshop.tables[':tableId'].$put({ param: { id, tableId }, json: { name } })),
  /** Fetches what facilitators said to one table. */
  messagesTo: (id: string, tableId: string) =>
    answerOf<TableMessage[]>(workshop.tables[':tableId'].messages.$get({ param: { id, tableId } })),
  /** Takes a table away. The people there are asked to choose another; what was written stays in the history. */
  removeTable: (id: string, tableId: string) =>
    answerOf<unknown>(workshop.tables[':tableId'].$delete({ param: { id, tableId } })),
  /** Sends one person's marks or dots. An empty ballot takes them back. */
  castBallot: (by: Owner, { kind, subject, person, ballot }: OwnBallot) =>
    answerOf<unknown>(
      workshop.ballots[':kind'][':subject'].$put(
        { param: { id: by.workshop, kind, subject }, json: { person, ballot } },
        { headers: onBehalfOf(by) },
      ),
    ),
  /** Opens to a table what its people answered alone. */
  showAnswers: (by: Owner, form: string, table: string) =>
    answerOf<unknown>(
      workshop.answers[':form'].show.$post(
        { param: { id: by.workshop, form }, json: { table } },
        { headers: onBehalfOf(by) },
      ),
    ),
  /** Fetches the ballots this person sent, for themselves or for others. */
  ownBallots: (by: Owner) =>
    answerOf<OwnBallot[]>(workshop.ballots.$get({ param: { id: by.workshop } }, { headers: onBehalfOf(by) })),
  /** Counts who handed in, for the ratings or for a vote: how many, and who for others. Never what. */
  ballotCounts: (id: string, what: { kind: 'ratings' } | { kind: 'vote'; vote: string }) =>
    answerOf<BallotCounts>(
      what.kind === 'ratings'
        ? workshop.ballots.counts.$get({ param: { id } })
        : workshop.ballots.counts[':subject'].$get({ param: { id, subject: what.vote } }),
    ),
  /** Reveals totals to everybody, or hides them again. */
  reveal: (id: string, what: { kind: 'ratings' } | { kind: 'vote'; vote: string }, shown: boolean) =>
    answerOf<unknown>(workshop.reveal.$post({ param: { id }, json: { what, shown } })),
  /** Fetches one's own sealed reflections. */
  sealedCopy: (of: Owner) =>
    soon(sealedAnswer(fetch(`/api/workshops/${of.workshop}/sealed`, { headers: onBehalfOf(of) }))),
  /** Replaces version `tag` of the sealed copy. Without a tag it stores the copy only where there is none. */
  putSealedCopy: async (
    of: Owner,
    sealed: Uint8Array<ArrayBuffer>,
    tag: string | undefined,
  ): Promise<Answer<{ tag: string }>> => {
    const response = await fetch(`/api/workshops/${of.workshop}/sealed`, {
      method: 'PUT',
      headers: {
        ...onBehalfOf(of),
        'Content-Type': 'application/octet-stream',
        ...(tag ? { 'If-Match': tag } : { 'If-None-Match': '*' }),
      },
      body: sealed,
    }).catch(() => undefined);
    if (!response?.ok) return refusal(response);
    return { ok: true, value: { tag: response.headers.get('ETag') ?? '' } };
  },
  /** Hands in a thought, to be shown at the facilitator's reveal. The same ticket again means the same thought. */
  handInThought: (by: Owner, ticket: string, thought: Thought) =>
    answerOf<ThoughtState>(
      workshop.thoughts.$put(
        { param: { id: by.workshop }, json: { ticket, ...thought } },
        { headers: onBehalfOf(by) },
      ),
    ),
  /** Takes a thought back, unless it has been shown. */
  takeBackThought: (by: Owner, ticket: string) =>
    answerOf<unknown>(
      workshop.thoughts['take-back'].$post(
        { param: { id: by.workshop }, json: { ticket } },
        { headers: onBehalfOf(by) },
      ),
    ),
  /** Reveals to everybody what was handed in for a pause. */
  revealThoughts: (id: string, step: string) =>
    answerOf<unknown>(workshop.thoughts.reveal.$post({ param: { id }, json: { step } })),
  /** Lists the restore points, newest first. */
  history: (id: string) => answerOf<RestorePoint[]>(workshop.history.$get({ param: { id } })),
  /** Makes a restore point now. @param label what it is called in the list */
  keepMoment: (id: string, label?: string) =>
    answerOf<unknown>(workshop.history.$post({ param: { id }, json: label ? { label } : {} })),
  /**
   * Fetches a document as it was at a restore point, as one Yjs update.
   * @param document `plan`, `commons`, `table/<id>` or `map/<id>`
   */
  historyState: (id: string, point: string, document: string) =>
    bytesOf(workshop.history[':point'][':document{.+}'].$get({ param: { id, point, document } })),
  /**
   * Adds a table with the content that another had at a restore point.
   * @param label that moment's time as the page shows it, for the new table's name
   */
  bringBack: (id: string, point: string, tableId: string, label?: string) =>
    answerOf<TableRef>(
      workshop.history[':point'].tables[':tableId'].copy.$post({
        param: { id, point, tableId },
        json: label ? { label } : {},
      }),
    ),
  /** Lists what people took away at a table, newest first, as far as it can be brought back. */
  losses: (id: string, table: string) =>
    answerOf<LossGroup[]>(workshop.losses.$get({ param: { id }, query: { table } })),
  /** Brings back what one person took away in a span of time. */
  bringLossesBack: (id: string, table: string, { person, from, to }: LossGroup) =>
    answerOf<{ back: number }>(
      workshop.losses['bring-back'].$post({ param: { id }, json: { table, person, since: from, until: to } }),
    ),
  /** Asks for the join code of the sample workshop. */
  sample: () => answerOf(rpc.sample.$get()),
};
