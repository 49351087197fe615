import { faultSuite } from './support/fault-suite.ts';
import { PROGRESS_ACTIONS } from './support/progress-actions.ts';

faultSuite('Lỗi tiêm vào lệnh gọi Google, biểu Tiến độ', () => PROGRESS_ACTIONS);
