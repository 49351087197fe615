import { registrationActions } from './actions/registration-actions.ts';
import { faultSuite } from './support/fault-suite.ts';

faultSuite('Lỗi tiêm vào lệnh gọi Google, biểu Đăng ký', registrationActions);
