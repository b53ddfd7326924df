/** Resolves as a promise does, or rejects when it has not answered for so long that it may never. */
export const within = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('No answer.')), ms)),
  ]);
