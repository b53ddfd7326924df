/** The fields of `said` that are not so already. */
export function differences<T extends object, S extends Partial<T>>(there: T, said: S): Partial<S> {
  const changed = Object.entries(said).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(there[field as keyof T]),
  );
  return Object.fromEntries(changed) as Partial<S>;
}
