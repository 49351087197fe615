import { PROGRESS_ACTIONS } from './actions/progress-actions.ts';
import { faultSuite } from './support/fault-suite.ts';

faultSuite('Lỗi tiêm vào lệnh gọi Google, biểu Tiến độ', () => PROGRESS_ACTIONS);
