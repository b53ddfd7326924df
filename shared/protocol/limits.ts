/**
 * Every limit in one place, each with its reason. Lengths are UTF-16 code units, times are milliseconds.
 * @module
 */
export const LIMITS = {
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
  /** One ballot row per person, card and vote: 21 cards and a day of votes, twice over. */
  ballotsPerPerson: 200,
  /** ... and all that one scribe types: for ten people who sit around one laptop. */
  ballotsPerScribe: 2_000,
  /** A sealed copy of somebody's reflections: 40,000 words, more than anybody writes in a day of pauses. */
  sealedBytes: 256 * 1024,
  /** What is sealed is filled up to a multiple of this, so that its size tells nothing of what was written. */
  sealedUnitBytes: 16 * 1024,
  /** One shared thought: a page. */
  thoughtLength: 4_000,
  /** Thoughts one person may have waiting for the reveal: a few in each pause of a day. */
  thoughtsWaiting: 30,
  /** Nobody is hidden among fewer: unnamed thoughts of fewer people than this are not shown. */
  unnamedFloor: 3,
  /** What was handed in and never revealed is forgotten by the server after a day; its author still has it. */
  thoughtsForgottenMs: 24 * 60 * 60_000,
  /** How often a running workshop is remembered besides each step, */
  restoreEveryMs: 10 * 60_000,
  /** and how many of these moments are kept: two days of steps and ten minutes. */
  restorePoints: 200,

  /** The largest JSON request: 100 tables with the longest names in the longest UTF-8 are about 30 kB. */
  bodyBytes: 64 * 1024,

  /** One document frame. A day-old table is about 1 MB; a laptop that was offline sends its share of that at once. */
  documentFrameBytes: 8 * 1024 * 1024,
  /** What the socket accepts at all (SPEC L1): above the frame limit, so that a frame just over it gets an answer. */
  socketPayloadBytes: 9 * 1024 * 1024,
  /** One presence state: a cursor, a name, what is being dragged. Larger is not presence. */
  awarenessBytes: 8 * 1024,
  /** y-websocket uses one client id per connection; a page may replace its document once or twice. */
  clientIdsPerConnection: 4,
  /** Presence states of others a connection may claim before it is closed: echoes are free, lies are not. */
  forgedStates: 20,

  /**
   * Under load a room gathers between two sends for this long per reader, about what telling one takes: so not even
   * a full room spends much more than half a core on it, and a table of 8 waits for nothing at all.
   */
  tickPerReaderMs: 0.006,
  /** ... up to this: beyond it an eye would notice. */
  tickMs: 60,
  /** Presence leaves 15 times a second at most. */
  presenceTickMs: 66,
  /** y-websocket reconnects when it hears no message for 30 s, and looks every 3 s. */
  keepaliveMs: 20_000,
  /** A peer that answers no ping for this long is gone: a phone in a pocket, a pulled cable. */
  deadPeerMs: 60_000,

  /**
   * Frames a connection may send per second for long. Typing makes 15, dragging 60 and its presence as many again; beyond it
   * a script is at work, and its socket is read no faster than this.
   */
  framesPerSecond: 300,
  /** ... and at once: a device that was offline, a paste made of many edits. */
  frameBurst: 2_000,
  /** A frame counts once, and once more per this many bytes: 2.4 MB a second for long, two of the largest frames at once. */
  frameUnitBytes: 8 * 1024,
  /**
   * Open connections one person may hold in a workshop: four documents in six tabs or devices, and as many lost ones that
   * `deadPeerMs` has not cut yet.
   */
  connectionsPerPerson: 48,
  /** ... and a facilitator or a stage, who look at every table: 100 tables, the plan and the commons in four windows. */
  connectionsPerFacilitator: 420,
  /** Open connections of a workshop: 500 people with four documents, twice over. About 20 kB each. */
  connectionsPerWorkshop: 4_000,
  /** A document's whole state: 20 times a full table; below `bufferedCapBytes`, since it must fit one opening. */
  documentBytes: 24 * 1024 * 1024,
  /** How far past it a document may get before it is measured again, which costs about 50 ms. */
  documentSlackBytes: 1024 * 1024,
  /** Rooms that load at once. More would only keep more half-read documents in memory, and everybody waiting longer. */
  coldLoads: 4,
  /** Updates that Yjs applies by half, per person; each costs the room a pause, and no working browser makes any. */
  tornUpdates: 3,
  /** ... within this time. */
  tornForgottenMs: 10 * 60_000,

  /** Above this many unsent bytes a reader gets no presence and its document updates wait. */
  bufferedBytes: 1024 * 1024,
  /** Below this many unsent bytes a reader that fell behind gets one state difference. */
  resumeBytes: 256 * 1024,
  /** A reader this far behind is closed and may return. Room for one large opening state on top of the above. */
  bufferedCapBytes: 32 * 1024 * 1024,
  /** A reader behind for this long is closed and may return. */
  behindMs: 15_000,

  /** An empty room stays in memory this long: a reload or a short lost link finds it warm. */
  roomLingerMs: 30_000,
  /** Rows a document's log may hold before it is folded into a snapshot: a cold load stays around 10 ms. */
  compactRows: 1_000,
  /** ... it is folded after so long with fewer than so many more, as at a table where people merely type, */
  compactQuietMs: 3_000,
  compactQuietRows: 100,
  /** or, where a full hall never pauses, at this many rows: a cold load stays around 20 ms. */
  compactRowsAtMost: 10_000,

  /** The storage failed: tried again after this long at first, then twice as long each time. */
  storageRetryMs: 250,
  /** ... up to this: people should not wait long once there is space again. */
  storageRetryMaxMs: 5_000,
  /** Beyond this many bytes that wait for a failing storage, a room keeps one whole state instead of every update. */
  unsavedBytes: 16 * 1024 * 1024,

  /** Wrong codes and keys an address may try in a burst: a hall full of thumbs is one address. */
  failedAttempts: 30,
  /** One failed attempt is forgiven after this long. */
  failedAttemptMs: 10_000,
  /** An address out of attempts is still listened to this often, so that right codes get in. */
  slowLaneMs: 500,
  /** Addresses remembered at once; about 100 bytes each. */
  throttledAddresses: 10_000,

  /** On SIGTERM sockets are closed in up to this many groups, */
  restartGroups: 15,
  /** this far apart: 1.5 s in all, as long as a restart takes, */
  restartGroupMs: 100,
  /** and each at least this large: few clients are no stampede. */
  restartGroupSize: 20,
  /** How long SIGTERM waits for commits, and then for clients to answer a close before it cuts them off. */
  drainMs: 2_000,
} as const;
