import { describe, expect, it } from 'vitest';
import { evaluate, manifestWithout, owner, platformWith, unit } from './runtime-support.ts';

const menuBundle = `
  function onOpen(e) {
    const ui = SpreadsheetApp.getUi();
    console.log(String(e.authMode), e.authMode === ScriptApp.AuthMode.LIMITED, e.source.getName());
    ui.createMenu('Tổng hợp').addItem('Gửi', 'send').addSeparator()
      .addSubMenu(ui.createMenu('Báo cáo').addItem('Xuất', 'exportAll').addItem('Gửi', 'sendReport'))
      .addItem('Ẩn', 'secret_').addItem('Hỏng', 'nowhere').addToUi();
  }
  function send() { return 'send'; }
  function sendReport() { return 'sendReport'; }
  function exportAll() { return 'exportAll'; }
  function secret_() { return 'secret'; }`;

describe('the menu', () => {
  it('is what onOpen adds, with submenus and separators', () => {
    const { menu, run } = platformWith(menuBundle).open(owner);
    expect(menu).toEqual([
      {
        type: 'menu',
        label: 'Tổng hợp',
        items: [
          { type: 'item', label: 'Gửi', functionName: 'send' },
          { type: 'separator' },
          {
            type: 'menu',
            label: 'Báo cáo',
            items: [
              { type: 'item', label: 'Xuất', functionName: 'exportAll' },
              { type: 'item', label: 'Gửi', functionName: 'sendReport' },
            ],
          },
          { type: 'item', label: 'Ẩn', functionName: 'secret_' },
          { type: 'item', label: 'Hỏng', functionName: 'nowhere' },
        ],
      },
    ]);
    expect(run?.log[0]?.text).toBe('LIMITED true Tổng hợp');
  });

  it('runs the function of the clicked item as whoever clicks (docs/platform.md 17)', () => {
    const platform = platformWith(menuBundle);
    expect(platform.clickMenu(owner, 'Xuất')).toMatchObject({
      result: 'exportAll',
      user: owner,
      kind: 'menu',
    });
    expect(platform.clickMenu(owner, ['Báo cáo', 'Gửi']).result).toBe('sendReport');
    expect(platform.clickMenu(owner, ['Tổng hợp', 'Gửi']).result).toBe('send');
  });

  it('names the labels there are when a label fits none or several', () => {
    const platform = platformWith(menuBundle);
    expect(() => platform.clickMenu(owner, 'Gởi')).toThrow('no menu item ["Gởi"] among ["Gửi","Xuất"');
    expect(() => platform.clickMenu(owner, 'Gửi')).toThrow('2 menu items ["Gửi"]');
  });

  it('fails by name on functions that are hidden or absent', () => {
    const platform = platformWith(menuBundle);
    expect(platform.clickMenu(owner, 'Ẩn').error?.message).toBe('Script function not found: secret_');
    expect(platform.clickMenu(owner, 'Hỏng').error?.message).toBe('Script function not found: nowhere');
  });

  it('appears only for editors, who alone may run a bound script (docs/platform.md 18)', () => {
    const platform = platformWith(menuBundle);
    expect(platform.open(unit).menu).toEqual([]);
    expect(platform.run('send', { user: unit, kind: 'menu' }).error?.message).toBe(
      'You do not have permissions to access the requested document.',
    );
    platform.spreadsheets.sharing.addEditor(platform.containerId, unit);
    expect(platform.open(unit).menu).toHaveLength(1);
  });
});

describe('alerts and prompts', () => {
  const ask = `
    const ui = SpreadsheetApp.getUi();
    ui.alert('Xin chào');
    const button = ui.alert('Gửi thư', 'Gửi 3 thư?', ui.ButtonSet.YES_NO);
    if (button !== ui.Button.YES) return 'no';
    const response = ui.prompt('Lý do', 'Vì sao?', ui.ButtonSet.OK_CANCEL);
    return [response.getSelectedButton() === ui.Button.OK, response.getResponseText(), String(button)];`;
  const run = (answers: Parameters<ReturnType<typeof platformWith>['clickMenu']>[2]) =>
    platformWith(`function probe() { ${ask} }`).run('probe', {
      user: owner,
      kind: 'menu',
      ...(answers === undefined ? {} : { answers }),
    });

  it('are answered from the queue, except an alert that only says OK', () => {
    const { result, alerts } = run([{ button: 'YES' }, { button: 'OK', text: 'ốm' }]);
    expect(result).toEqual([true, 'ốm', 'YES']);
    expect(alerts).toEqual([
      { type: 'alert', title: '', message: 'Xin chào', buttons: 'OK', answer: { button: 'OK' } },
      {
        type: 'alert',
        title: 'Gửi thư',
        message: 'Gửi 3 thư?',
        buttons: 'YES_NO',
        answer: { button: 'YES' },
      },
      {
        type: 'prompt',
        title: 'Lý do',
        message: 'Vì sao?',
        buttons: 'OK_CANCEL',
        answer: { button: 'OK', text: 'ốm' },
      },
    ]);
  });

  it('end the run by name when nobody answers, the question being the last thing shown', () => {
    const { error, alerts } = run([{ button: 'YES' }]);
    expect(error).toMatchObject({
      reason: 'unanswered',
      message: 'nobody answered the prompt "Lý do": "Vì sao?"',
    });
    expect(alerts.at(-1)).toEqual({
      type: 'prompt',
      title: 'Lý do',
      message: 'Vì sao?',
      buttons: 'OK_CANCEL',
    });
  });

  it('can be closed without a button', () => {
    expect(run([{ button: 'CLOSE' }])).toMatchObject({ result: 'no', unusedAnswers: 0 });
  });

  it('count the answers nobody asked for', () => {
    expect(run([{ button: 'NO' }, { button: 'OK' }]).unusedAnswers).toBe(1);
  });

  it('are a mistake of the test when it presses a button that is not there', () => {
    expect(() => run([{ button: 'CANCEL' }])).toThrow('the alert "Gửi 3 thư?" has no button CANCEL: YES_NO');
  });

  it('refuse arguments of another signature as Google does', () => {
    expect(evaluate('SpreadsheetApp.getUi().alert(3)').error?.message).toBe(
      "The parameters (Number) don't match the method signature for Ui.alert.",
    );
  });
});

