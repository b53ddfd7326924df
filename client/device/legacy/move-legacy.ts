/**
 * Moves what this device kept before it kept things by person. Apart, because hardly any device has such things by now.
 * @module
 */
import * as v from 'valibot';
import type { Me } from '../../../shared/protocol/http.ts';
import { codeKey, WriterSchema, writerKey } from './legacy.ts';
import { type Owner, ownKey } from '../own.ts';
import { writersHere } from '../private-rows.ts';
import { keepRejoinCode } from '../rejoin.ts';
import { keysOf, readJson, removeKey, writeJson } from '../storage.ts';

const device = () => localStorage;
const SEEN = ['steps', 'messages', 'reveals', 'results'];

/**
 * Moves things over to the person the cookie names. The code is theirs if the server says so. Everything else is, if nobody
 * else ever sat at a table of this workshop in this browser.
 * @param isTheirs asks the server whose code it is; `undefined` when it cannot be asked
 */
export async function moveLegacy(
  me: Me,
  isTheirs: (code: string) => Promise<boolean | undefined>,
): Promise<void> {
  const workshop = me.workshop.id;
  const owner = { workshop, person: me.personId };
  const written = v.safeParse(WriterSchema, readJson(device, writerKey(workshop)));
  if (written.success) {
    const { person, title } = written.output;
    writeJson(device, ownKey('writer', { workshop, person }), { title });
    removeKey(device, writerKey(workshop));
  }
  const code = readJson(device, codeKey(workshop));
  if (typeof code === 'string') {
    const theirs = await isTheirs(code);
    if (theirs === undefined) return;
    if (theirs) {
      await keepRejoinCode(owner, code);
      removeKey(device, codeKey(workshop));
    }
  }
  const writers = await writersHere(workshop);
  if (writers?.every((person) => person === owner.person)) moveAll(owner, me);
  writeJson(device, ownKey('moved', owner), true);
}

function moveAll(owner: Owner, { tables }: Me): void {
  const { workshop } = owner;
  const move = (from: string, to: string) => {
    const value = readJson(device, from);
    if (value === undefined) return;
    if (readJson(device, to) === undefined) writeJson(device, to, value);
    removeKey(device, from);
  };
  move(`ballots:${workshop}`, ownKey('ballots', owner));
  for (const what of SEEN) move(`seen:${what}:${workshop}`, ownKey('seen', owner, what));
  for (const { id } of tables) {
    for (const [before, after] of [
      [`draft:${workshop}:${id}:`, ''],
      [`draft:map:${id}:`, 'map/'],
    ] as const)
      for (const key of keysOf(device))
        if (key.startsWith(before)) move(key, ownKey('draft', owner, id, after + key.slice(before.length)));
  }
}
