import { openRoom } from './test/browser/desk.ts';

const room = await openRoom();
const unit = await room.sit('k05@dukhoi.example');
unit.page.on('pageerror', (m) => console.log('error', m));
await unit.type('F9', 'x');
await unit.select('F9');
await unit.page.keyboard.press('Control+C');
await unit.select('E9');
await unit.page.keyboard.press('Control+V');
await new Promise((r) => setTimeout(r, 4000));
console.log(
  await unit.page.evaluate(
    `[...document.querySelectorAll('.mounted')].map((m)=>m.className + ' ' + m.getBoundingClientRect().width+ 'x' + m.getBoundingClientRect().height + ' ' + m.childElementCount + m.querySelectorAll('.o-topbar-composer').length + m.innerHTML.slice(0, 1500))`,
  ),
);
await unit.page.screenshot({ path: '/tmp/pg/a.png' });
await room.close();
process.exit(0);
