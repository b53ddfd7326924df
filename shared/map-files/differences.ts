/** The fields of `said` that are not so already. */
export function differences<T extends object>(there: T, said: Partial<T>): Partial<T> {
  const changed = Object.entries(said).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(there[field as keyof T]),
  );
  return Object.fromEntries(changed) as Partial<T>;
}
