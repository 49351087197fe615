import { faultSuite } from './support/fault-suite.ts';
import { registrationActions } from './support/registration-actions.ts';

faultSuite('Lỗi tiêm vào lệnh gọi Google, biểu Đăng ký', registrationActions);
