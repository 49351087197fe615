import { type Fact, standingOf } from './fact.ts';

/** How many facts are asked and how well each is known, as docs/live-check.md shows them. */
export function factTable(factsByArea: Readonly<Record<string, readonly Fact[]>>): string {
  const row = (name: string, facts: readonly Fact[]) => {
    const count = (standing: ReturnType<typeof standingOf>) =>
      facts.filter((fact) => standingOf(fact) === standing).length;
    return `| ${name} | ${facts.length} | ${count('live')} | ${count('text')} | ${count('open')} |`;
  };
  return [
    '| facts about | asked | seen live by somebody | only written by Google | open |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(factsByArea).map(([area, facts]) => row(area, facts)),
    row('all', Object.values(factsByArea).flat()),
  ].join('\n');
}
