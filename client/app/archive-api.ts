/**
 * Bringing an archive in. Apart from the other requests, because one page asks, and seldom.
 * @module
 */
import { CREATE_KEY_HEADER, type CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Answer, answerOf, workshop } from './api.ts';

/**
 * Makes the workshop in which people come back to one that is here.
 * @param createKey the server's key, where it asks for one
 */
export const comeBackTo = (id: string, createKey: string): Promise<Answer<CreatedWorkshop>> =>
  answerOf<CreatedWorkshop>(
    workshop.return.$post({ param: { id }, json: { ...(createKey && { createKey }) } }),
  );

/**
 * Makes a new workshop out of an archive. It takes as long as it takes: a hall's archive is sent and read for a minute.
 * @param createKey the server's key, where it asks for one
 * @param as how it is opened: as it was, or as the workshop in which people come back to it
 */
export const openArchive = (
  file: File,
  createKey: string,
  as: 'it-was' | 'return' = 'it-was',
): Promise<Answer<CreatedWorkshop>> =>
  answerOf<CreatedWorkshop>(
    fetch(as === 'return' ? '/api/archives?as=return' : '/api/archives', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/zip',
        ...(createKey && { [CREATE_KEY_HEADER]: encodeURIComponent(createKey) }),
      },
      body: file,
    }) as Parameters<typeof answerOf<CreatedWorkshop>>[0],
  );
