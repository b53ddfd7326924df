/**
 * Every limit in one place, each with its reason. Lengths are UTF-16 code units, times are milliseconds.
 * @module
 */
/** What pages know as well. Apart, so that a page fetches no more than these. */
export const PAGE_LIMITS = {
  /** A workshop title must fit the top bar and a projector line. */
  titleLength: 120,
  /** People and tables: longer than any name we know of, short enough for a table row. */
  nameLength: 80,
  organisationLength: 120,
  roleLength: 80,
  /** A hall of 60 tables of 8 is the largest event the method was ever run with; this leaves room. */
  tables: 100,
  /** Dots per person in a vote: more than anybody can place with thought. */
  dots: 20,
  /** Questions of a form that people answer alone: the longest has nine. */
  formQuestions: 50,
  /** A sealed copy is padded to a multiple of this, so that its size does not tell how much was written. */
  sealedUnitBytes: 16 * 1024,
  /** One shared thought: a page. */
  thoughtLength: 4_000,
  /** Unnamed thoughts of fewer people than this are not shown: they would hide nobody. */
  unnamedFloor: 3,
} as const;

/** An archive that is brought in, in bytes: 60 tables of a long day take 20 MB. Apart, because only one page asks. */
export const ARCHIVE_BYTES = 96 * 1024 * 1024;

