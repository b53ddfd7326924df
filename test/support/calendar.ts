/**
 * A reader of calendars as strict as the tests need: RFC 5545, 3.1 and 3.3.11.
 * @module
 */

/** Reads a calendar's events as records of their properties' words. @throws when lines are not nested as they must be */
export function events(calendar: string): Record<string, string>[] {
  if (!calendar.endsWith('END:VCALENDAR') && !calendar.endsWith('END:VCALENDAR\r\n'))
    throw new Error('It does not end.');
  const found: Record<string, string>[] = [];
  const open: string[] = [];
  for (const line of calendar
    .trimEnd()
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name, value] = /^([A-Z0-9-]+)(?:;[^:]*)?:([^\r\n]*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`No property: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') found.push({});
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends and did not begin.`);
    } else if (open.at(-1) === 'VEVENT') {
      found.at(-1)![name] = value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} does not end.`);
  return found;
}
