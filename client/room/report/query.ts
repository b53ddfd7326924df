/** The question behind an address of the server. */
export function queryOf({
  parts,
  table,
}: {
  parts?: string | undefined;
  table?: string | undefined;
}): string {
  const query = new URLSearchParams({ ...(parts && { parts }), ...(table && { table }) });
  return query.size > 0 ? `?${query.toString()}` : '';
}
