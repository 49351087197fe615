import { parseArgs } from 'node:util';
import { samplesScenario } from '../rehearsal/forms/forms-scenario.ts';
import { FORMS_SCENARIO, SCENARIOS, type Scenario } from '../rehearsal/scenario.ts';

export interface ServerOptions {
  readonly scenario: Scenario;
  readonly port: number;
  readonly unitsFile: string | null;
  readonly stateFile: string;
}

export type ParsedServerOptions =
  | { readonly ok: true; readonly options: ServerOptions }
  | { readonly ok: false; readonly text: string };

const HELP = `Mở bảng tính trên máy này, không đụng đến Google.

Cách dùng:
  npm start [-- --scenario TÊN] [--units TỆP.csv] [--port SỐ] [--state TỆP]

  --scenario TÊN    kịch bản mẫu, mặc định ${SCENARIOS[0]?.name}; ${FORMS_SCENARIO}: bốn biểu mẫu tự lập, 12 chi bộ
  --units TỆP.csv   mở danh sách này thay cho danh sách mẫu, bắt đầu lại từ đầu; bảng tính của lần trước được cất riêng
  --state TỆP       nơi giữ bảng tính giữa các lần mở, mặc định .tong-hop/state.json
  --port SỐ         cổng, mặc định 8023
`;

/** Reads the command line; what is wrong is told in Vietnamese. */
export function parseServerOptions(args: readonly string[]): ParsedServerOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scenario: { type: 'string', default: SCENARIOS[0]?.name ?? '' },
        units: { type: 'string' },
        port: { type: 'string', default: '8023' },
        state: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { ok: false, text: HELP };
    const scenario =
      values.scenario === FORMS_SCENARIO
        ? samplesScenario()
        : SCENARIOS.find(({ name }) => name === values.scenario);
    if (scenario === undefined)
      return { ok: false, text: `Không có kịch bản "${values.scenario}".\n\n${HELP}` };
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return { ok: false, text: `Cổng "${values.port}" không hợp lệ.\n\n${HELP}` };
    }
    return {
      ok: true,
      options: {
        scenario,
        port,
        unitsFile: values.units ?? null,
        // Each scenario has a state file of its own, so that none opens with another's spreadsheet.
        stateFile:
          values.state ??
          (scenario === SCENARIOS[0] ? '.tong-hop/state.json' : `.tong-hop/${scenario.name}.json`),
      },
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, text: `Tùy chọn không hợp lệ: ${args.join(' ')}\n\n${HELP}` };
  }
}
