/**
 * One scenario's outcome as a Markdown section; good enough to read in a terminal too.
 * @module
 */
import { mediansOf, type Outcome } from '../run.ts';
import { figure, type Medians, type Row, type Settings } from '../scenarios/scenario.ts';
import type { Driver } from '../servers/driver.ts';
import { format, ratio, verdict } from './format.ts';

/** Heading, what was done, the table with ratios, the goals. */
export function section(outcome: Outcome, drivers: readonly Driver[], settings: Settings): string {
  const { scenario, figures } = outcome;
  const shown = drivers.filter(({ key }) => figures[key]);
  const medians = mediansOf(outcome);
  const ratios = figures.exchange ? shown.filter(({ key }) => key !== 'exchange') : [];
  const head = ['', ...shown.map(({ name }) => name), ...ratios.map(({ name }) => `ours / ${name}`)];
  const body = scenario.rows.map((row) => [
    row.label,
    ...shown.map(({ key }) => cell(row, figures[key] ?? [], figure(medians, key, row.key))),
    ...ratios.map(({ key }) => (row.isCondition ? '' : ratioOf(medians, row, key))),
  ]);
  const goals = scenario.goals.map((goal) => `- ${goal.text}: **${verdict(goal.share(medians))}**`);
  return [
    `## (${scenario.key}) ${scenario.title}`,
    `${scenario.what(settings)} ${repeated(scenario.repetitions(settings))}`,
    markdownTable([head, ...body]),
    ...(goals.length > 0 ? [`Goals:\n\n${goals.join('\n')}`] : []),
  ].join('\n\n');
}

const ratioOf = (medians: Medians, { key }: Row, peer: Driver['key']) =>
  ratio(figure(medians, 'exchange', key), figure(medians, peer, key));

const repeated = (count: number) =>
  count > 1 ? `Median of ${count}, smallest and largest in brackets.` : 'Once.';

function cell(row: Row, runs: readonly Record<string, number>[], middle: number): string {
  // A run that failed has no figures at all; it is counted, not hidden behind the others' median.
  const failed = runs.filter((run) => Object.keys(run).length === 0).length;
  const values = runs.flatMap((run) => run[row.key] ?? []);
  const text = format(middle, row.unit) + (failed > 0 ? `, ${failed} failed` : '');
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => format(value, row.unit));
  return values.length < 2 || low === high ? text : `${text} (${low} to ${high})`;
}

/** Rows, the first of them the heading, with the columns aligned. */
export function markdownTable(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
