/**
 * A running server from its ports: HTTP, sockets, rooms. Which storage it stands on is not decided here.
 * @module
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { LIMITS } from '../shared/protocol/limits.ts';
import type { Random } from './access/secret.ts';
import { makeThrottle } from './access/throttle.ts';
import { makeTurns } from './access/turns.ts';
import type { AccessPorts } from './access/ports.ts';
import { makeArchives } from './archives/archives.ts';
import { removeLeftBehind } from './archives/temporary.ts';
import { makeBackstage } from './backstage/backstage.ts';
import { makeAnswers } from './ballots/answers.ts';
import { makeBallots } from './ballots/ballots.ts';
import { type Clock, repeat } from './clock.ts';
import { guardedClock, logErrors } from './on-error.ts';
import type { Config } from './config.ts';
import { startExpiry } from './ending/expiry.ts';
import { deleteDue } from './access/workshops.ts';
import { metered } from './quota/metered.ts';
import { makeHistory } from './history/history.ts';
import { makeLosses } from './losses/losses.ts';
import { makeApp } from './http/app.ts';
import type { Logger } from './logger.ts';
import { makeElsewhere } from './elsewhere/elsewhere.ts';
import { makeMakings } from './outputs/makings.ts';
import { makeOutputs } from './outputs/outputs.ts';
import { makePictures } from './pictures/pictures.ts';
import { Rooms } from './rooms/rooms.ts';
import { ensureSample, type Sample } from './sample/sample.ts';
import type { Storage } from './storage/storage.ts';
import { makeTrials } from './trials/trials.ts';
import { makeThoughts } from './thoughts/thoughts.ts';

export type ServerPorts = {
  config: Pick<Config, 'port' | 'host' | 'publicUrl' | 'proxies' | 'createKey' | 'sample' | 'limits'>;
  storage: Storage;
  clock: Clock;
  random: Random;
  log: Logger;
  distDir: string;
};

export type RunningServer = {
  /** Where it listens, without a slash at the end. */
  url: string;
  sample: Sample | undefined;
  rooms: Rooms;
  /** Goes down in good order. Everything owed is paid; the storage is left open for whoever opened it. SPEC [C3]. */
  stop(): Promise<void>;
};

/** How often what has waited too long is looked for. */
const FORGET_MS = 60 * 60_000;

/** @throws when the port is taken or the storage fails */
export async function startServer(ports: ServerPorts): Promise<RunningServer> {
  const { config, random, log, distDir } = ports;
  const onError = logErrors(log);
  const clock = guardedClock(ports.clock, onError);
  const trials = makeTrials(clock);
  const { storage, quota } = await metered(ports.storage, clock, config.limits, onError);
  const rooms = new Rooms({
    documents: storage.documents,
    losses: storage.losses,
    quota,
    trials,
    clock: ports.clock,
    log,
    onError,
  });
  const { registry } = storage;
  const access: AccessPorts = { registry, rooms, random, clock, turns: makeTurns() };
  const ballots = makeBallots({ box: storage.ballots, registry, rooms });
  const answers = makeAnswers({ box: storage.ballots, rooms, turns: access.turns });
  const thoughts = makeThoughts({ registry, rooms, clock, random });
  const stopForgetting = repeat(clock, FORGET_MS, thoughts.forgetOld);
  const makings = makeMakings(clock, random, onError);
  const forgetWorkshop = (workshopId: string) => {
    thoughts.forgetWorkshop(workshopId);
    quota.forget(workshopId);
    makings.endWorkshop(workshopId);
  };
  const stopExpiry = await startExpiry({
    registry,
    clock,
    onError,
    end: async (workshopId) => {
      await deleteDue(access, workshopId);
      if (!(await registry.workshop(workshopId))) forgetWorkshop(workshopId);
    },
  });
  const sample = config.sample ? await ensureSample({ ...access, box: storage.ballots }) : undefined;
  const history = makeHistory({ history: storage.history, registry, rooms, clock, random, log, onError });
  const backstage = makeBackstage({ rooms, clock, onError });
  rooms.beforeLive = backstage.beforeLive;
  rooms.onChanged = (workshopId, document) => {
    history.changed(workshopId, document);
    backstage.changed(workshopId, document);
  };
  rooms.beforeLarge = history.beforeLarge;
  const elsewhere = makeElsewhere(clock, onError);
  // Nobody waits for it.
  void removeLeftBehind(clock.now()).catch((error: unknown) => onError(error, { stage: 'archive' }));
  const losses = makeLosses({ log: storage.losses, registry, rooms, clock });

  const app = makeApp(
    {
      config,
      storage,
      access,
      rooms,
      backstage,
      ballots,
      answers,
      thoughts,
      history,
      losses,
      makings,
      outputs: makeOutputs(elsewhere, rooms, clock),
      pictures: makePictures(elsewhere),
      archives: makeArchives({ storage, elsewhere, random, clock, limits: config.limits }),
      clock,
      throttle: makeThrottle(clock),
      quota,
      onError,
      sampleCode: () => sample?.joinCode,
    },
    distDir,
  );
  // No deflate: it costs more memory and time than these small frames give back.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.socketPayloadBytes,
    perMessageDeflate: false,
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    websocket: { server: sockets },
  }) as ReturnType<typeof createServer>;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  // A connection that cannot be accepted, for want of open files, is told here and must not end the server.
  server.on('error', (error) => onError(error, { stage: 'listen' }));

  return {
    url: localUrl(config.host, (server.address() as AddressInfo).port),
    sample,
    rooms,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      history.stop();
      stopForgetting();
      makings.stop();
      stopExpiry();
      await rooms.drain();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closed;
    },
  };
}

function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere || host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
