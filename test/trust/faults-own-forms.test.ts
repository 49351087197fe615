import { FORM_ACTIONS, ownReportActions } from './actions/own-form-actions.ts';
import { faultSuite, isFull } from './support/fault-suite.ts';

/** Beside forms A and B and alone; what is not everything plays the former in one file, the latter in two. */
faultSuite('Lỗi tiêm vào lệnh gọi Google, biểu mẫu tự lập', (twoFiles) => [
  ...FORM_ACTIONS,
  ...(isFull || !twoFiles ? ownReportActions('all forms') : []),
  ...(isFull || twoFiles ? ownReportActions('own forms') : []),
]);