describe('dialogs, sidebars, toasts', () => {
  it('are recorded with their texts and sizes', () => {
    const htmlFiles = { 'dialog.html': '<b>Thiết lập</b>' };
    const { alerts } = evaluate(
      `const ui = SpreadsheetApp.getUi();
       const page = HtmlService.createHtmlOutputFromFile('dialog').setTitle('Bảng').setWidth(600).setHeight(400);
       ui.showModalDialog(page.append('<i>x</i>'), 'Thiết lập');
       ui.showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('Trợ giúp'));
       const book = SpreadsheetApp.getActiveSpreadsheet();
       book.toast('Xong', 'Tổng hợp', 5);
       book.setActiveSheet(book.getSheetById(7));`,
      { htmlFiles },
    );
    expect(alerts).toEqual([
      { type: 'dialog', title: 'Thiết lập', html: '<b>Thiết lập</b><i>x</i>', width: 600, height: 400 },
      { type: 'sidebar', title: 'Trợ giúp', html: '<p>' },
      { type: 'toast', title: 'Tổng hợp', message: 'Xong', seconds: 5 },
      { type: 'activate', spreadsheetId: 'file1', sheetId: 7 },
    ]);
  });

  it('need script.container.ui (docs/platform.md 15)', () => {
    const code = `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(''), 'x')`;
    expect(evaluate(code, { manifest: manifestWithout('script.container.ui') }).error?.message).toBe(
      'You do not have permission to call Ui.showModalDialog. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });

  it('are refused where Google’s tokenizer may cut a script (React-Google-Apps-Script#157)', () => {
    for (const script of ['f("https://x")', 'f(`a /* b`)']) {
      const htmlFiles = { 'dialog.html': `<base href="https://x"><script>\n${script}\n</script>` };
      const { error } = evaluate(`HtmlService.createHtmlOutputFromFile('dialog')`, { htmlFiles });
      expect(error?.reason).toBe('gap');
    }
    const htmlFiles = { 'dialog.html': '<base href="https://x"><script>f("/")</script>' };
    expect(evaluate(`HtmlService.createHtmlOutputFromFile('dialog')`, { htmlFiles }).error).toBeUndefined();
  });

  it('fail on a file that was not pushed', () => {
    expect(evaluate(`HtmlService.createHtmlOutputFromFile('absent')`).error?.message).toBe(
      'No HTML file named absent was found.',
    );
  });

  it('do not exist in a trigger: there is no screen', () => {
    const platform = platformWith('function probe() { SpreadsheetApp.getUi(); }');
    expect(platform.run('probe', { user: owner, kind: 'trigger' }).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('a simple trigger', () => {
  const simple = (code: string) =>
    platformWith(`function onOpen(e) { ${code} }`).run('onOpen', { user: owner, kind: 'simple' });

  it.each([
    `MailApp.sendEmail({ to: 'a@b.vn', subject: 's', body: 'b' })`,
    'Sheets.Spreadsheets.get("x")',
    'ScriptApp.getProjectTriggers()',
    'SpreadsheetApp.openById("x")',
    `SpreadsheetApp.getActive().addEditor('a@b.vn')`,
  ])('cannot use an authorised service: %s (docs/platform.md 25)', (code) => {
    expect(simple(code).error?.message).toContain('You do not have permission to call');
  });

  it('may name its own file and does not know the user (docs/platform.md 25)', () => {
    const { error, log } = simple(
      `console.log(SpreadsheetApp.getActive().getId() + '|' + Session.getActiveUser().getEmail() + '|')`,
    );
    expect(error).toBeUndefined();
    expect(log[0]?.text).toBe('file1||');
  });

  it('ends after 30 seconds (docs/platform.md 2)', () => {
    expect(simple('Utilities.sleep(30001); SpreadsheetApp.getActive()').error?.reason).toBe('time');
  });
});
