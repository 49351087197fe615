import { describe, expect, it } from 'vitest';
import { evaluate, manifestWithout, owner, platformWith, unit } from './runtime-support.ts';

describe('LockService', () => {
  const bundle = `
    const lock = () => LockService.getScriptLock();
    function take() { const one = lock(); return [one.tryLock(1000), one.tryLock(1000), one.hasLock()]; }
    function wait() { lock().waitLock(5000); }
    function twice() { const [a, b] = [lock(), lock()]; a.tryLock(1); const second = b.tryLock(1000); a.releaseLock(); return [second, b.tryLock(1)]; }`;
  const run = (platform: ReturnType<typeof platformWith>, name: string) =>
    platform.run(name, { user: owner, kind: 'menu' });

  it('is free again when the run ends, and taking it twice is nothing new (docs/platform.md 30)', () => {
    const platform = platformWith(bundle);
    expect(run(platform, 'take').result).toEqual([true, true, true]);
    expect(run(platform, 'take')).toMatchObject({ result: [true, true, true], millis: 0 });
  });

  it('tells or throws after the wait when another execution holds it (docs/platform.md 30)', () => {
    const platform = platformWith(bundle);
    platform.holdLock('script');
    expect(run(platform, 'take')).toMatchObject({ result: [false, false, false], millis: 2000 });
    expect(run(platform, 'wait')).toMatchObject({
      error: { message: 'Lock timeout: another process was holding the lock for too long.' },
      millis: 5000,
    });
    platform.freeLock('script');
    expect(run(platform, 'wait').error).toBeUndefined();
  });

  it('lets a second lock object of the same run wait for the first (docs/platform.md 31, one author)', () => {
    expect(run(platformWith(bundle), 'twice').result).toEqual([false, true]);
  });

  it('has locks of the document and of the user apart', () => {
    expect(
      evaluate(`return [LockService.getScriptLock(), LockService.getDocumentLock(), LockService.getUserLock()]
        .map((lock) => lock.tryLock(1))`).result,
    ).toEqual([true, true, true]);
  });
});