export const LIMITS = {
  ...PAGE_LIMITS,
  archiveBytes: ARCHIVE_BYTES,
  /** One ballot row per person, card and vote: 21 cards and a day of votes, twice over. */
  ballotsPerPerson: 200,
  /** Ballot rows that one scribe may type: for ten people who sit around one laptop. */
  ballotsPerScribe: 2_000,
  /** Guests of one table whose ballots are taken: a table seats eight, this leaves room for half as many again. */
  guestsPerTable: 12,
  /** A sealed copy of somebody's reflections: 40,000 words, more than anybody writes in a day of pauses. */
  sealedBytes: 256 * 1024,
  /** Thoughts one person may have waiting for the reveal: a few in each pause of a day. */
  thoughtsWaiting: 30,
  /** The server forgets a thought that was never revealed after a day. Its author still has it. */
  thoughtsForgottenMs: 24 * 60 * 60_000,
  /** A running workshop gets a restore point this often, besides one at each step. */
  restoreEveryMs: 10 * 60_000,
  /** How many restore points are kept: two days of steps and ten-minute intervals. */
  restorePoints: 200,
  /**
   * What the restore points of a workshop may take on the disk, packed. A full day of 60 tables, each kept at every step
   * and every ten minutes while it changes, takes about this. The oldest goes first.
   */
  restoreBytes: 128 * 1024 * 1024,

  /**
   * Workshops one network may start at once, and the same again in an hour: a training day behind one address, where each of two
   * hundred people tries to start one. An empty workshop is a few kilobytes.
   */
  workshopsPerHour: 200,
  /** Workshops on a server. Each takes 20 kB before anybody writes, so this many take 200 MB. */
  workshops: 10_000,
  /**
   * What the documents of a workshop may take on the disk, logs and snapshots together: a day of 60 tables with their
   * maps takes 200 MB. All of them open take four times that in memory.
   */
  workshopBytes: 256 * 1024 * 1024,
  /** The part of it that participants leave to the facilitators, so that a workshop that is full can still be run. */
  workshopReserve: 1 / 8,
  /** What all workshops may take on the disk, restore points and sealed copies included: half of a small server's disk. */
  storedBytes: 10 * 1024 * 1024 * 1024,
  /**
   * What one participant may bring to a workshop's documents at once: the largest map and ten days of typing. So nobody
   * fills a workshop alone.
   */
  personBytes: 32 * 1024 * 1024,
  /** It grows back at this pace, in milliseconds for each kilobyte: a megabyte a minute, ten times what a scribe types. */
  personKilobyteMs: 60,
  /** What a connection may store before its person's budget is told. */
  untoldBytes: 1024,
  /** How often a workshop that is full is looked at again, which folds its logs: about a second for each 24 MB. */
  relieveEveryMs: 60_000,
  /** Tables a workshop may ever have had, as their documents are kept: twice all that can be there at once. */
  tablesEver: 200,

  /** The largest JSON request: 100 tables with the longest names in the longest UTF-8 are about 30 kB. */
  bodyBytes: 64 * 1024,
  /**
   * How much of a request that is too large is still read, so that its connection can go on: more than any of our pages
   * sends by mistake. Whoever sends more loses the connection.
   */
  discardedBytes: 4 * 1024 * 1024,

  /** One document frame. A day-old table is about 1 MB; a laptop that was offline sends its share of that at once. */
  documentFrameBytes: 8 * 1024 * 1024,
  /**
   * The largest frame the socket accepts at all (SPEC L1). It is above the frame limit, so that a frame just over that
   * limit gets an answer.
   */
  socketPayloadBytes: 9 * 1024 * 1024,
  /** How many people a browser was before are remembered: those who took turns at one laptop in a day. */
  formerPeople: 20,
  /** One presence state: a cursor, a name, what is being dragged. Larger is not presence. */
  awarenessBytes: 8 * 1024,
  /** y-websocket uses one client id per connection; a page may replace its document once or twice. */
  clientIdsPerConnection: 4,
  /**
   * How many presence states of other people a connection may send before it is closed. Echoes are free, forged states
   * are not.
   */
  forgedStates: 20,

  /**
   * Under load a room gathers edits for this long per reader, about what one send to a reader costs. So even a full
   * room spends not much more than half a core on sending, and a table of 8 does not wait at all.
   */
  tickPerReaderMs: 0.006,
  /** A room never gathers for longer than this, because people would notice. */
  tickMs: 60,
  /** Presence is sent at most 15 times a second. */
  presenceTickMs: 66,
  /** y-websocket reconnects when it hears no message for 30 s, and looks every 3 s. */
  keepaliveMs: 20_000,
  /** A peer that answers no ping for this long counts as gone: a phone in a pocket, a pulled cable. */
  deadPeerMs: 60_000,

  /**
   * Frames a connection may send per second over a long time. Typing makes 15, dragging makes 60 and as many presence
   * frames; more than this is a script, and its socket is read no faster than this.
   */
  framesPerSecond: 300,
  /** Frames a connection may send in one burst: a device that was offline, or a paste made of many edits. */
  frameBurst: 2_000,
  /**
   * A frame counts once, and once more for each of this many bytes. That allows 2.4 MB a second over a long time, or
   * two of the largest frames at once.
   */
  frameUnitBytes: 8 * 1024,
  /**
   * Open connections one person may hold in a workshop: four documents in three tabs or devices, and as many lost ones
   * that `deadPeerMs` has not cut yet.
   */
  connectionsPerPerson: 24,
  /**
   * The same for a facilitator or a stage, who look at every table: 100 tables, the plan and the commons in four
   * windows.
   */
  connectionsPerFacilitator: 420,
  /** Open connections of a workshop: 500 people with four documents, twice over. About 20 kB each. */
  connectionsPerWorkshop: 4_000,
  /**
   * The largest state of a document: 20 times a full table. It is below `bufferedCapBytes`, because it must fit one
   * opening.
   */
  documentBytes: 24 * 1024 * 1024,
  /** How far a document may grow past that limit before it is measured again, which costs about 50 ms. */
  documentSlackBytes: 1024 * 1024,
  /**
   * What may wait of one connection while its document is loaded. Our page sends its state vector and who it is, a stock
   * client what was typed in that moment too; a script has sent 9 MB on each of its connections.
   */
  earlyBytes: 1024 * 1024,
  /** What documents that nobody has open may take in memory, as they are on the disk: 100 tables of a long day. */
  lingeringBytes: 128 * 1024 * 1024,
  /**
   * Types nested in each other, counted from the root. A list in a list in a note takes two for each level, and nobody
   * reads ten; some thousands overflow the stack of every page.
   */
  nestedTypes: 64,
  /** Levels of a plain value. Ours have three. */
  nestedValues: 64,
  /** Parts of a plain value: it is one piece, and reading one of this many takes 10 ms. Ours have a few. */
  valueParts: 50_000,
  /** A key of a map, or the name of a format. The longest of ours holds two ids and is below 80. */
  keyLength: 1_024,
  /**
   * Client ids that ever wrote in a document. Every reload of a page brings one: 200 people in a long day make 10,000.
   * Each makes every later edit dearer: 20,000 cost a millisecond.
   */
  documentClients: 20_000,
  /** Of these, how many one person may bring while a document is in memory: a long day of reloads, ten times over. */
  clientsPerPerson: 500,
  /**
   * What may wait in a document for something that has not come. Nothing of an honest page waits for long, and every
   * edit has to look through it.
   */
  waitingBytes: 64 * 1024,

  /**
   * An update is applied at once, within about 5 ms, when it is below all of these: its bytes (a page of text is 3 kB),
   * its structs, words and values, of these its new structs and new deletions (a minute of typing makes ten), and the
   * steps Yjs might have to walk to find their places, 0.8 µs each. Anything above is tried in another thread first, which
   * takes an honest one some 50 ms more.
   */
  plainBytes: 1280 * 1024,
  plainParts: 8_000,
  plainStructs: 2_000,
  plainSteps: 6_000,
  /**
   * What an update may cost in that trial, in milliseconds of processor time. The largest honest ones, the return of a
   * laptop that was away for a day and an imported map of 1,000 organisations, cost about 100.
   */
  trialUpdateMs: 1_000,
  /** The same for reading a stored document. One of 24 MB in 300,000 pieces costs 1,500. */
  trialLoadMs: 6_000,
  /** A stored document up to this size is read at once, as long as it takes no longer than this many milliseconds. */
  plainLoadBytes: 256 * 1024,
  plainLoadMs: 20,
  /** How long a trial may take by the clock, on a busy machine. Then it is ended from outside. */
  trialPatienceMs: 15_000,
  /** What cannot be cut into slices, one struct, may take so many milliseconds. A text of 8 MB takes 20. */
  structMs: 100,
  /** What has been tried is applied in slices of about so many milliseconds, between which everybody else has a turn. */
  sliceMs: 5,
  /** The memory a trial may take. */
  trialMemoryMb: 512,
  /** How many trials run at once, and how many of one workshop may wait. */
  trials: 2,
  trialsWaiting: 50,
  /** What a trial that failed costs its sender, in frames: five seconds of silence. */
  trialFrames: 1_500,

  /** Messages of one frame that are read in one turn. Our own pages send one message per frame. */
  messagesPerTurn: 100,
  /** Presence states in one message. A stock client repeats all it hears, so it may be a whole hall's. */
  presenceStates: 2_000,
  /** A message counts as one frame more for each of so many states it brings or asks for. */
  statesPerFrame: 50,
  /** A state vector: 20,000 client ids take 200 kB. A larger one is answered as if it were empty. */
  stateVectorBytes: 512 * 1024,

  /** How many rooms load at once. More would keep more half-read documents in memory and make everybody wait longer. */
  coldLoads: 4,
  /**
   * For how long the updates of somebody are tried elsewhere first, after one that Yjs applied only in part. Each such
   * costs the room a pause, and no working browser makes any.
   */
  tornForgottenMs: 10 * 60_000,

  /** Above this many unsent bytes a reader gets no presence and its document updates wait. */
  bufferedBytes: 1024 * 1024,
  /** Below this many unsent bytes a reader that fell behind gets one state difference. */
  resumeBytes: 256 * 1024,
  /**
   * A reader with this many unsent bytes is closed and may return. The limit leaves room for one large opening state
   * on top of the above.
   */
  bufferedCapBytes: 32 * 1024 * 1024,
  /** A reader behind for this long is closed and may return. */
  behindMs: 15_000,

  /** An empty room stays in memory this long: a reload or a short lost link finds it warm. */
  roomLingerMs: 30_000,
  /** A row of a log counts once more for each of this many bytes when it is decided whether to fold it. */
  compactUnitBytes: 8 * 1024,
  /** Rows in a document's log after which it is folded into a snapshot, so that a cold load takes around 10 ms. */
  compactRows: 1_000,
  /**
   * Then it is folded as soon as a spell this long brings fewer than `compactQuietRows` rows, as at a table where
   * people merely type.
   */
  compactQuietMs: 3_000,
  compactQuietRows: 100,
  /**
   * The rows at which a log is folded even in a full hall that never pauses, so that a cold load takes around 20 ms.
   */
  compactRowsAtMost: 10_000,

  /** After a storage failure the first retry waits this long, and each further retry twice as long. */
  storageRetryMs: 250,
  /** The longest wait between two retries: people should not wait long once there is space again. */
  storageRetryMaxMs: 5_000,
  /**
   * While the storage fails, a room with more unsaved bytes than this keeps one whole state instead of every update.
   */
  unsavedBytes: 16 * 1024 * 1024,

  /** Wrong codes and keys an address may try in a burst. A hall full of phones is one address. */
  failedAttempts: 30,
  /** One failed attempt is forgiven after this long. */
  failedAttemptMs: 10_000,
  /** An address without attempts left may still try a code this often. At that pace all join codes take 110 days. */
  slowLaneMs: 50,
  /** How many may wait for that: ten seconds, after which people try again anyway. */
  slowLaneLength: 200,
  /** Codes that were right from one address, which are right at once ever after: the workshops of a day in one building. */
  rightCodes: 50,
  /** Keys for further facilitators, one a colleague. Every key that is tried is held against each of them. */
  colleagueKeys: 20,
  /** Joins at once in one workshop from one network: a hall of 200, and as many again who press twice or come back, */
  joinBurst: 400,
  /** and one more this often. People stand in everybody's plan for ever, and a script made 187 of them a second. */
  joinEveryMs: 500,
  /** People a workshop takes in: twice the largest event, for those who come again without their code. */
  peoplePerWorkshop: 1_000,
  /** Names of people who were taken out that stay in the plan: all of a large event. Beyond, only of those who wrote. */
  removedKept: 500,
  /** Names in the plan, of those who were taken out too: 150 kB, which everybody loads. */
  peopleEver: 2_000,
  /** How many addresses are remembered at once, at about 100 bytes each. */
  throttledAddresses: 10_000,

  /** An unpacked manifest: 1,200 files of 200 bytes, several times over. */
  archiveManifestBytes: 1024 * 1024,
  /** Who wrote what: 100 tables in which 4,000 client ids wrote, 25 bytes each. */
  archiveAuthorsBytes: 16 * 1024 * 1024,
  /** A file for people: a document's words once as JSON, which may take several times its state. */
  archiveReadableBytes: 128 * 1024 * 1024,
  /** Files of an archive: nine for each of 100 tables, two for each of 20 decks, and some of the whole. */
  archiveEntries: 1_200,
  /** All of them unpacked: the fullest workshop's documents, and the same again for people. */
  archiveUnpackedBytes: 768 * 1024 * 1024,
  /** No file of ours shrinks more than a hundred times: what would is stored as it is. A bomb shrinks a thousand times. */
  archiveRatio: 200,
  /** Archives that are taken in at once, each of which takes room in the temporary folder while it comes. */
  archivesComing: 8,

  /** The words of a story that is published, in characters: twenty minutes read aloud, five times what a table has time for. */
  storyLength: 20_000,
  /** Published stories of a server, which a library lists: more than anybody reads, and below 200 MB. */
  publishedStories: 5_000,
  /** Published stories in one answer: below 200 kB for ordinary ones. */
  libraryPage: 50,

  /** On SIGTERM sockets are closed in at most this many groups, */
  restartGroups: 15,
  /** this far apart: 1.5 s in all, as long as a restart takes, */
  restartGroupMs: 100,
  /** and each at least this large: a few clients reconnecting are no stampede. */
  restartGroupSize: 20,
  /** How long SIGTERM waits for commits, and then for clients to answer a close before it cuts them off. */
  drainMs: 2_000,

  /** The first change of a workshop gets a restore point this soon: there is something to go back to from the beginning. */
  firstRestoreMs: 60_000,
  /**
   * An update that deletes so many letters and values at once gets a restore point before it is applied: a page of text, or a
   * table's day of responses. Our pages delete a field's words at most.
   */
  largeDeletion: 500,
  /** There is at most one such point in this time, */
  largeRestoreEveryMs: 60_000,
  /** and so many in a day: whoever deletes again and again must not push the other points out of the list. */
  largeRestoresPerDay: 24,
  /** Facilitators keep so many moments at once, */
  momentsAtOnce: 5,
  /** and one more each half hour: a day of them leaves most of the list to the steps. */
  momentEveryMs: 30 * 60_000,
  /** The update waits no longer than this for its point. What it takes away is kept in any case. */
  largeRestoreWaitMs: 2_000,
  /** A plan waits no longer than this for what is to be taken out of it first: people must get into their workshop. */
  moveWaitMs: 2_000,
  /** What was taken away can be brought back for half a working day: by then a table has noticed. */
  lossForgottenMs: 6 * 60 * 60_000,
  /** How many losses a document keeps: everything on the largest map that can be imported, several times over. */
  lossesPerDocument: 5_000,
  /** And how many bytes of them: eight times a day-old table. */
  lossBytesPerDocument: 8 * 1024 * 1024,
  /** A text whose letters go one by one is kept once in this time: emptying a field by hand takes less. */
  lossBurstMs: 60_000,
  /** What one person took away belongs together when it is no further apart than this: one fit of tidying, or of mischief. */
  lossGapMs: 10 * 60_000,
  /** The first words of something taken away: a line of a list. */
  lossWords: 80,
  /** How many of them one line of the list shows: enough to recognise what it is about. */
  lossesShown: 5,
} as const;
