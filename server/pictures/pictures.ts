/**
 * Makes files of maps in a separate program (`draw.ts`), one after the other, each workshop in its turn.
 * @module
 */
import { type Elsewhere, ElsewhereError, type Program } from '../elsewhere/elsewhere.ts';
import type { MapFileRequest } from './messages.ts';

export type Pictures = {
  /**
   * Makes a file and returns its bytes.
   * @throws {PictureError} when it could not be made
   */
  make(workshopId: string, request: MapFileRequest): Promise<Uint8Array>;
};
export class PictureError extends Error {
  override name = 'PictureError';
}

/**
 * A county of a thousand takes two seconds on a small computer, and several times that while all else there is busy: the program
 * comes last. Of a hall many press the button at once.
 */
const DRAWING: Program<MapFileRequest, Uint8Array> = {
  url: new URL('./draw.ts', import.meta.url),
  stage: 'picture',
  patienceMs: 15_000,
  memoryMb: 512,
  waiting: { ofOneKey: 10, inAll: 60 },
};

/**
 * Makes the drawing service.
 * @param url the program that draws: it is sent a request, answers with bytes, and exits
 */
export function makePictures(elsewhere: Elsewhere, url: URL = DRAWING.url): Pictures {
  const program = { ...DRAWING, url };
  return {
    make: (workshopId, request) =>
      elsewhere.run(program, request, { for: workshopId }).catch((error: unknown) => {
        throw error instanceof ElsewhereError ? new PictureError(error.message, { cause: error }) : error;
      }),
  };
}
