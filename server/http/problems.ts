/**
 * Every problem document this server sends. Each says what happened, what is kept and what to do.
 * @module
 */
import type { Problem, ProblemCode } from '../../shared/protocol/http.ts';

const PROBLEMS: Record<ProblemCode, [status: number, title: string, detail: string]> = {
  'bad-request': [
    400,
    'That request was not understood.',
    'Nothing was changed. Please check what was filled in and send it again.',
  ],
  'body-too-large': [
    413,
    'That was too much to send at once.',
    'Nothing was changed. Please send something shorter.',
  ],
  'wrong-origin': [
    403,
    'That request came from another site.',
    'Nothing was changed. Please open this workshop at its own address and try again there.',
  ],
  'not-signed-in': [
    401,
    'This browser has not joined the workshop yet.',
    'What is on this device is kept. Please join with the code, or use your rejoin code.',
  ],
  'not-allowed': [
    403,
    'Only a facilitator can do that.',
    'Nothing was changed. Please ask whoever runs the workshop.',
  ],
  'somebody-else': [
    409,
    'This browser is somebody else’s now.',
    'Nothing was handed in. What was written here is kept for the person who wrote it, who gets back in with their personal code.',
  ],
  'unknown-workshop': [
    404,
    'There is no such workshop here.',
    'It may have been deleted. What is on this device is kept. Please check the link with your facilitator.',
  ],
  'unknown-code': [
    404,
    'No workshop has that code.',
    'Codes have six letters and numbers. Please look at the screen at the front and try again.',
  ],
  'join-code-needed': [
    403,
    'Joining this workshop needs its code.',
    'You are not in yet, and what you filled in is kept. Please open the link at the front again, or reload this page.',
  ],
  'wrong-join-code': [
    403,
    'That is not this workshop’s code, or not any more.',
    'You are not in yet, and what you filled in is kept. Please use the code on the screen at the front.',
  ],
  'workshop-full': [
    409,
    'This workshop has as many people as it can hold.',
    'You are not in yet. If you were here before, come back with your personal code; otherwise please ask a facilitator.',
  ],
  'door-closed': [
    403,
    'The door of this workshop is closed just now.',
    'You are not in yet. If you were here before, your personal code brings you back. Otherwise please ask whoever runs it to open the door, and then try again.',
  ],
  'joining-busy': [
    429,
    'Very many people are joining at this moment.',
    'You are not in yet, and what you filled in is kept. Please try again in a few seconds.',
  ],
  'unknown-table': [
    404,
    'That table is not in this workshop.',
    'Nothing was changed. Please choose one of its tables.',
  ],
  'unknown-person': [
    404,
    'That person is not in this workshop.',
    'Nothing was changed. Somebody may have taken them out a moment ago.',
  ],
  'last-table': [
    409,
    'A workshop needs at least one table.',
    'Nothing was changed. Please add another table first.',
  ],
  'too-many-tables': [
    409,
    'There are as many tables as a workshop can hold.',
    'Nothing was changed. Tables that were taken away count too, because what was written there is kept.',
  ],
  'too-many-workshops': [
    429,
    'Very many workshops have been started from this network.',
    'Nothing was started, and what you filled in is kept. Please try again a little later, or ask whoever runs the server to allow more.',
  ],
  'server-full': [
    507,
    'This server has no room for more.',
    'What was called saved is kept, and so is what is on this device. Please ask whoever runs the server to make room.',
  ],
  'too-many-guests': [
    409,
    'This table has handed in for as many guests as it can have.',
    'This ballot was not counted. The others are kept. Somebody with a phone can join and hand in for themselves.',
  ],
  'too-many-keys': [
    409,
    'There are as many links for colleagues as there can be.',
    'All of them go on working. One new link in place of all of them begins the count again.',
  ],
  'unknown-card': [
    404,
    'That card is not on a table of this workshop.',
    'Nothing was counted. Somebody may have taken the card off the shelf.',
  ],
  'unknown-vote': [404, 'That vote is not in this workshop.', 'Nothing was counted.'],
  'vote-closed': [
    409,
    'The vote had closed before this reached the server.',
    'Your dots were not counted. Everybody sees the same result.',
  ],
  'too-many-dots': [
    400,
    'There are more dots than each person has.',
    'Nothing was counted. Please take some away.',
  ],
  'too-many-ballots': [
    409,
    'That is more ballots than a workshop has cards and votes.',
    'This one was not counted. What was handed in before is kept.',
  ],
  'unknown-form': [
    404,
    'This server does not know those questions.',
    'Nothing was counted. Please load the page anew.',
  ],
  'too-few-answers': [
    409,
    'Fewer than three people have finished.',
    'Nothing was shown: with so few everybody could tell who said what. What each of you said is kept.',
  ],
  'pause-running': [
    409,
    'People are still writing.',
    'Nothing was shown. Please wait for the clock to end, or hold it, and then reveal.',
  ],
  'too-many-thoughts': [
    409,
    'You have handed in as many thoughts as can wait for a reveal.',
    'This one was not handed in; it is still with you. Take another back first, or wait for the reveal.',
  ],
  'not-your-table': [
    409,
    'You sit at another table now.',
    'The thought was not handed in; it is still with you. Please choose again who should see it.',
  ],
  'thought-shown': [
    409,
    'That thought has been shown already.',
    'It cannot be taken back any more. Your own copy is yours to keep or delete.',
  ],
  'sealed-changed': [
    412,
    'Another of your devices saved in between.',
    'Nothing was overwritten. This device fetches what the other wrote, and tries again by itself.',
  ],
  'too-many-moments': [
    429,
    'Several moments were kept just now.',
    'This one was not kept by itself. The workshop is remembered every ten minutes anyway, and there is room for another one before long.',
  ],
  'unknown-restore-point': [404, 'That moment is not kept any more.', 'Nothing was changed.'],
  'unknown-rejoin-code': [
    404,
    'That rejoin code is not known in this workshop.',
    'Please check every character, or join again with the code at the front.',
  ],
  'wrong-key': [
    403,
    'That link does not open this workshop any more.',
    'It may have been replaced by a newer one, or a part of it is missing. Please ask a facilitator for the whole link as it is now.',
  ],
  'create-key-needed': [
    403,
    'This server asks for a key to start a workshop.',
    'Nothing was started. Please ask whoever runs the server for its key.',
  ],
  'too-many-attempts': [
    429,
    'There were many wrong attempts from this network.',
    'Nothing is lost. Please wait a few seconds, check the code, and try again.',
  ],
  'workshop-closed': [
    409,
    'This workshop is closed.',
    'Nothing was added. Everybody can still read and save it, and what is on this device is kept. A facilitator can open it again.',
  ],
  'not-found': [
    404,
    'There is nothing at this address.',
    'Please check the address, or start again from the home page.',
  ],
  'not-your-story': [
    403,
    'Only its own table, and whoever runs the workshop, can publish a story or take it back.',
    'Nothing was changed. Please ask the people of that table.',
  ],
  'story-empty': [
    409,
    'There is no story to publish yet.',
    'Nothing was published. Please write one part of it first.',
  ],
  'story-too-long': [
    409,
    'That story is longer than the library takes.',
    'Nothing was published, and the story is as it was. Please make it shorter: twenty minutes read aloud is the most.',
  ],
  'story-changed': [
    409,
    'Somebody has written in the story since it was shown here.',
    'Nothing was published. Please read it as it is now, and then publish it.',
  ],
  'story-taken-back': [410, 'Its authors took this story back.', 'There is nothing else at this address.'],
  'archive-unknown': [
    422,
    'That file is not an archive of a workshop.',
    'Nothing was added, and your file is as it was. Please choose the zip file that was saved from the workshop.',
  ],
  'archive-damaged': [
    422,
    'That archive is damaged: a part of it is missing or is not what it was.',
    'Nothing was added, and your file is as it was. Please fetch it again from where it came from, and choose that copy.',
  ],
  'archive-odd': [
    422,
    'That archive holds something that no archive from here would hold.',
    'Nothing was added, and your file is as it was. Please choose the zip file as it was saved, without anything put in or changed.',
  ],
  'archive-newer': [
    422,
    'That archive was made by a newer version than this server’s.',
    'Nothing was added, and your file is as it was. Please ask whoever runs this server to bring it up to date, and open the archive then.',
  ],
  'archive-too-large': [
    413,
    'That archive holds more than this server takes in at once.',
    'Nothing was added, and your file is as it was. Please ask whoever runs the server.',
  ],
  'archive-too-costly': [
    422,
    'Reading that archive takes longer than this server spends on one.',
    'Nothing was added, and your file is as it was. Please try once more later, and if that does not help ask whoever runs the server.',
  ],
  'archive-failed': [
    503,
    'The server did not get through that archive.',
    'Nothing was changed, and nothing was added. Please try again in a minute.',
  ],
  'archives-busy': [
    503,
    'Several archives are being made or opened just now.',
    'Nothing was added, and nothing is lost. Please try again in a minute.',
  ],
  'picture-failed': [
    503,
    'The picture could not be drawn.',
    'The map itself is as it was. Please try again in a moment, or take the picture along from the map’s page.',
  ],
  'unknown-making': [
    404,
    'That file is not here any more.',
    'Files are kept for an hour after they were made. Everything the room wrote is as it was: please have it made again.',
  ],
  'output-failed': [
    503,
    'It could not be made.',
    'Everything the room wrote is as it was. Please try again in a moment, or take the whole workshop as an archive.',
  ],
  'storage-failed': [
    503,
    'The server cannot save anything just now.',
    'What was called saved is kept, and so is what is on this device. Please try again in a minute.',
  ],
  internal: [
    500,
    'Something went wrong on the server.',
    'What was called saved is kept, and so is what is on this device. Please try again in a moment.',
  ],
};

/**
 * Returns the problem for a code.
 * @param field the field that was not understood, if it is one
 */
export function problem(code: ProblemCode, field?: string): Problem {
  const [status, title, detail] = PROBLEMS[code];
  const where = field ? ` The part to look at is “${field}”.` : '';
  return { type: 'about:blank', status, code, title, detail: detail + where };
}