describe('PropertiesService', () => {
  it('keeps texts between executions, per script and per user', () => {
    const platform = platformWith(`
      function write(value) { PropertiesService.getScriptProperties().setProperty('a', value); PropertiesService.getUserProperties().setProperty('a', value); }
      function read() { return [PropertiesService.getScriptProperties().getProperty('a'), PropertiesService.getUserProperties().getProperty('a'),
        PropertiesService.getDocumentProperties().getProperties()]; }`);
    platform.spreadsheets.sharing.addEditor(platform.containerId, unit);
    platform.run('write', { user: owner, kind: 'dialog', args: ['một'] });
    expect(platform.run('read', { user: owner, kind: 'dialog' }).result).toEqual(['một', 'một', {}]);
    expect(platform.run('read', { user: unit, kind: 'dialog' }).result).toEqual(['một', null, {}]);
  });

  it('writes and deletes several at once', () => {
    const { result } = evaluate(`
      const store = PropertiesService.getDocumentProperties();
      store.setProperties({ a: '1', b: '2' }).setProperties({ c: '3' });
      const three = store.getKeys();
      store.deleteProperty('a');
      const two = store.getProperties();
      store.setProperties({ z: '9' }, true);
      const one = store.getKeys();
      return [three, two, one, store.deleteAllProperties().getKeys()];`);
    expect(result).toEqual([['a', 'b', 'c'], { b: '2', c: '3' }, ['z'], []]);
  });

  it('takes 9 KB a value and 500 KB a store (docs/platform.md 6)', () => {
    const write = (size: number, times: number) =>
      evaluate(`const store = PropertiesService.getScriptProperties();
        for (let n = 0; n < ${times}; n += 1) store.setProperty('k' + n, 'x'.repeat(${size}));`).error
        ?.message;
    expect(write(9 * 1024, 1)).toBeUndefined();
    expect(write(9 * 1024 + 1, 1)).toBe('Argument too large: value');
    expect(write(9 * 1024, 55)).toBeUndefined();
    expect(write(9 * 1024, 56)).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('takes texts only', () => {
    expect(evaluate(`PropertiesService.getScriptProperties().setProperty('a', 1)`).error?.message).toBe(
      "The parameters (String,Number) don't match the method signature for Properties.setProperty.",
    );
  });
});

describe('Session', () => {
  const who = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';

  it('knows who clicked', () => {
    expect(evaluate(who).result).toEqual([owner, owner]);
  });

  it('does not say who clicked to a script of somebody else when Google hides it (docs/platform.md 27)', () => {
    const platform = platformWith(`function who() { ${who} }`, { activeUserVisible: false });
    platform.spreadsheets.sharing.addEditor(platform.containerId, unit);
    expect(platform.run('who', { user: unit, kind: 'menu' }).result).toEqual(['', unit]);
    expect(platform.run('who', { user: owner, kind: 'menu' }).result).toEqual([owner, owner]);
  });

  it('is blank without the e-mail scope (docs/platform.md 27)', () => {
    const manifest = manifestWithout('userinfo.email');
    expect(evaluate('return Session.getActiveUser().getEmail()', { manifest }).result).toBe('');
  });

  it('tells the time zone of the script and the language of the user', () => {
    expect(evaluate('return [Session.getScriptTimeZone(), Session.getActiveUserLocale()]').result).toEqual([
      'Asia/Ho_Chi_Minh',
      'en',
    ]);
  });
});

describe('Utilities', () => {
  it.each([
    ['yyyy-MM-dd', 'Asia/Ho_Chi_Minh', '2024-01-15'],
    ["dd/MM/yyyy HH:mm:ss 'giờ Việt Nam'", 'Asia/Ho_Chi_Minh', '15/01/2024 07:00:00 giờ Việt Nam'],
    ["d/M/yy H 'o''clock'", 'GMT', "15/1/24 0 o'clock"],
    ['HH:mm', 'GMT+7', '07:00'],
  ])('formats %s in %s', (pattern, zone, text) => {
    expect(
      evaluate(`return Utilities.formatDate(new Date(), ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`)
        .result,
    ).toBe(text);
  });

  it('digests a text in UTF-8 to signed bytes (reference/utilities/utilities#computeDigest)', () => {
    const digest = (...args: string[]) =>
      evaluate(`return Utilities.computeDigest(Utilities.DigestAlgorithm.${args.join(', ')})`);
    const utf8 = 'Utilities.Charset.UTF_8';
    // printf 'đơn vị' | md5sum
    expect(digest('MD5', '"đơn vị"', utf8).result).toEqual([
      -113, 70, 18, 21, -125, 31, 60, -3, -108, 69, 92, 54, -31, -77, 54, 57,
    ]);
    expect(digest('SHA_256', '""', utf8).result).toHaveLength(32);
    expect(digest('MD5', '"đơn vị"').error?.reason).toBe('gap');
    expect(digest('MD5', '1', utf8).error?.message).toContain('Utilities.computeDigest');
  });

  it('sleeps on the platform clock', () => {
    const { result, millis } = evaluate('const t = Date.now(); Utilities.sleep(1500); return Date.now() - t');
    expect({ result, millis }).toEqual({ result: 1500, millis: 1500 });
  });

  it('ends the run at the first call past six minutes, whatever the script catches (docs/platform.md 1)', () => {
    const run = evaluate(`
      Utilities.sleep(300000); Utilities.sleep(60000);
      MailApp.sendEmail({ to: 'a@b.vn', subject: 'in time', body: '' });
      Utilities.sleep(1);
      try { MailApp.sendEmail({ to: 'a@b.vn', subject: 'late', body: '' }); } catch (error) { return 'caught'; }`);
    expect(run.error).toMatchObject({ reason: 'time', message: 'Exceeded maximum execution time' });
    expect(run.mails.map(({ subject }) => subject)).toEqual(['in time']);
  });
});

describe('a spreadsheet file', () => {
  const platform = () =>
    platformWith(`
      function share(...emails) { return SpreadsheetApp.getActive().addEditors(emails).getEditors().map((user) => user.getEmail()); }
      function unshare(email) { return SpreadsheetApp.getActive().removeEditor(email).getEditors().length; }
      function about(id) { const file = SpreadsheetApp.openById(id); return [file.getId(), file.getName(), file.getUrl(), file.getOwner().getEmail()]; }`);
  const run = (google: ReturnType<typeof platform>, name: string, ...args: unknown[]) =>
    google.run(name, { user: owner, kind: 'dialog', args });

  it('is shared with editors; the owner is not among them (docs/platform.md 55)', () => {
    const google = platform();
    expect(run(google, 'share', unit, 'B@example.vn').result).toEqual([unit, 'b@example.vn']);
    expect(run(google, 'share', unit).result).toEqual([unit, 'b@example.vn']);
    expect(run(google, 'unshare', unit).result).toBe(1);
  });

  it.each([
    ['share', 'making the owner of a file its editor'],
    ['unshare', 'taking a file from its owner'],
  ])('refuses by name to %s with its owner, which is not known', (name, what) => {
    expect(run(platform(), name, owner.toUpperCase()).error).toMatchObject({
      reason: 'gap',
      message: `local platform: ${what} is not emulated`,
    });
  });

  it('is shared with so many accounts as the quota lets in, each at its price, those present for nothing', () => {
    const google = platformWith(
      'function share(...emails) { SpreadsheetApp.getActive().addEditors(emails); }',
      { language: 'en', costs: { shareMs: 1500 } },
    );
    google.sharingQuota.left = 2;
    const first = run(google, 'share', unit, 'b@example.vn');
    expect([first.error, first.millis]).toEqual([undefined, 3000]);
    expect(run(google, 'share', unit, 'b@example.vn').error).toBeUndefined();
    expect(run(google, 'share', 'c@example.vn').error?.message).toBe(
      'Sorry, you have exceeded your sharing quota.',
    );
    const kept = google.snapshot();
    google.sharingQuota.left = 1;
    google.restore(kept);
    expect(google.sharingQuota.left).toBe(0);
  });

  it('is open to an account whatever its spelling, and may not be taken from another than its own', () => {
    const google = platform();
    google.spreadsheets.sharing.addEditor(google.containerId, 'chibomot@gmail.com');
    expect(run(google, 'share', 'Chi.Bo.Mot@googlemail.com').result).toEqual(['chibomot@gmail.com']);
    const about = (user: string) =>
      google.run('about', { user, kind: 'dialog', args: [google.containerId] }).error;
    expect(about('chi.bo.mot@gmail.com')).toBeUndefined();
    expect(run(google, 'unshare', 'chi.bo.mot@gmail.com').error?.message).toContain('chi.bo.mot@gmail.com');
    expect(run(google, 'unshare', 'chibomot@gmail.com').result).toBe(0);
  });

  it.each([
    ['en', 'Invalid email: nobody@example.vn'],
    ['vi', 'Email không hợp lệ: nobody@example.vn'],
  ] as const)(
    'refuses a whole list for one bad address, in %s (docs/platform.md 32, 60)',
    (language, message) => {
      const google = platformWith(
        'function share(...emails) { SpreadsheetApp.getActive().addEditors(emails); }',
        { language },
      );
      google.refusedAddresses.add('nobody@example.vn');
      expect(run(google, 'share', unit, 'nobody@example.vn').error?.message).toBe(message);
      expect(google.spreadsheets.sharing.editors(google.containerId)).toEqual([]);
      expect(run(google, 'share', 'not an address').error?.message).toContain('not an address');
    },
  );

  it('opens by id for whoever may see it', () => {
    const google = platform();
    const other = google.spreadsheets.create({ title: 'Tệp chung', owner });
    const foreign = google.spreadsheets.create({ title: 'Của người khác', owner: unit });
    expect(run(google, 'about', other).result).toEqual([
      other,
      'Tệp chung',
      `https://docs.google.com/spreadsheets/d/${other}/edit`,
      owner,
    ]);
    expect(run(google, 'about', foreign).error?.message).toBe(
      'You do not have permissions to access the requested document.',
    );
    expect(run(google, 'about', 'gone').error?.message).toBe(
      'Document gone is missing (perhaps it was deleted?)',
    );
  });

  it('opens by id only with the full spreadsheets scope (docs/platform.md 13)', () => {
    const manifest = {
      timeZone: 'Asia/Ho_Chi_Minh',
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
    };
    expect(evaluate('return SpreadsheetApp.getActive().getId()', { manifest }).result).toBe('file1');
    expect(evaluate('SpreadsheetApp.openById("file1")', { manifest }).error?.message).toContain(
      'Specified permissions are not sufficient',
    );
  });
});
