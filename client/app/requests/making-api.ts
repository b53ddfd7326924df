/**
 * Requests about files that the server makes meanwhile. SPEC [E24].
 * @module
 */
import type { MakingFormat, MakingView } from '../../../shared/protocol/http.ts';
import { answerOf, workshop } from '../api.ts';

export const makingApi = {
  /** Begins a file. @param parts of the report, by name with commas; the usual ones without it */
  begin: (id: string, format: MakingFormat, parts: string | undefined) =>
    answerOf<MakingView>(
      workshop.makings.$post({ param: { id }, json: { format, ...(parts && { parts }) } }),
    ),
  /** What this person has had made. */
  list: (id: string) => answerOf<MakingView[]>(workshop.makings.$get({ param: { id } })),
  /** Stops one, or forgets it. */
  end: (id: string, making: string) =>
    answerOf<unknown>(workshop.makings[':making'].$delete({ param: { id, making } })),
};

/** Where the file is. */
export const makingFile = (id: string, making: string): string =>
  `/api/workshops/${id}/makings/${making}/file`;
