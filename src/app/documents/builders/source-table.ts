import { STEPS, stepTotal, type UnitSource } from '../../../domain/report/unit-source.ts';
import { SOURCE_STEP_WORDS } from '../../../words/progress-words.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { type Block, paragraph } from '../rendering/official-document.ts';
import { figureText } from './common.ts';
import type { ProgressContext } from './progress-text.ts';

const shown = (count: number | null): string => (count === null ? '–' : figureText(count));

/** The way from the list of candidates to admission: the office in a sentence, then each unit that has somebody on it. */
export function sourceBlocks({ sources, campaign }: ProgressContext): Block[] {
  const say = wordsOf(campaign);
  const totals = STEPS.map((step) => stepTotal(sources, step));
  if (totals.every((count) => count === null)) return [];
  const steps = STEPS.map(
    (step, index) => `${SOURCE_STEP_WORDS[step].toLowerCase()} ${shown(totals[index] ?? null)}`,
  );
  const hasAny = ({ steps: own }: UnitSource) => STEPS.some((step) => (own[step] ?? 0) > 0);
  const rows = sources.filter(hasAny);
  return [
    paragraph(say(`5- Về nguồn kết nạp (số đã nộp đến nay): ${steps.join(' → ')}.`)),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: {
              columns: [
                { label: 'STT', width: 11, align: 'center' as const },
                { label: `Tên ${campaign.unitWord}`, width: 54 },
                ...STEPS.map((step) => ({
                  label: say(SOURCE_STEP_WORDS[step]),
                  width: 20,
                  align: 'right' as const,
                })),
              ],
              rows: rows.map(({ name, steps: own }, index) => [
                String(index + 1),
                name,
                ...STEPS.map((step) => shown(own[step])),
              ]),
              totals: [['', 'TỔNG CỘNG', ...totals.map(shown)]],
            },
          },
        ]),
  ];
}
