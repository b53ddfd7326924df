/**
 * Bringing an archive in. Apart from the other requests, because one page asks, and seldom.
 * @module
 */
import { CREATE_KEY_HEADER, type CreatedWorkshop } from '../../shared/protocol/http.ts';
import { type Answer, answerOf } from './api.ts';

/**
 * Makes a new workshop out of an archive. It takes as long as it takes: a hall's archive is sent and read for a minute.
 * @param createKey the server's key, where it asks for one
 */
export const openArchive = (file: File, createKey: string): Promise<Answer<CreatedWorkshop>> =>
  answerOf<CreatedWorkshop>(
    fetch('/api/archives', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/zip',
        ...(createKey && { [CREATE_KEY_HEADER]: encodeURIComponent(createKey) }),
      },
      body: file,
    }) as Parameters<typeof answerOf<CreatedWorkshop>>[0],
  );
