/**
 * The HTTP contract: what each side may send, checked at the edge, and what comes back.
 * Limits are in characters (UTF-16 code units, as `maxlength` counts them) unless said otherwise.
 * @module
 */
import * as v from 'valibot';
import { PAGE_LIMITS } from './limits.ts';
import { cleanLine, isSeen } from './line.ts';

/**
 * One line of text that a person typed, cleaned: see `cleanLine`. Something in it can be seen. SPEC [J13].
 */
const line = (max: number) => v.pipe(v.string(), v.transform(cleanLine), v.check(isSeen), v.maxLength(max));

/** Random ids made by either side: letters, digits, `-` and `_`, at most 64. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Proof that a device holds a rejoin code: 32 bytes of HKDF output as base64url. The server keeps its hash. */
export const RejoinTokenSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

export const CreateWorkshopSchema = v.object({
  title: line(PAGE_LIMITS.titleLength),
  format: IdSchema,
  tables: v.pipe(v.array(line(PAGE_LIMITS.nameLength)), v.minLength(1), v.maxLength(PAGE_LIMITS.tables)),
  /** Needed only where the server has a CREATE_KEY. */
  createKey: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** The facilitator's name, as participants see it. */
  host: v.optional(line(PAGE_LIMITS.nameLength)),
});
/** `POST return`: starts the workshop in which people come back to this one. The key is needed as it is for a start. */
export const ReturnSchema = v.object({
  title: v.optional(line(PAGE_LIMITS.titleLength)),
  createKey: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
/** The header that carries the server's CREATE_KEY, percent-encoded, where the body is an archive. */
export const CREATE_KEY_HEADER = 'X-Create-Key';

export const EnterSchema = v.object({
  key: v.pipe(v.string(), v.maxLength(200)),
  name: v.optional(line(PAGE_LIMITS.nameLength)),
});
export const JoinSchema = v.object({
  /** Needed unless this browser is in the workshop already, or the rejoin token is known there. */
  joinCode: v.optional(v.pipe(v.string(), v.maxLength(40))),
  name: line(PAGE_LIMITS.nameLength),
  organisation: v.optional(line(PAGE_LIMITS.organisationLength)),
  role: v.optional(line(PAGE_LIMITS.roleLength)),
  tableId: IdSchema,
  rejoinToken: v.optional(RejoinTokenSchema),
});
export const RejoinSchema = v.object({ rejoinToken: RejoinTokenSchema });

/** Renames a workshop. */
export const RenameWorkshopSchema = v.object({ title: line(PAGE_LIMITS.titleLength) });
/** Opens the door to newcomers, or closes it. */
export const DoorSchema = v.object({ open: v.boolean() });
/** For how many days a closed workshop may be kept before it deletes itself. */
export const KEEP_DAYS = [7, 30, 90, 365] as const;
/**
 * Closes a workshop or opens it again; `keepDays` says for how long it is kept once it is closed, `null` for ever; `longer` keeps it for
 * as long again from now on. What is missing stays as it is.
 */
export const ChangeEndingSchema = v.object({
  closed: v.optional(v.boolean()),
  keepDays: v.optional(v.nullable(v.picklist(KEEP_DAYS))),
  longer: v.optional(v.boolean()),
});
/** Whose story, by the id of its table; `ask` says that “Who may be asked” goes with it. */
export const StoryOfSchema = v.object({ table: IdSchema, ask: v.optional(v.picklist(['yes', 'no'])) });
/** Which stories a file holds: all of the workshop, or a table's; `ask` as above. */
export const StoriesFileSchema = v.object({
  table: v.optional(IdSchema),
  ask: v.optional(v.picklist(['yes', 'no'])),
});
/** Publishes a story. `digest` is the preview's: no other words become public. */
export const PublishStorySchema = v.object({
  table: IdSchema,
  asks: v.boolean(),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
/** Deletes a workshop. Its published stories stay in the library unless they are `withdrawn`. */
export const DeleteWorkshopSchema = v.object({ stories: v.optional(v.picklist(['kept', 'withdrawn'])) });
/** Corrects somebody's name. */
export const PersonNameSchema = v.object({ name: line(PAGE_LIMITS.nameLength) });
/** Adds a table or renames one. */
export const TableSchema = v.object({ name: line(PAGE_LIMITS.nameLength) });
/** Gives somebody a seat at a table. */
export const SeatSchema = v.object({ tableId: IdSchema });
/**
 * Asks for a new key for one link, or for a new join code. The old one opens nothing from then on; `colleague` asks for one
 * more key of the facilitators', beside those there are.
 */
export const RenewKeySchema = v.object({
  which: v.picklist(['facilitator', 'colleague', 'stage', 'join']),
  /** True to sign out everybody who came in by the old key, except the person who asks. Otherwise they stay. */
  signOut: v.optional(v.boolean()),
});
/**
 * Brings a table back. `label` is the time as the page shows it, for the new table's name; without it the time is in
 * UTC.
 */
export const BringBackSchema = v.object({ label: v.optional(line(40)) });
/** Keeps a moment: `label` is what it is called in the list. */
export const KeepMomentSchema = v.object({ label: v.optional(line(PAGE_LIMITS.titleLength)) });
/** Asks for what was taken away at a table. */
export const LossesOfSchema = v.object({ table: IdSchema });
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Brings back what one person took away at a table, from `since` to `until`, or to now; in ms since 1970. */
export const LossesBackSchema = v.object({
  table: IdSchema,
  person: IdSchema,
  since: time,
  until: v.optional(time),
});

const mark = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
/** `PUT ballots/rating/<card>`: a mark left out is taken back. */
export const RatingBallotSchema = v.object({ matters: v.optional(mark), now: v.optional(mark) });
/** `PUT ballots/vote/<vote>`: one entry per dot, so an option may be named more than once. */
export const VoteBallotSchema = v.object({ dots: v.pipe(v.array(IdSchema), v.maxLength(PAGE_LIMITS.dots)) });
/**
 * `PUT ballots/answers/<form>`: one's own answers to the questions of a form, given at a table. Any may be missing yet; none at all
 * takes them back. They count once somebody says that they are `done`.
 */
export const AnswersBallotSchema = v.object({
  table: IdSchema,
  answers: v.pipe(
    v.record(IdSchema, IdSchema),
    v.check((answers) => Object.keys(answers).length <= PAGE_LIMITS.formQuestions),
  ),
  done: v.optional(v.boolean()),
});
/** `POST answers/<form>/show`: opens to a table what its people answered. */
export const ShowAnswersSchema = v.object({ table: IdSchema });
export const BALLOT_KINDS = ['rating', 'vote', 'answers'] as const;
/** A ballot of any kind; its shape tells which. */
export const AnyBallotSchema = v.union([
  v.strictObject(AnswersBallotSchema.entries),
  v.strictObject(VoteBallotSchema.entries),
  v.strictObject(RatingBallotSchema.entries),
]);
/** Whose ballot it is: one's own, or that of somebody at the table for whom one types. */
export const BallotSchema = v.object({
  person: IdSchema,
  ballot: AnyBallotSchema,
});
/** What to reveal to everybody, or to hide again: the ratings, or a vote. */
export const RevealSchema = v.object({
  what: v.union([
    v.object({ kind: v.literal('ratings') }),
    v.object({ kind: v.literal('vote'), vote: IdSchema }),
  ]),
  shown: v.boolean(),
});

/**
 * Identifies a shared thought. Only its author's devices and the server's memory know it; the thought appears under a
 * digest of it. 16 random bytes as base64url. It must never be part of an address: the log of a proxy would then tell
 * whose thought it was.
 */
export const TicketSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
/** A thought that is to be shown at the facilitator's reveal. */
export const ThoughtSchema = v.object({
  step: IdSchema,
  /** The table it is for, where its author sits. Missing for the whole room. */
  table: v.optional(IdSchema),
  named: v.boolean(),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(PAGE_LIMITS.thoughtLength)),
});
/** `PUT thoughts`: hands a thought in. */
export const HandInSchema = v.object({ ticket: TicketSchema, ...ThoughtSchema.entries });
/** `POST thoughts/take-back`: takes a thought back before it is shown. */
export const TakeBackSchema = v.object({ ticket: TicketSchema });
/** `POST thoughts/reveal`: shows what has been handed in for a pause. What people have read cannot be hidden again. */
export const RevealThoughtsSchema = v.object({ step: IdSchema });

export type Thought = v.InferOutput<typeof ThoughtSchema>;
/** Where a thought is. `waiting`: for the reveal, or for enough others who share without their names. */
export type ThoughtState = { state: 'waiting' | 'shown' };
export type BallotKind = (typeof BALLOT_KINDS)[number];
export type RatingBallot = v.InferOutput<typeof RatingBallotSchema>;
export type AnswersBallot = v.InferOutput<typeof AnswersBallotSchema>;
export type VoteBallot = v.InferOutput<typeof VoteBallotSchema>;
/** A ballot this person handed in, for themselves or as a scribe; nobody else is ever sent it. */
export type OwnBallot = {
  kind: BallotKind;
  subject: string;
  person: string;
  ballot: RatingBallot | VoteBallot | AnswersBallot;
};
/**
 * How many people's ballots a reveal would count, and who handed in for others: for the facilitator who is about to reveal.
 * Never what is in a ballot. SPEC [B8].
 */
export type BallotCounts = {
  people: number;
  /** For how many others each hand did, guests among them; the most first. */
  forOthers: { person: string; name: string; people: number; guests: number }[];
  /** People and guests whose ballots do not count: removed, in no table's document, or too many at one table. */
  leftOut: number;
};
/** The key of a link, for its fragment (`#key=`), shown once because the server keeps a hash of it; or the join code. */
export type NewKey = { key: string };
/** The server's clock, in milliseconds since 1970, and the newest schema of documents that it knows. */
export type ServerTime = { now: number; schema: number };
/** A moment whose state can be read and brought back. */
export type RestorePoint = { id: string; at: number; label: string; tables: TableRef[] };

/** What a facilitator said to one table. `at` is ms since 1970. */
export type TableMessage = { id: string; text: string; at: number; from: string };

/** What one person took away at a table within a short time, and has not come back yet. Times are ms since 1970. */
export type LossGroup = {
  person: string;
  name: string;
  from: number;
  to: number;
  /** How many things. */
  count: number;
  /** The first words of some of them. */
  words: string[];
};

export type ChangeEnding = v.InferOutput<typeof ChangeEndingSchema>;
/**
 * How a workshop ends, as far as it is decided; times in ms since 1970. `closed.by` is a name, `archivedAt` when somebody last saved
 * the archive.
 */
export type EndingView = {
  closed?: { at: number; by: string };
  keepDays?: number;
  deleteAt?: number;
  archivedAt?: number;
};

export type CreateWorkshop = v.InferOutput<typeof CreateWorkshopSchema>;
export type Join = v.InferOutput<typeof JoinSchema>;

export type TableRef = { id: string; name: string };
/** A table as people outside the workshop see it when they choose where to sit. */
export type TableSeat = TableRef & {
  here: number;
  /** How many made-up people sit there and talk, in the sample. */
  madeUp?: number;
};

export type CreatedWorkshop = { id: string; joinCode: string; facilitatorKey: string; tables: TableRef[] };
export type JoinView = {
  id: string;
  title: string;
  host?: string;
  tables: TableSeat[];
  /** Why nobody new gets in just now; missing while the door is open. */
  door?: Pick<Problem, 'code' | 'title' | 'detail'>;
  /** Whether there may be names from last time to offer: `GET join/<code>/before`. */
  before?: true;
  /** Whether this browser is somebody there already. A newcomer need not ask who they are. */
  known?: boolean;
};
/** Somebody who was there last time, as they said who they are. SPEC [E16]. */
export type LastTime = { name: string; organisation?: string; role?: string; tableId?: string };
/** `name` differs from what was asked for when somebody there has that name already. */
export type Joined = { participantId: string; name?: string };

/** Who this browser is in one workshop. `personId` names the person in every shared document. */
export type Me = {
  workshop: { id: string; title: string; format: string; joinCode: string };
  /** `stage` is the projector: it reads everything, writes nothing and is not a person. */
  kind: 'facilitator' | 'participant' | 'stage';
  personId: string;
  name: string;
  organisation?: string;
  role?: string;
  /** Where a participant sits. A facilitator sits nowhere and may write everywhere. */
  tableId?: string;
  tables: TableRef[];
};

/** A file that is made while whoever wants it goes on. */
export const MAKING_FORMATS = ['pptx', 'blank.pptx', 'docx', 'archive'] as const;
export type MakingFormat = (typeof MAKING_FORMATS)[number];
export const MakingSchema = v.object({
  format: v.picklist(MAKING_FORMATS),
  /** Parts of the report by name, with commas, and the id of a table, as the addresses of exports have them. */
  parts: v.optional(v.pipe(v.string(), v.maxLength(200))),
  table: v.optional(IdSchema),
});
export type MakingView = {
  id: string;
  format: MakingFormat;
  state: 'making' | 'made' | 'failed';
  /** When it was begun, and when it was made, in milliseconds since 1970 by the server's clock. */
  begun: number;
  made?: number;
  /** How far it is: slides, sections or documents, of all. */
  progress?: { done: number; of: number };
  bytes?: number;
};

/**
 * The header in which a page names whom it speaks for. When the cookie says somebody else, the request is refused with
 * `somebody-else`: a tab must not hand in, for whoever uses the browser now, what the person before them wrote.
 */
export const PERSON_HEADER = 'X-Exchange-Person';

/** RFC 9457. `code` is for programs, `title` says what happened, `detail` what is kept and what to do. */
export type Problem = { type: string; status: number; code: ProblemCode; title: string; detail: string };
export type ProblemCode =
  | 'bad-request'
  | 'body-too-large'
  | 'wrong-origin'
  | 'not-signed-in'
  | 'not-allowed'
  | 'somebody-else'
  | 'unknown-workshop'
  | 'unknown-code'
  | 'join-code-needed'
  | 'wrong-join-code'
  | 'workshop-full'
  | 'door-closed'
  | 'joining-busy'
  | 'unknown-table'
  | 'unknown-person'
  | 'last-table'
  | 'too-many-tables'
  | 'too-many-workshops'
  | 'server-full'
  | 'too-many-guests'
  | 'too-many-keys'
  | 'unknown-card'
  | 'unknown-vote'
  | 'vote-closed'
  | 'too-many-dots'
  | 'too-many-ballots'
  | 'unknown-form'
  | 'too-few-answers'
  | 'pause-running'
  | 'too-many-thoughts'
  | 'not-your-table'
  | 'thought-shown'
  | 'sealed-changed'
  | 'unknown-restore-point'
  | 'too-many-moments'
  | 'unknown-rejoin-code'
  | 'wrong-key'
  | 'create-key-needed'
  | 'too-many-attempts'
  | 'workshop-closed'
  | 'not-found'
  | 'not-your-story'
  | 'story-empty'
  | 'story-too-long'
  | 'story-changed'
  | 'story-taken-back'
  | 'storage-failed'
  | 'archive-unknown'
  | 'archive-damaged'
  | 'archive-odd'
  | 'archive-newer'
  | 'archive-too-large'
  | 'archive-too-costly'
  | 'archive-failed'
  | 'archives-busy'
  | 'picture-failed'
  | 'output-failed'
  | 'unknown-making'
  | 'internal';
